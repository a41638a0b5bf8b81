using Das.Runner.Sources.Archives;

namespace Das.Runner.Sources;

/// <summary>A file or folder that was named as an input.</summary>
internal sealed record InputRoot(string Path, bool IsFolder)
{
    /// <summary>Whether more than one file can be in it.</summary>
    public bool HoldsMany => IsFolder || ArchiveKind.IsArchive(Path);

    /// <summary>Looks at what was named; a symbolic link is followed.</summary>
    /// <exception cref="RunRefusedException">There is nothing of that name.</exception>
    public static InputRoot Find(string path)
    {
        if (Directory.Exists(path))
            return new(path, true);
        return File.Exists(path) ? new(path, false) : throw new RunRefusedException($"there is no INPUT {path}");
    }
}
