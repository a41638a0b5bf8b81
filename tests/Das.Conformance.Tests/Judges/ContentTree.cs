using System.Text.Json;
using Das.Testing;

namespace Das.Conformance.Tests.Judges;

/// <summary>A content item of a structured report and those below it, as pydicom reads them (PS3.3 section C.17.3).</summary>
/// <param name="ValueType">Value Type (0040,A040); empty if the item has none.</param>
/// <param name="Relationship">Relationship Type (0040,A010); empty for the root.</param>
/// <param name="Concept">The Code Value of its Concept Name; empty if it has none.</param>
/// <param name="Children">What Content Sequence (0040,A730) holds.</param>
public sealed record ContentTree(string ValueType, string Relationship, string Concept, IReadOnlyList<ContentTree> Children)
{
    /// <summary>The number of content items, the root among them.</summary>
    public int Count => 1 + Children.Sum(child => child.Count);

    /// <summary>The trees of those files that are structured reports, by path.</summary>
    public static IReadOnlyDictionary<string, ContentTree> Of(IEnumerable<string> paths)
    {
        var result = new Dictionary<string, ContentTree>();
        var input = string.Concat(paths.Select(path => path + "\n"));
        foreach (var line in Pydicom.Run(PythonScript.Read("content_tree.py"), input).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var file = JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 256 }).RootElement;
            if (file.GetProperty("tree") is { ValueKind: JsonValueKind.Array } root)
                result.Add(file.GetProperty("path").GetString()!, Parse(root));
        }

        return result;
    }

    private static ContentTree Parse(JsonElement node) =>
        new(node[0].GetString()!, node[1].GetString()!, node[2].GetString()!, [.. node[3].EnumerateArray().Select(Parse)]);
}
