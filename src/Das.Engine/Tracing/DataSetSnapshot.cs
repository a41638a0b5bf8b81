using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Das.Dicom;
using Das.Dicom.Elements;
using Das.Standard;

namespace Das.Engine.Tracing;

/// <summary>Every element of a file at one moment: where it is, and a digest of its value.</summary>
internal sealed class DataSetSnapshot
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <summary>Takes a snapshot. Values that have stayed in the file are told by their length: nothing has written them.</summary>
    public static DataSetSnapshot Of(DicomFile file)
    {
        var snapshot = new DataSetSnapshot();
        snapshot.Add(file.FileMeta, "", null);
        snapshot.Add(file.DataSet, "", null);
        return snapshot;
    }

    /// <summary>Adds what changed since another snapshot; of a sequence that came or went, the sequence alone.</summary>
    public void AddChanges(DataSetSnapshot before, (int Line, int Column, string Script) at, List<ElementChange> changes)
    {
        foreach (var (path, was) in before._entries)
        {
            if (!_entries.TryGetValue(path, out var now))
            {
                if (was.Around is null || _entries.ContainsKey(was.Around))
                    changes.Add(new(at.Script, at.Line, at.Column, path, was.Tag, ChangeKind.Removed));
            }
            else if (now.Digest != was.Digest)
            {
                changes.Add(new(at.Script, at.Line, at.Column, path, was.Tag, now.IsEmpty ? ChangeKind.Emptied : ChangeKind.Changed));
            }
        }

        foreach (var (path, now) in _entries)
        {
            if (!before._entries.ContainsKey(path) && (now.Around is null || before._entries.ContainsKey(now.Around)))
                changes.Add(new(at.Script, at.Line, at.Column, path, now.Tag, ChangeKind.Added));
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
                ? new(element.Tag, around, number == 0 ? "no items" : "items", number == 0)
                : new(element.Tag, around, DigestOf(element), element.Length == 0);
        }
    }

    private static string DigestOf(Element element) => element.IsLarge
        ? "large " + element.Length.ToString(CultureInfo.InvariantCulture)
        : element.VR + Convert.ToHexString(SHA256.HashData(element.Value));

    private static string Name(DataSet dataSet, Element element)
    {
        if (!dataSet.TryFindPrivateCreator(element.Tag, out var creator))
            return element.Tag.ToString();
        var name = Encoding.Latin1.GetString(creator.Value).Trim(' ', '\0');
        return string.Create(CultureInfo.InvariantCulture, $"({element.Tag.Group:X4},{{{name}}}{element.Tag.Element & 0xFF:X2})");
    }

    private sealed record Entry(Tag Tag, string? Around, string Digest, bool IsEmpty);
}
