using Das.Testing;

namespace Das.Cli.Tests;

public sealed class CheckCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_script_without_errors_gives_status_0()
    {
        var script = Write("good.das", "version \"6.7\"\n-*/(0010,0010)\n");
        var result = DasCommand.Run("check", script);
        Assert.Equal(new DasCommand.Result(0, "", ""), result);
    }

    [Fact]
    public void Every_error_is_printed_with_its_line_and_a_caret()
    {
        var script = Write("bad.das", "version \"6.7\"\n-(0010,001)\n(0010,0020) := nosuch[1]\n");
        var result = DasCommand.Run("check", script);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"{script}(2,", result.Output);
        Assert.Contains("error DAS", result.Output);
        Assert.Contains($"{script}(3,16): error DAS", result.Output);
        Assert.Contains("(0010,0020) := nosuch[1]\n               ^^^^^^\n", result.Output);
    }

    [Fact]
    public void Five_errors_are_five_diagnostics_in_check_and_in_run()
    {
        var script = Write("five.das", "version \"6.9\"\n-(0010,001)\n(0010,0020) := nosuch[1]\n*/(0010,0010) := \"A\"\n  (0008,0080) := \"a\\d\"\n");
        string[] expected = [$"{script}(1,9): error DAS0010", $"{script}(2,11): error DAS0005", $"{script}(3,16): error DAS0013", $"{script}(4,1): error DAS0020", $"{script}(5,20): error DAS0003"];

        var check = DasCommand.Run("check", script);
        var run = DasCommand.Run("run", script, _folder.Path, "-o", _folder["out"]);

        Assert.Equal((1, 1), (check.ExitCode, run.ExitCode));
        Assert.Equal(expected, Errors(check.Output));
        Assert.Equal(expected, Errors(run.Error));
        Assert.False(Directory.Exists(_folder["out"]));

        static IEnumerable<string> Errors(string text) =>
            text.Split('\n').Where(line => line.Contains(": error DAS")).Select(line => line[..(line.IndexOf(": error DAS", StringComparison.Ordinal) + 15)]);
    }

    [Fact]
    public void One_bad_script_among_good_ones_gives_status_1()
    {
        var good = Write("good.das", "version \"6.7\"\n-(0010,0010)\n");
        var bad = Write("bad.das", "version \"6.7\"\n-(0010,001)\n");
        Assert.Equal(1, DasCommand.Run("check", bad, good).ExitCode);
    }

    [Fact]
    public void A_script_that_is_not_there_gives_status_1() =>
        Assert.Equal(1, DasCommand.Run("check", _folder["none.das"]).ExitCode);

    private string Write(string name, string text)
    {
        File.WriteAllText(_folder[name], text);
        return _folder[name];
    }

    [Theory]
    [InlineData("check")]
    [InlineData("fmt")]
    [InlineData("upgrade")]
    public void A_script_that_is_not_UTF8_is_refused(string command)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["a.das"], [.. "version \"6.7\"\nblankValues[\"M"u8, 0xFC, .. "ller\"]\n"u8]);
        var result = DasCommand.Run(command, folder["a.das"]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(folder["a.das"] + ": not a text in UTF-8", result.Output + result.Error);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("fmt")]
    [InlineData("upgrade")]
    [InlineData("dump")]
    public void Missing_files_and_folders_are_named_with_the_reason(string command)
    {
        using var folder = new TemporaryFolder();
        var missing = DasCommand.Run(command, folder["none"]);
        Assert.Equal((1, folder["none"] + ": there is no such file\n"), (missing.ExitCode, missing.Output + missing.Error));
        var directory = DasCommand.Run(command, folder.Path);
        Assert.Equal((1, folder.Path + ": it is a folder\n"), (directory.ExitCode, directory.Output + directory.Error));
    }

    [Fact]
    public void An_included_file_that_is_not_UTF8_is_refused()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["a.das"], "version \"6.7\"\ninclude \"part.das\"\n");
        File.WriteAllBytes(folder["part.das"], [.. "blankValues[\"M"u8, 0xFC, .. "ller\"]\n"u8]);
        var result = DasCommand.Run("check", folder["a.das"]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("it is not a text in UTF-8", result.Output);
    }
}
