using System.Globalization;
using System.Security.Cryptography;
using FellowOakDicom;

namespace Das.FoDicom.Tests;

/// <summary>What differs between two data sets: by tag, VR and the bytes of values, at every level.</summary>
internal static class DatasetComparison
{
    /// <summary>A line for each difference, without values.</summary>
    public static List<string> Compare(DicomDataset expected, DicomDataset actual)
    {
        var (left, right) = (Flatten(expected), Flatten(actual));
        var differences = new List<string>();
        foreach (var (path, value) in left)
        {
            if (!right.TryGetValue(path, out var other))
                differences.Add(path + " is missing");
            else if (other != value)
                differences.Add($"{path} is {other}, not {value}");
        }

        differences.AddRange(right.Keys.Where(path => !left.ContainsKey(path)).Select(path => path + " is too much"));
        return differences;
    }

    /// <summary>Each element by its path: its VR and a digest of its value.</summary>
    public static Dictionary<string, string> Flatten(DicomDataset dataSet)
    {
        var elements = new Dictionary<string, string>(StringComparer.Ordinal);
        Add(dataSet, "");
        return elements;

        void Add(DicomDataset level, string path)
        {
            foreach (var item in level)
            {
                var at = path + "(" + item.Tag.ToString("g", CultureInfo.InvariantCulture)[..9] + ")";
                switch (item)
                {
                    case DicomSequence sequence:
                        elements.Add(at, "SQ of " + sequence.Items.Count);
                        for (var i = 0; i < sequence.Items.Count; i++)
                            Add(sequence.Items[i], FormattableString.Invariant($"{at}[{i}]/"));
                        break;
                    case DicomFragmentSequence fragments:
                        elements.Add(at, $"fragments {fragments.OffsetTable.Count} " + Digest([.. fragments.Fragments.SelectMany(fragment => fragment.Data)]));
                        break;
                    case DicomElement element:
                        elements.Add(at, $"{item.ValueRepresentation.Code} {element.Length} {Digest(element.Buffer.Data)}");
                        break;
                }
            }
        }
    }

    private static string Digest(byte[] bytes) => bytes.Length == 0 ? "" : Convert.ToHexString(SHA256.HashData(bytes), 0, 4);
}
