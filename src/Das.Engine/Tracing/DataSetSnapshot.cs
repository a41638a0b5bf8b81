using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Das.Dicom;
using Das.Dicom.Elements;

namespace Das.Engine.Tracing;

/// <summary>Every element of a file at one moment: where it is, and a digest of its value.</summary>
internal sealed class DataSetSnapshot
{
    private const int ReadSize = 64 * 1024;

    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly bool _readsLargeValues;

    private DataSetSnapshot(bool readsLargeValues) => _readsLargeValues = readsLargeValues;

    /// <summary>Takes a snapshot.</summary>
    /// <param name="file">The file.</param>
    /// <param name="readsLargeValues">
    /// Whether values that have stayed in the file are read; otherwise they are told by their length, which will do if nothing has written them.
    /// </param>
    public static DataSetSnapshot Of(DicomFile file, bool readsLargeValues = false)
    {
        var snapshot = new DataSetSnapshot(readsLargeValues);
        snapshot.Add(file.FileMeta, "", null);
        snapshot.Add(file.DataSet, "", null);
        return snapshot;
    }

    /// <summary>What changed since another snapshot; of a sequence that came or went, the sequence alone.</summary>
    public IEnumerable<FileDifference> DifferencesFrom(DataSetSnapshot before)
    {
        foreach (var (path, was) in before._entries)
        {
            if (!_entries.TryGetValue(path, out var now))
            {
                if (was.Around is null || _entries.ContainsKey(was.Around))
                    yield return new(path, was.Element.Tag, ChangeKind.Removed, was.Element, null);
            }
            else if (now.Digest != was.Digest)
            {
                yield return new(path, was.Element.Tag, now.IsEmpty ? ChangeKind.Emptied : ChangeKind.Changed, was.Element, now.Element);
            }
        }

        foreach (var (path, now) in _entries)
        {
            if (!before._entries.ContainsKey(path) && (now.Around is null || before._entries.ContainsKey(now.Around)))
                yield return new(path, now.Element.Tag, ChangeKind.Added, null, now.Element);
        }
    }

    private void Add(DataSet dataSet, string prefix, string? around)
    {
        foreach (var element in dataSet)
        {
            var path = prefix + Name(dataSet, element);
            var number = 0;
            foreach (var item in element.Items)
                Add(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{number++}]/"), path);
            _entries[path] = element.IsSequence
                ? new(element, around, number == 0 ? "no items" : "items", number == 0)
                : new(element, around, DigestOf(element), element.Length == 0);
        }
    }

    private string DigestOf(Element element)
    {
        if (!element.IsLarge)
            return element.VR + Convert.ToHexString(SHA256.HashData(element.Value));
        if (!_readsLargeValues)
            return "large " + element.Length.ToString(CultureInfo.InvariantCulture);

        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var at = 0L; at < element.Length; at += ReadSize)
            hash.AppendData(element.ReadValue(at, (int)Math.Min(ReadSize, element.Length - at)));
        return element.VR + Convert.ToHexString(hash.GetHashAndReset());
    }

    private static string Name(DataSet dataSet, Element element)
    {
        if (!dataSet.TryFindPrivateCreator(element.Tag, out var creator))
            return element.Tag.ToString();
        var name = Encoding.Latin1.GetString(creator.Value).Trim(' ', '\0');
        return string.Create(CultureInfo.InvariantCulture, $"({element.Tag.Group:X4},{{{name}}}{element.Tag.Element & 0xFF:X2})");
    }

    private sealed record Entry(Element Element, string? Around, string Digest, bool IsEmpty);
}
