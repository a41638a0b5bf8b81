using System.Diagnostics;
using System.Runtime.InteropServices;
using Das.Runner.Reports;
using Das.Runner.Sources;
using Das.Testing;

namespace Das.Runner.Tests;

public sealed partial class FileSourceTests : IDisposable
{
    private const int InputOutputError = 5;
    private const int StaleHandle = 116;
    private const uint Nobody = 65534;
    private const UnixFileMode AllOfUser = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

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
        InputEntry[] entries = [.. FileSource.Enumerate([new(_folder["gone"], true), new(_folder.Path, true)], ReadErrors.Stop)];
        Assert.Equal([FileStatus.Failed, null], entries.Select(entry => entry.Status));
        Assert.Equal(_folder["gone"], entries[0].Path);
    }

    [Theory]
    [InlineData(InputOutputError, false)]
    [InlineData(InputOutputError, true)]
    [InlineData(StaleHandle, true)]
    public void A_folder_of_a_device_that_fails_ends_the_listing(int code, bool afterFirstEntry)
    {
        if (!OperatingSystem.IsLinux())
            return;
        var failing = Failing(new IOException("", code), afterFirstEntry);
        Assert.Equal(code, Assert.Throws<IOException>(() => FileSource.Enumerate([new("in", true)], ReadErrors.Stop, failing).Count()).HResult);

        InputEntry[] entries = [.. FileSource.Enumerate([new("in", true)], ReadErrors.Fail, failing)];
        Assert.Equal(afterFirstEntry ? [null, FileStatus.Failed, null] : [FileStatus.Failed, null], entries.Select(entry => entry.Status));
    }

    [Fact]
    public void A_folder_that_nobody_may_list_fails_alone()
    {
        var failing = Failing(new UnauthorizedAccessException(), afterFirstEntry: true);
        var entries = FileSource.Enumerate([new("in", true)], ReadErrors.Stop, failing).ToList();
        Assert.Equal([null, FileStatus.Failed, null], entries.Select(entry => entry.Status));
        Assert.Equal("in/bad", entries[1].Path);
    }

    [Fact]
    public void What_cannot_be_looked_at_is_no_empty_file()
    {
        if (!OperatingSystem.IsLinux())
            return;
        Directory.CreateDirectory(_folder["f"]);
        File.WriteAllText(_folder["f", "a"], "x");

        // The folder may be listed but not searched; by root it may, so this thread stops being root for the file system.
        File.SetUnixFileMode(_folder["f"], UnixFileMode.UserRead | UnixFileMode.GroupRead);
        File.SetUnixFileMode(_folder.Path, AllOfUser | UnixFileMode.GroupRead | UnixFileMode.GroupExecute);
        var user = SetFileSystemUser(Nobody);
        InputEntry[] entries;
        try
        {
            entries = [.. List(_folder.Path)];
        }
        finally
        {
            _ = SetFileSystemUser(user);
            File.SetUnixFileMode(_folder["f"], AllOfUser);
        }

        Assert.Equal(("f/a", null), Assert.Single(entries.Select(entry => (entry.RelativePath, entry.Status))));
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

    /// <summary>A folder <c>in</c> with a folder <c>bad</c> that cannot be listed, or not to its end, and a file behind it.</summary>
    private static Func<string, IEnumerator<FoundEntry>> Failing(Exception failure, bool afterFirstEntry)
    {
        return path => path == "in" ? Good() : afterFirstEntry ? Bad() : throw failure;

        IEnumerator<FoundEntry> Good()
        {
            yield return new("in/bad", true, null);
            yield return new("in/z", false, null);
        }

        IEnumerator<FoundEntry> Bad()
        {
            yield return new("in/bad/a", false, null);
            throw failure;
        }
    }

    private static List<InputEntry> List(string path) => [.. FileSource.Enumerate([InputRoot.Find(path)], ReadErrors.Stop)];

    /// <summary>Whose rights this thread has in file systems; nothing changes unless it is root.</summary>
    /// <returns>Whose it had.</returns>
    [LibraryImport("libc", EntryPoint = "setfsuid")]
    private static partial uint SetFileSystemUser(uint user);
}
