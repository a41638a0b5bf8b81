using Das.Conformance.Tests.Judges;

namespace Das.Conformance.Tests;

/// <summary>Compares two readings of a data set, group lengths and trailing padding aside.</summary>
internal static class ElementComparison
{
    /// <summary>The first few differences; null if there is none.</summary>
    public static string? Difference(IEnumerable<RawElement> expected, IEnumerable<RawElement> actual)
    {
        var (left, right) = (ByPath(expected), ByPath(actual));
        var differences = left.Keys.Union(right.Keys)
            .Where(path => !left.TryGetValue(path, out var a) || !right.TryGetValue(path, out var b) || !IsSame(a, b))
            .Select(path => $"{path} {Text(left, path)} and {Text(right, path)}")
            .ToArray();
        return differences.Length == 0 ? null : $"{differences.Length} differences: {string.Join("; ", differences.Take(4))}";
    }

    private static Dictionary<string, RawElement> ByPath(IEnumerable<RawElement> elements)
    {
        // A tag that occurs twice: pydicom sees the last one.
        var result = new Dictionary<string, RawElement>();
        foreach (var element in elements.Where(element => !element.IsLeftOut))
            result[element.Path] = element;
        return result;
    }

    private static bool IsSame(RawElement a, RawElement b) => a.Length == b.Length && a.Digest == b.Digest && a.VR == b.VR;

    private static string Text(Dictionary<string, RawElement> elements, string path) =>
        elements.TryGetValue(path, out var e) ? $"{(e.VR.Length == 0 ? "--" : e.VR)} {e.Length} {e.Digest[..Math.Min(8, e.Digest.Length)]}" : "nothing";
}
