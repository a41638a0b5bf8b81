namespace Das.Runner.Sources.Archives;

/// <summary>Tells archives by their names.</summary>
internal static class ArchiveKind
{
    /// <summary>Whether a file is one.</summary>
    public static bool IsArchive(string path) => IsZip(path) || IsTar(path);

    /// <summary>Whether it is a ZIP file.</summary>
    public static bool IsZip(string path) => Ends(path, ".zip");

    /// <summary>Whether it is a tar file, compressed or not.</summary>
    public static bool IsTar(string path) => Ends(path, ".tar") || IsGzip(path);

    /// <summary>Whether it is a compressed tar file.</summary>
    public static bool IsGzip(string path) => Ends(path, ".tar.gz") || Ends(path, ".tgz");

    private static bool Ends(string path, string extension) => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
