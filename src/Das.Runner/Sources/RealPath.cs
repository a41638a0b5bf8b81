namespace Das.Runner.Sources;

/// <summary>Where a path leads to when its symbolic links are followed.</summary>
internal static class RealPath
{
    private const int MaxLinks = 40;

    private static readonly StringComparison s_comparison =
        OperatingSystem.IsLinux() || OperatingSystem.IsFreeBSD() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <summary>The full path without links and without a separator at its end. What does not exist yet is taken as it stands.</summary>
    /// <exception cref="RunRefusedException">Links go round in a circle, or cannot be read.</exception>
    public static string Resolve(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        try
        {
            for (var links = 0; links <= MaxLinks; links++)
            {
                if (!TryFollowFirstLink(full, out var next))
                    return full;
                full = Path.TrimEndingDirectorySeparator(next);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RunRefusedException($"cannot tell where {path} leads to: {e.Message}");
        }

        throw new RunRefusedException($"the symbolic links of {path} go round in a circle");
    }

    /// <summary>Whether two resolved paths are the same.</summary>
    public static bool AreEqual(string left, string right) => left.Equals(right, s_comparison);

    /// <summary>Whether a resolved path lies below a resolved folder.</summary>
    public static bool IsInside(string path, string folder) =>
        path.Length > folder.Length && path.StartsWith(folder, s_comparison) &&
        (Path.EndsInDirectorySeparator(folder) || path[folder.Length] == Path.DirectorySeparatorChar);

    private static bool TryFollowFirstLink(string path, out string target)
    {
        for (var end = Path.GetPathRoot(path)!.Length; end < path.Length;)
        {
            var next = path.IndexOf(Path.DirectorySeparatorChar, end);
            var prefix = next < 0 ? path : path[..next];
            if (new DirectoryInfo(prefix).LinkTarget is { } link)
            {
                target = Path.GetFullPath(Path.Join(Path.GetFullPath(link, Path.GetDirectoryName(prefix)!), path[prefix.Length..]));
                return true;
            }

            end = next < 0 ? path.Length : next + 1;
        }

        target = path;
        return false;
    }
}
