namespace Das.Conformance.Tests;

/// <summary>What a test over many files finds wrong: each file with its reason.</summary>
internal sealed class Failures
{
    private const int MostLines = 200;

    private readonly List<string> _lines = [];

    public void Add(object file, string reason)
    {
        lock (_lines)
            _lines.Add($"{file}: {reason}");
    }

    /// <summary>Fails if anything was added, or if nothing was looked at.</summary>
    public void AssertNone(int checkedFiles)
    {
        Assert.True(checkedFiles > 0, "no file was checked");
        Assert.True(_lines.Count == 0, $"{_lines.Count} failures in {checkedFiles} files:\n" + string.Join('\n', _lines.Order(StringComparer.Ordinal).Take(MostLines)));
    }
}
