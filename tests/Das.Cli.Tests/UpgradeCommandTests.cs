using Das.Testing;

namespace Das.Cli.Tests;

public sealed class UpgradeCommandTests : IDisposable
{
    private const string Old = "(0008,0060) = \"MR\" : (0008,0080) := \"A\"\n-(0008,0080)\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_new_script_is_printed_and_passes_the_check()
    {
        var result = DasCommand.Run("upgrade", Write("old.das", Old));
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.StartsWith("version \"6.7\"\n", result.Output);
        Assert.Equal(0, DasCommand.Run("check", Write("new.das", result.Output)).ExitCode);
    }

    [Fact]
    public void The_new_script_goes_to_a_new_file()
    {
        var old = Write("old.das", Old);
        Assert.Equal(new DasCommand.Result(0, "", ""), DasCommand.Run("upgrade", old, "-o", _folder["new.das"]));
        Assert.Equal(DasCommand.Run("upgrade", old).Output, File.ReadAllText(_folder["new.das"]));
        Assert.Equal(2, Directory.GetFiles(_folder.Path).Length);
    }

    [Fact]
    public void An_existing_file_is_never_replaced()
    {
        var old = Write("old.das", Old);
        Assert.Equal(1, DasCommand.Run("upgrade", old, "-o", old).ExitCode);
        Assert.Equal(Old, File.ReadAllText(old));
        Assert.Single(Directory.GetFiles(_folder.Path));
    }

    [Theory]
    [InlineData("old.das", "there is such a file already; it is never replaced")]
    [InlineData("none/new.das", "its folder does not exist")]
    public void Where_nothing_can_be_written_is_named(string name, string reason)
    {
        var old = Write("old.das", Old);
        Assert.Equal(new DasCommand.Result(1, "", $"{_folder[name]}: {reason}\n"), DasCommand.Run("upgrade", old, "-o", _folder[name]));
    }

    [Fact]
    public void Marks_are_counted_and_give_status_2()
    {
        var result = DasCommand.Run("upgrade", Write("old.das", "-(50XX,XXXX)\n"), "-o", _folder["new.das"]);
        Assert.Equal((2, "das: 1 place is marked '// das upgrade:' and must be looked at\n"), (result.ExitCode, result.Error));
        Assert.Contains("\n-(50X@,XXXX)\n", File.ReadAllText(_folder["new.das"]));
    }

    [Fact]
    public void What_fails_only_when_it_runs_in_4_is_reported()
    {
        var result = DasCommand.Run("upgrade", Write("old.das", "(0028,0010) := \"a\"\n"), "-o", _folder["new.das"]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains($"{_folder["new.das"]}(4,16): error DAS0032", result.Error);
    }

    [Fact]
    public void A_DicomEdit_6_script_and_a_missing_one_are_refused()
    {
        var current = Write("new.das", "version \"6.7\"\n-(0010,0010)\n");
        Assert.Equal(new DasCommand.Result(1, "", $"{current}: this is a script for DicomEdit 6 already\n"), DasCommand.Run("upgrade", current));
        Assert.Equal(1, DasCommand.Run("upgrade", _folder["none.das"], "-o", _folder["out.das"]).ExitCode);
        Assert.False(File.Exists(_folder["out.das"]));
    }

    private string Write(string name, string text)
    {
        File.WriteAllText(_folder[name], text);
        return _folder[name];
    }
}
