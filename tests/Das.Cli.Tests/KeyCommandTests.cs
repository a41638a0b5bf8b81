using System.Text.RegularExpressions;
using Das.Testing;

namespace Das.Cli.Tests;

public sealed class KeyCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _script;

    public KeyCommandTests()
    {
        _script = _folder["script.das"];
        File.WriteAllText(_script, "version \"6.7\"\nreplaceUIDs[(0020,000D), (0020,000E), (0008,0018)]\n(0010,0020) := pseudonym[(0010,0020), 12]\n");
        DicomFileBuilder.Instance().Save(_folder["in", "a"]);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Runs_with_one_key_give_the_same_files_and_name_the_key_by_its_id()
    {
        var made = DasCommand.Run("key", "new", _folder["project.key"]);
        Assert.Equal(0, made.ExitCode);
        var id = Regex.Match(made.Output, ": key ([0-9a-f]{8})\n$").Groups[1].Value;
        var secret = File.ReadAllLines(_folder["project.key"])[1];

        var first = DasCommand.Run("run", _script, _folder["in"], "-o", _folder["1"], "--key-file", _folder["project.key"]);
        var second = DasCommand.Run("run", _script, _folder["in"], "-o", _folder["2"], "--key-file", _folder["project.key"]);
        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.Contains($", key {id}\n", second.Output);
        Assert.Equal(_folder.FilesIn("1"), _folder.FilesIn("2"));
        var name = Assert.Single(_folder.FilesIn("1"), file => file.EndsWith(".dcm", StringComparison.Ordinal));
        Assert.Equal(File.ReadAllBytes(_folder["1", name]), File.ReadAllBytes(_folder["2", name]));
        Assert.All([made, first, second], result => Assert.DoesNotContain(secret, result.Output + result.Error));
    }

    [Fact]
    public void Without_a_key_a_run_says_that_it_cannot_be_repeated()
    {
        var result = DasCommand.Run("run", _script, _folder["in"], "-o", _folder["out"]);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("no --key-file", result.Error);
        Assert.Contains(", random key\n", result.Output);
    }

    [Fact]
    public void A_script_that_uses_no_key_needs_none()
    {
        File.WriteAllText(_script, "version \"6.7\"\n(0008,0018) := newUID[]\n");
        var result = DasCommand.Run("run", _script, _folder["in"], "-o", _folder["out"]);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.DoesNotContain("key", result.Output);
    }

    [Fact]
    public void Values_that_could_not_be_read_are_counted()
    {
        File.WriteAllText(_script, "version \"6.7\"\nshiftDates[(0008,0020), 1]\nshiftDateTimeSequenceByIncrement[60, (0008,0021)]\n");
        var file = DicomFileBuilder.Instance(instance: "1.2.9");
        file.Add(0x00080020, Das.Standard.VR.DA, "unknown1");
        file.Add(0x00080021, Das.Standard.VR.DA, "unknown2");
        file.Save(_folder["in", "b"]);
        var result = DasCommand.Run("run", _script, _folder["in"], "-o", _folder["out"]);
        Assert.Contains("were emptied: 1\n", result.Error);
        Assert.Contains("were left as they are by shiftDateTimeSequenceByIncrement: 1\n", result.Error);
        Assert.DoesNotContain("unknown", result.Error + result.Output);
    }

    [Fact]
    public void An_existing_file_is_not_replaced()
    {
        File.WriteAllText(_folder["project.key"], "precious");
        var result = DasCommand.Run("key", "new", _folder["project.key"]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("project.key", result.Error);
        Assert.Equal("precious", File.ReadAllText(_folder["project.key"]));
    }

    [Theory]
    [InlineData("no.key")]
    [InlineData("script.das")]
    public void A_key_file_without_a_key_gives_status_1_and_touches_nothing(string name)
    {
        var result = DasCommand.Run("run", _script, _folder["in"], "-o", _folder["out"], "--key-file", _folder[name]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains(name, result.Error);
        Assert.False(Directory.Exists(_folder["out"]));
    }

    [Fact]
    public void A_key_that_others_can_read_is_warned_of()
    {
        if (OperatingSystem.IsWindows())
            return;
        DasCommand.Run("key", "new", _folder["project.key"]);
        File.SetUnixFileMode(_folder["project.key"], UnixFileMode.UserRead | UnixFileMode.OtherRead);
        var result = DasCommand.Run("run", _script, _folder["in"], "-o", _folder["out"], "--key-file", _folder["project.key"]);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("project.key: warning", result.Error);
    }
}
