using System.Text;
using System.Text.Json;
using Das.Testing;

namespace Das.Cli.Tests;

/// <summary><c>das check --fix</c>.</summary>
public sealed class CheckFixTests : IDisposable
{
    private const string Wrong = "version \"6.7\"\r\nremoveTag[*/(0010,0020)]; // both\r\nnosuch[]\r\n";
    private const string Right = "version \"6.7\"\r\nremoveTags[*/(0010,0020)] // both\r\nnosuch[]\r\n";

    private static readonly DateTime s_old = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Says_what_is_fixed_and_what_is_left()
    {
        var script = Write("a.das", Wrong);
        var result = DasCommand.Run("check", "--fix", script);
        Assert.Equal(
            $"{script}(2,1): fixed DAS0013: removeTag -> removeTags\n{script}(2,25): fixed DAS0009: remove the semicolon\n"
            + $"{script}(3,1): error DAS0013: There is no function 'nosuch'; functions of one's own exist in compiled profiles only\nnosuch[]\n^^^^^^\n",
            result.Output);
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.Equal(Right, File.ReadAllText(script));
        Assert.Equal(["a.das"], _folder.FilesIn("."));
    }

    [Fact]
    public void Script_without_anything_left_gives_status_0()
    {
        var script = Write("a.das", "removeTag[*/(0010,0020)]");
        Assert.Equal(0, DasCommand.Run("check", "--fix", script).ExitCode);
        Assert.Equal("version \"6.7\"\nremoveTags[*/(0010,0020)]", File.ReadAllText(script));
        Assert.Equal(new DasCommand.Result(0, "", ""), DasCommand.Run("check", "--fix", script));
    }

    [Fact]
    public void Nothing_is_written_if_nothing_is_fixed()
    {
        var script = Write("a.das", "version \"6.7\"\nnosuch[]\n");
        File.SetLastWriteTimeUtc(script, s_old);
        Assert.Equal(1, DasCommand.Run("check", "--fix", script).ExitCode);
        Assert.Equal(s_old, File.GetLastWriteTimeUtc(script));
    }

    [Fact]
    public void Byte_order_mark_mode_and_symbolic_link_stay()
    {
        var script = _folder["a.das"];
        File.WriteAllText(script, Wrong, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        var mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.UserExecute;
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(script, mode);
        var link = File.CreateSymbolicLink(_folder["link.das"], "a.das");

        Assert.StartsWith(link.FullName + "(2,1): fixed DAS0013", DasCommand.Run("check", "--fix", link.FullName).Output);

        Assert.Equal([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Right)], File.ReadAllBytes(script));
        Assert.NotNull(File.ResolveLinkTarget(link.FullName, returnFinalTarget: false));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(mode, File.GetUnixFileMode(script));
    }

    [Fact]
    public void Included_file_is_fixed_only_if_it_is_named()
    {
        var part = Write("part.das", "version \"6.7\"\nremoveTag[*/(0010,0020)]\n");
        var main = Write("main.das", "version \"6.7\"\ninclude \"part.das\"\n");
        File.SetLastWriteTimeUtc(part, s_old);
        var result = DasCommand.Run("check", "--fix", main);
        Assert.Equal(1, result.ExitCode);
        Assert.StartsWith(part + "(2,1): error DAS0013", result.Output);
        Assert.Equal(s_old, File.GetLastWriteTimeUtc(part));

        var both = DasCommand.Run("check", "--fix", main, part);
        Assert.Equal(new(0, $"{part}(2,1): fixed DAS0013: removeTag -> removeTags\n", ""), both);
    }

    [Fact]
    public void Script_that_cannot_be_written_is_an_error_and_stays()
    {
        var script = Write("a.das", Wrong);
        File.SetAttributes(script, FileAttributes.ReadOnly);
        var result = DasCommand.Run("check", "--fix", script);
        File.SetAttributes(script, FileAttributes.Normal);
        Assert.Equal((1, $"{script}: the file is read-only\n"), (result.ExitCode, result.Output));
        Assert.Equal(Wrong, File.ReadAllText(script));
    }

    [Fact]
    public void Document_is_about_the_result_and_messages_go_to_standard_error()
    {
        var script = Write("a.das", Wrong);
        var result = DasCommand.Run("check", "--fix", "--format", "json", script);
        using var document = JsonDocument.Parse(result.Output);
        Assert.Equal(1, document.RootElement.GetProperty("files")[0].GetProperty("diagnostics").GetArrayLength());
        Assert.StartsWith(script + "(2,1): fixed DAS0013", result.Error);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("--profile", "basic")]
    [InlineData("a.das", "--coverage", "basic")]
    public void What_is_no_script_in_a_file_cannot_be_fixed(params string[] arguments)
    {
        var result = DasCommand.Run(["check", "--fix", .. arguments]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("--fix", result.Error);
    }

    private string Write(string name, string text)
    {
        File.WriteAllText(_folder[name], text);
        return _folder[name];
    }
}
