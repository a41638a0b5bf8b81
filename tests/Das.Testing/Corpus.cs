namespace Das.Testing;

/// <summary>
/// Real and damaged DICOM files that are not part of the repository: they lie beside it, in <c>../shared/corpus</c>.
/// </summary>
public static class Corpus
{
    /// <summary>The folder, whether it is there or not.</summary>
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(RepositoryRoot.Path, "..", "shared", "corpus"));

    /// <summary>Whether the files are there.</summary>
    public static bool IsPresent => Directory.Exists(Folder);

    /// <summary>Every file, relative to <see cref="Folder"/>, in a stable order; none where the corpus is absent.</summary>
    public static IReadOnlyList<string> Files { get; } = IsPresent
        ? [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Folder, path))
            .Where(path => path != "README.md")
            .Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The full path of a file.</summary>
    public static string PathOf(string file) => Path.Combine(Folder, file);
}
