namespace Das.Runner.Sources;

/// <summary>A file or folder that was named as an input.</summary>
internal readonly record struct InputRoot(string Path, bool IsFolder)
{
    /// <summary>Looks at what was named; a symbolic link is followed.</summary>
    /// <exception cref="RunRefusedException">There is nothing of that name.</exception>
    public static InputRoot Find(string path)
    {
        if (Directory.Exists(path))
            return new(path, true);
        return File.Exists(path) ? new(path, false) : throw new RunRefusedException($"there is no INPUT {path}");
    }
}
