using System.IO.Enumeration;
using Das.Runner.Reports;

namespace Das.Runner.Sources;

/// <summary>Lists inputs while they are worked on; holds no more than one open folder for each level.</summary>
internal static class FileSource
{
    // What the runtime puts in the place of bytes that are not UTF-8. No file can be opened by such a name, or another one would be.
    private const char Undecodable = '\uFFFD';
    private const string UndecodableReason = "its name is not UTF-8, or has the sign that stands for what is not: rename it";

    private static readonly EnumerationOptions s_everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>Every file, link and unreadable folder of the inputs, in the order of the file system.</summary>
    public static IEnumerable<InputEntry> Enumerate(IEnumerable<InputRoot> inputs)
    {
        foreach (var input in inputs)
        {
            if (!input.IsFolder)
            {
                var name = Path.GetFileName(input.Path);
                yield return new(input.Path, input.Path.Length - name.Length, new FileInfo(input.Path) is { Length: 0, LinkTarget: null } ? FileStatus.NotDicom : null);
                continue;
            }

            var nameStart = input.Path.Length + (Path.EndsInDirectorySeparator(input.Path) ? 0 : 1);
            foreach (var entry in EnumerateFolder(input.Path, nameStart))
                yield return entry;
        }
    }

    private static IEnumerable<InputEntry> EnumerateFolder(string root, int nameStart)
    {
        var open = new Stack<OpenFolder>();
        for (string? path = root; ;)
        {
            if (path is not null && !TryOpen(path, open))
                yield return new(path, Math.Min(nameStart, path.Length), FileStatus.Failed, "the folder cannot be listed");
            path = null;
            if (!open.TryPeek(out var folder))
                break;

            if (!MoveNext(folder, out var isListed))
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

    private static bool TryOpen(string path, Stack<OpenFolder> open)
    {
        try
        {
            open.Push(new(path, new FileSystemEnumerable<FoundEntry>(path, Look, s_everything).GetEnumerator()));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool MoveNext(OpenFolder folder, out bool isListed)
    {
        isListed = true;
        try
        {
            return folder.Entries.MoveNext();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return isListed = false;
        }
    }

    private static FoundEntry Look(ref FileSystemEntry entry)
    {
        var path = entry.ToSpecifiedFullPath();
        if ((entry.Attributes & FileAttributes.ReparsePoint) != 0)
            return new(path, false, FileStatus.Link);
        if (!OperatingSystem.IsWindows() && entry.FileName.Contains(Undecodable))
            return new(path, false, FileStatus.Failed, UndecodableReason);
        if (entry.IsDirectory)
            return new(path, true, null);

        // Pipes and devices have no length either: opening one could wait for ever.
        return new(path, false, entry.Length == 0 ? FileStatus.NotDicom : null);
    }

    private readonly record struct OpenFolder(string Path, IEnumerator<FoundEntry> Entries);

    private sealed record FoundEntry(string Path, bool IsFolder, FileStatus? Status, string? Reason = null);
}
