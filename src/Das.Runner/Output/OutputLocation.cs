namespace Das.Runner.Output;

/// <summary>Where results go.</summary>
/// <param name="Folder">The folder that no name leaves.</param>
/// <param name="FileName">The name of the one result, if OUTPUT named a file; otherwise the layout names results.</param>
/// <param name="Title">What messages call it.</param>
internal sealed record OutputLocation(string Folder, string? FileName, string Title = "OUTPUT")
{
    /// <summary>What the user called OUTPUT.</summary>
    public string Target => FileName is null ? Folder : Path.Join(Folder, FileName);

    /// <summary>Tells a file from a folder.</summary>
    public static OutputLocation For(string output, bool isOneFile)
    {
        if (output.Length == 0)
            throw new RunRefusedException("no OUTPUT");
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output));
        return isOneFile && full.EndsWith(".dcm", StringComparison.OrdinalIgnoreCase) && !Directory.Exists(full)
            ? new(Path.GetDirectoryName(full)!, Path.GetFileName(full))
            : new(full, null);
    }

    /// <summary>The folder for results that wait for a person. A result has the name in it that it would have in OUTPUT.</summary>
    public OutputLocation Held(string folder)
    {
        if (folder.Length == 0)
            throw new RunRefusedException("no folder for held files");
        return new(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)), FileName, "the folder for held files");
    }

    /// <summary>Makes the folder.</summary>
    /// <exception cref="RunRefusedException">It cannot be made.</exception>
    public void Create() => Demand(() => Directory.CreateDirectory(Folder));

    /// <summary>Tries whether a file can be made in the folder.</summary>
    /// <exception cref="RunRefusedException">It cannot.</exception>
    public void Try(TemporaryName temporary) => Demand(() =>
        File.OpenHandle(Path.Join(Folder, temporary.Next()), FileMode.CreateNew, FileAccess.Write, FileShare.None, FileOptions.DeleteOnClose).Dispose());

    private void Demand(Action action)
    {
        try
        {
            action();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RunRefusedException($"{Title} cannot be written to: {e.Message}");
        }
    }
}
