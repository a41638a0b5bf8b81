using System.Diagnostics;
using Das.Runner.Reports;
using Das.Runner.Sources;
using Das.Testing;

namespace Das.Runner.Tests;

public sealed class FileSourceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_file_of_every_level_is_listed_once()
    {
        string[] names = ["a", ".hidden", "b/c", "b/d/e", "b/d/f", "g/h/i/j"];
        foreach (var name in names)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_folder[name])!);
            File.WriteAllText(_folder[name], "x");
        }

        Assert.Equal(names.Order(StringComparer.Ordinal), List(_folder.Path).Select(entry => entry.RelativePath).Order(StringComparer.Ordinal));
        Assert.Equal(6, List(_folder.Path + "/").Count(entry => entry.RelativePath[0] != '/'));
    }

    [Fact]
    public void A_folder_that_cannot_be_listed_is_a_failure_and_the_rest_goes_on()
    {
        File.WriteAllText(_folder["a"], "x");
        InputEntry[] entries = [.. FileSource.Enumerate([new(_folder["gone"], true), new(_folder.Path, true)])];
        Assert.Equal([FileStatus.Failed, null], entries.Select(entry => entry.Status));
        Assert.Equal(_folder["gone"], entries[0].Path);
    }

    [Fact]
    public void A_pipe_is_not_opened()
    {
        if (OperatingSystem.IsWindows())
            return;
        using (var process = Process.Start("mkfifo", _folder["pipe"]))
            process.WaitForExit();
        Assert.Equal(FileStatus.NotDicom, Assert.Single(List(_folder.Path)).Status);
        Assert.Equal(FileStatus.NotDicom, Assert.Single(List(_folder["pipe"])).Status);
    }

    private static List<InputEntry> List(string path) => [.. FileSource.Enumerate([InputRoot.Find(path)])];
}
