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
        Check(root, folder, title);
        Directory.CreateDirectory(folder);
        if (fsync)
            Sync(folder);
        if (_known.Count == MaxRemembered)
            _known.Clear();
        _known.Add(folder);
    }

    /// <summary>Refuses a folder below the root that cannot be made, or that lies elsewhere.</summary>
    /// <exception cref="FileRefusedException">A file or a symbolic link is in its place.</exception>
    public static void Check(string root, string folder, string title)
    {
        for (var end = root.Length; end < folder.Length;)
        {
            var next = folder.IndexOf(Path.DirectorySeparatorChar, end + 1);
            end = next < 0 ? folder.Length : next;
            var part = new DirectoryInfo(folder[..end]);

            // A link could lead out of OUTPUT.
            if (part.LinkTarget is not null)
                throw new FileRefusedException(title + " has a symbolic link where a folder is needed");
            if (!part.Exists && File.Exists(part.FullName))
                throw new FileRefusedException(title + " has a file where a folder is needed");
        }
    }

    /// <summary>The name of each folder on the way is in the one above it.</summary>
    private void Sync(string folder)
    {
        for (; folder.Length > root.Length; folder = Path.GetDirectoryName(folder)!)
            FolderSync.Flush(folder);
        FolderSync.Flush(root);
    }
}
