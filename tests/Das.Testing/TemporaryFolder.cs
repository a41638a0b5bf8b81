namespace Das.Testing;

/// <summary>A folder for one test, removed with all that is in it when the test is over.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>The full path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("das-test-").FullName;

    /// <summary>The full path of something in the folder.</summary>
    public string this[params string[] names] => System.IO.Path.Combine([Path, .. names]);

    /// <summary>Every file below a path in the folder, relative to it, with <c>/</c>, in ordinal order; none if it is not there.</summary>
    public IReadOnlyList<string> FilesIn(string name)
    {
        var folder = this[name];
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(path => System.IO.Path.GetRelativePath(folder, path).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)]
            : [];
    }

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
