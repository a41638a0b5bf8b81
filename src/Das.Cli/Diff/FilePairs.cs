namespace Das.Cli.Diff;

/// <summary>Finds the files to compare; lists them while they are compared.</summary>
internal static class FilePairs
{
    private static readonly EnumerationOptions s_files = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };

    /// <summary>Pairs of two files or two folders.</summary>
    /// <param name="before">The first.</param>
    /// <param name="after">The second.</param>
    /// <param name="problem">Why they cannot be compared; null if they can.</param>
    public static IEnumerable<FilePair> Of(string before, string after, out string? problem)
    {
        problem = Array.Find([before, after], path => !Path.Exists(path)) is { } missing ? $"there is no {missing}"
            : Directory.Exists(before) != Directory.Exists(after) ? "a file and a folder cannot be compared"
            : null;
        return problem is not null ? [] : Directory.Exists(before) ? OfFolders(before, after) : [new(after, before, after)];
    }

    private static IEnumerable<FilePair> OfFolders(string before, string after)
    {
        foreach (var name in NamesIn(before))
        {
            var other = Path.Join(after, name);
            yield return new(name, Path.Join(before, name), File.Exists(other) ? other : null);
        }

        foreach (var name in NamesIn(after))
        {
            if (!File.Exists(Path.Join(before, name)))
                yield return new(name, null, Path.Join(after, name));
        }
    }

    /// <summary>Without what Das keeps in OUTPUT for itself.</summary>
    private static IEnumerable<string> NamesIn(string folder) =>
        Directory.EnumerateFiles(folder, "*", s_files)
            .Select(path => Path.GetRelativePath(folder, path))
            .Where(name => !Path.GetFileName(name).StartsWith(".das-", StringComparison.Ordinal));
}
