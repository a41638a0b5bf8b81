using System.IO.Enumeration;
using Das.Runner.Reports;
using Das.Runner.Workers;

namespace Das.Runner.Sources;

/// <summary>Lists inputs while they are worked on; holds no more than one open folder for each level.</summary>
internal static class FileSource
{
    // What the runtime puts in the place of bytes that are not UTF-8. No file can be opened by such a name, or another one would be.
    private const char Undecodable = '\uFFFD';
    private const string UndecodableReason = "its name is not UTF-8, or has the sign that stands for what is not: rename it";

    private static readonly EnumerationOptions s_everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>Every file, link and unreadable folder of the inputs, in the order of the file system.</summary>
    /// <param name="inputs">What was named.</param>
    /// <param name="readErrors">Whether a folder of a device that fails ends the listing, or only fails itself.</param>
    /// <param name="list">Lists a folder; null for the file system.</param>
    /// <exception cref="IOException">The device of a folder fails, and the run is to stop then.</exception>
    public static IEnumerable<InputEntry> Enumerate(IEnumerable<InputRoot> inputs, ReadErrors readErrors, Func<string, IEnumerator<FoundEntry>>? list = null)
    {
        foreach (var input in inputs)
        {
            if (!input.IsFolder)
            {
                var name = Path.GetFileName(input.Path);
                yield return new(input.Path, input.Path.Length - name.Length, new FileInfo(input.Path) is { Exists: true, Length: 0, LinkTarget: null } ? FileStatus.NotDicom : null);
                continue;
            }

            var nameStart = input.Path.Length + (Path.EndsInDirectorySeparator(input.Path) ? 0 : 1);
            foreach (var entry in EnumerateFolder(input.Path, nameStart, readErrors, list ?? List))
                yield return entry;
        }
    }

    private static IEnumerable<InputEntry> EnumerateFolder(string root, int nameStart, ReadErrors readErrors, Func<string, IEnumerator<FoundEntry>> list)
    {
        var open = new Stack<OpenFolder>();
        for (string? path = root; ;)
        {
            if (path is not null && !TryOpen(path, open, readErrors, list))
                yield return new(path, Math.Min(nameStart, path.Length), FileStatus.Failed, "the folder cannot be listed");
            path = null;
            if (!open.TryPeek(out var folder))
                break;

            if (!MoveNext(folder, readErrors, out var isListed))
            {
                folder.Entries.Dispose();
                open.Pop();
                if (!isListed)
                    yield return new(folder.Path, Math.Min(nameStart, folder.Path.Length), FileStatus.Failed, "the folder cannot be listed to its end");
            }
            else if (folder.Entries.Current is { IsFolder: true } inner)
            {
                path = inner.Path;
            }
            else
            {
                yield return new(folder.Entries.Current.Path, nameStart, folder.Entries.Current.Status, folder.Entries.Current.Reason);
            }
        }
    }

    private static IEnumerator<FoundEntry> List(string path) => new FileSystemEnumerable<FoundEntry>(path, Look, s_everything).GetEnumerator();

    private static bool TryOpen(string path, Stack<OpenFolder> open, ReadErrors readErrors, Func<string, IEnumerator<FoundEntry>> list)
    {
        try
        {
            open.Push(new(path, list(path)));
            return true;
        }
        catch (Exception e) when (IsOfFolder(e, readErrors))
        {
            return false;
        }
    }

    private static bool MoveNext(OpenFolder folder, ReadErrors readErrors, out bool isListed)
    {
        isListed = true;
        try
        {
            return folder.Entries.MoveNext();
        }
        catch (Exception e) when (IsOfFolder(e, readErrors))
        {
            return isListed = false;
        }
    }

    /// <summary>Whether a failure is that of one folder. If the device fails, nobody knows how many files would be missing.</summary>
    private static bool IsOfFolder(Exception exception, ReadErrors readErrors) =>
        exception is IOException or UnauthorizedAccessException && !(readErrors == ReadErrors.Stop && DeviceFailure.Is(exception));

    private static FoundEntry Look(ref FileSystemEntry entry)
    {
        var path = entry.ToSpecifiedFullPath();
        if ((entry.Attributes & FileAttributes.ReparsePoint) != 0)
            return new(path, false, FileStatus.Link);
        if (!OperatingSystem.IsWindows() && entry.FileName.Contains(Undecodable))
            return new(path, false, FileStatus.Failed, UndecodableReason);
        if (entry.IsDirectory)
            return new(path, true, null);

        // Pipes and devices have no length either: opening one could wait for ever. Nor has, for the runtime, what cannot be looked at: opening it says why.
        return new(path, false, entry.Length == 0 && new FileInfo(path).Exists ? FileStatus.NotDicom : null);
    }

    private readonly record struct OpenFolder(string Path, IEnumerator<FoundEntry> Entries);
}
