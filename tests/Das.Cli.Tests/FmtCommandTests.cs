using System.Runtime.Versioning;
using System.Text;
using Das.Testing;

namespace Das.Cli.Tests;

public sealed class FmtCommandTests : IDisposable
{
    private const string Unformatted = "version \"6.7\";\n- (0010,0010) // é\n";
    private const string Formatted = "version \"6.7\"\n-(0010,0010) // é\n";

    private static readonly DasCommand.Result s_silent = new(0, "", "");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_are_formatted_in_place()
    {
        var (a, b) = (Write("a.das", Unformatted), Write("b.das", "echo  a\n"));
        Assert.Equal(s_silent, DasCommand.Run("fmt", a, b));
        Assert.Equal(Formatted, File.ReadAllText(a));
        Assert.Equal("echo a\n", File.ReadAllText(b));
        Assert.Equal(["a.das", "b.das"], _folder.FilesIn("."));
    }

    [Fact]
    public void A_formatted_file_is_not_written()
    {
        var script = Write("a.das", Formatted);
        File.SetLastWriteTimeUtc(script, DateTime.UnixEpoch);
        Assert.Equal(s_silent, DasCommand.Run("fmt", script));
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(script));
    }

    [Fact]
    public void Check_names_what_would_change_and_changes_nothing()
    {
        var (a, b) = (Write("a.das", Unformatted), Write("b.das", Formatted));
        Assert.Equal(new DasCommand.Result(1, a + "\n", ""), DasCommand.Run("fmt", "--check", a, b));
        Assert.Equal(Unformatted, File.ReadAllText(a));
        Assert.Equal(s_silent, DasCommand.Run("fmt", "--check", b));
    }

    [Fact]
    public void Stdout_leaves_the_file_as_it_is()
    {
        var script = Write("a.das", Unformatted);
        Assert.Equal(new DasCommand.Result(0, Formatted, ""), DasCommand.Run("fmt", "--stdout", script));
        Assert.Equal(Unformatted, File.ReadAllText(script));
    }

    [Fact]
    public void A_dash_reads_standard_input_and_writes_standard_output()
    {
        Assert.Equal(new DasCommand.Result(0, Formatted, ""), DasCommand.RunWithInput(Unformatted, "fmt", "-"));
        Assert.Equal(new DasCommand.Result(1, "-\n", ""), DasCommand.RunWithInput(Unformatted, "fmt", "--check", "-"));
    }

    [Fact]
    public void A_script_with_errors_is_left_alone_and_the_others_are_done()
    {
        var (bad, good) = (Write("bad.das", "- (0010,0010)\n-(0010,001)\n"), Write("good.das", Unformatted));
        var result = DasCommand.Run("fmt", bad, good);
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.StartsWith($"{bad}(2,11): error DAS0005: ", result.Error);
        Assert.Equal("- (0010,0010)\n-(0010,001)\n", File.ReadAllText(bad));
        Assert.Equal(Formatted, File.ReadAllText(good));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_byte_order_mark_and_CRLF_stay(bool hasMark)
    {
        var encoding = new UTF8Encoding(hasMark);
        File.WriteAllText(_folder["a.das"], Unformatted.ReplaceLineEndings("\r\n"), encoding);
        Assert.Equal(s_silent, DasCommand.Run("fmt", _folder["a.das"]));
        byte[] expected = [.. encoding.Preamble, .. encoding.GetBytes(Formatted.ReplaceLineEndings("\r\n"))];
        Assert.Equal(expected, File.ReadAllBytes(_folder["a.das"]));
    }

    [Fact]
    public void A_file_that_is_not_UTF8_is_left_alone()
    {
        byte[] bytes = [.. "echo  \""u8, 0xE9, .. "\"\n"u8];
        File.WriteAllBytes(_folder["a.das"], bytes);
        var result = DasCommand.Run("fmt", _folder["a.das"]);
        Assert.Equal(new DasCommand.Result(1, "", _folder["a.das"] + ": not a text in UTF-8\n"), result);
        Assert.Equal(bytes, File.ReadAllBytes(_folder["a.das"]));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void Mode_and_symbolic_link_stay()
    {
        var script = Write("a.das", Unformatted);
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.OtherWrite;
        File.SetUnixFileMode(script, Mode);
        File.CreateSymbolicLink(_folder["link.das"], "a.das");
        Assert.Equal(s_silent, DasCommand.Run("fmt", _folder["link.das"]));
        Assert.Equal("a.das", new FileInfo(_folder["link.das"]).LinkTarget);
        Assert.Equal(Formatted, File.ReadAllText(script));
        Assert.Equal(Mode, File.GetUnixFileMode(script));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_read_only_file_is_left_alone()
    {
        var script = Write("a.das", Unformatted);
        File.SetUnixFileMode(script, UnixFileMode.UserRead);
        Assert.Equal(new DasCommand.Result(1, "", script + ": the file is read-only\n"), DasCommand.Run("fmt", script));
        Assert.Equal(Unformatted, File.ReadAllText(script));
        Assert.Equal(["a.das"], _folder.FilesIn("."));
    }

    [Theory]
    [InlineData("fmt")]
    [InlineData("fmt", "nowhere.das")]
    [InlineData("fmt", "--check", "--stdout", "nowhere.das")]
    public void Wrong_usage_gives_status_1(params string[] arguments)
    {
        var result = DasCommand.Run(arguments);
        Assert.Equal(1, result.ExitCode);
        Assert.NotEqual("", result.Error);
    }

    private string Write(string name, string text)
    {
        File.WriteAllText(_folder[name], text);
        return _folder[name];
    }
}
