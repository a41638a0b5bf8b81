using Das.Testing;

namespace Das.Cli.Tests;

public sealed class SeverityTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _script;

    public SeverityTests()
    {
        Directory.CreateDirectory(_folder["profiles"]);
        _script = _folder["profiles", "a.das"];
        File.WriteAllText(_script, "version \"6.7\"\n-(0008,0003)\n");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("error", 1, "error DAS0027")]
    [InlineData("info", 0, "info DAS0027")]
    public void Command_line_sets_a_severity(string severity, int status, string expected)
    {
        var result = DasCommand.Run("check", _script, "--severity", "DAS0027=" + severity);
        Assert.Equal(status, result.ExitCode);
        Assert.Contains(expected, result.Output);
    }

    [Fact]
    public void Several_severities_can_be_set()
    {
        File.AppendAllText(_script, "(0008,0018) := hashUID[(0008,0018)]\n");
        var result = DasCommand.Run("check", _script, "--severity", "DAS0027=none", "--severity", "DAS0042=error");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error DAS0042", result.Output);
        Assert.DoesNotContain("DAS0027", result.Output);
    }

    [Fact]
    public void Run_refuses_what_check_refuses()
    {
        var input = DicomFileBuilder.Instance().Save(_folder["in.dcm"]);
        var result = DasCommand.Run("run", _script, input, "-o", _folder["out"], "--severity", "DAS0027=error");
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("error DAS0027", result.Error);
        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Theory]
    [InlineData("DAS0027")]
    [InlineData("DAS0027=loud")]
    [InlineData("DAS0027=")]
    public void Other_words_are_wrong_usage(string value)
    {
        var result = DasCommand.Run("check", _script, "--severity", value);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("--severity takes", result.Error);
    }

    [Theory]
    [InlineData("error", "error DAS0027")]
    [InlineData("Warning", "warning DAS0027")]
    [InlineData("suggestion # for now", "info DAS0027")]
    [InlineData("silent", "")]
    [InlineData("none", "")]
    [InlineData("default", "warning DAS0027")]
    public void Nearest_config_file_above_the_script_sets_severities(string value, string expected)
    {
        File.WriteAllText(_folder[".globalconfig"], $"is_global = true\n# Ours.\ndotnet_diagnostic.das0027.severity = {value}\n");
        var output = DasCommand.Run("check", _script).Output;
        Assert.Equal(expected.Length == 0, output.Length == 0);
        Assert.Contains(expected, output);
    }

    [Fact]
    public void File_in_the_folder_of_the_script_comes_before_one_above()
    {
        File.WriteAllText(_folder[".globalconfig"], "dotnet_diagnostic.DAS0027.severity = error\n");
        File.WriteAllText(_folder["profiles", ".globalconfig"], "is_global = true\n[/other/a.cs]\ndotnet_diagnostic.DAS0027.severity = none\n");
        Assert.Contains("warning DAS0027", DasCommand.Run("check", _script).Output);
    }

    [Fact]
    public void Named_file_comes_before_the_nearest_and_the_command_line_before_both()
    {
        File.WriteAllText(_folder["profiles", ".globalconfig"], "dotnet_diagnostic.DAS0027.severity = error\n");
        File.WriteAllText(_folder["strict.txt"], "dotnet_diagnostic.DAS0027.severity = suggestion\n");
        Assert.Contains("info DAS0027", DasCommand.Run("check", _script, "--config", _folder["strict.txt"]).Output);
        Assert.Equal("", DasCommand.Run("check", _script, "--config", _folder["strict.txt"], "--severity", "DAS0027=none").Output);
    }

    [Fact]
    public void Config_file_that_cannot_be_used_stops_the_check()
    {
        File.WriteAllText(_folder[".globalconfig"], "is_global = true\ndotnet_diagnostic.DAS0027.severity = loud\n");
        var wrong = DasCommand.Run("check", _script);
        Assert.Equal(1, wrong.ExitCode);
        Assert.Contains($"{_folder[".globalconfig"]}(2): 'loud' is none of", wrong.Output);
        Assert.Equal(1, DasCommand.Run("check", _script, "--config", _folder["none"]).ExitCode);
    }
}
