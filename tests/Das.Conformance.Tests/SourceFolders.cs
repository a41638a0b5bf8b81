using Das.Testing;

namespace Das.Conformance.Tests;

/// <summary>
/// All files that the tests read: files made here, the example data of the repository, and where it is there the corpus, which is no part of it.
/// </summary>
public sealed class SourceFolders : IDisposable
{
    private readonly TemporaryFolder _made = new();

    /// <summary>Makes the files, finds the others.</summary>
    public SourceFolders()
    {
        MadeFiles.Save(_made["planted"]);
        Add("planted", _made["planted"]);
        Add("examples", Path.Combine(RepositoryRoot.Path, "examples", "data"));
        Add("corpus", Corpus.Folder);
        Files = [.. Paths.SelectMany(folder => Directory.EnumerateFiles(folder.Value, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) != "README.md")
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(folder.Key, Path.GetRelativePath(folder.Value, path), path)))];
    }

    /// <summary>The folders that are there, by name.</summary>
    public Dictionary<string, string> Paths { get; } = [];

    /// <summary>Every file, in a stable order.</summary>
    public IReadOnlyList<SourceFile> Files { get; }

    /// <inheritdoc />
    public void Dispose() => _made.Dispose();

    private void Add(string name, string path)
    {
        if (Directory.Exists(path))
            Paths.Add(name, path);
    }
}
