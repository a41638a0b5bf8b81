using Das.Runner.Workers;

namespace Das.Runner.Output;

/// <summary>Makes the folders of results, each once; remembers a bounded number of them. One for each worker.</summary>
internal sealed class OutputFolders(string root, string title = "OUTPUT", bool fsync = false)
{
    private const int MaxRemembered = 4096;

    private readonly HashSet<string> _known = [];

    /// <summary>Makes a folder below the root, unless it is there.</summary>
    /// <exception cref="FileRefusedException">A file or a symbolic link is in its place.</exception>
    /// <exception cref="IOException">The file system says no.</exception>
    public void Ensure(string folder)
    {
        if (_known.Contains(folder))
            return;
        var isNew = false;
        foreach (var part in Parts(root, folder))
        {
            if (_known.Contains(part))
                continue;

            // In a new folder is nothing that could be in the way.
            isNew = isNew || !CheckPart(part, title);
            Directory.CreateDirectory(part);
            if (_known.Count == MaxRemembered)
                _known.Clear();
            _known.Add(part);
        }

        if (fsync)
            Sync(folder);
    }

    /// <summary>Refuses a folder below the root that cannot be made, or that lies elsewhere.</summary>
    /// <exception cref="FileRefusedException">A file or a symbolic link is in its place.</exception>
    public static void Check(string root, string folder, string title)
    {
        foreach (var part in Parts(root, folder))
            CheckPart(part, title);
    }

    /// <summary>The folders on the way from the root to one below it, which is the last.</summary>
    private static IEnumerable<string> Parts(string root, string folder)
    {
        for (var end = root.Length; end < folder.Length;)
        {
            var next = folder.IndexOf(Path.DirectorySeparatorChar, end + 1);
            end = next < 0 ? folder.Length : next;
            yield return folder[..end];
        }
    }

    /// <summary>Refuses what is in the place of a folder.</summary>
    /// <returns>Whether the folder is there, or may be.</returns>
    private static bool CheckPart(string folder, string title)
    {
        var part = new DirectoryInfo(folder);
        FileAttributes attributes;
        try
        {
            attributes = part.Attributes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true; // To make it fails likewise, and says why.
        }

        if (attributes == (FileAttributes)(-1))
            return false;

        // A link could lead out of OUTPUT.
        if (attributes.HasFlag(FileAttributes.ReparsePoint) && part.LinkTarget is not null)
            throw new FileRefusedException(title + " has a symbolic link where a folder is needed");
        if (!attributes.HasFlag(FileAttributes.Directory))
            throw new FileRefusedException(title + " has a file where a folder is needed");
        return true;
    }

    /// <summary>The name of each folder on the way is in the one above it.</summary>
    private void Sync(string folder)
    {
        for (; folder.Length > root.Length; folder = Path.GetDirectoryName(folder)!)
            FolderSync.Flush(folder);
        FolderSync.Flush(root);
    }
}
