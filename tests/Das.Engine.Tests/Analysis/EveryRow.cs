using System.Globalization;
using System.Text;
using Das.Dicom;
using Das.Language.Analysis;
using Das.Standard;
using Das.Testing;

namespace Das.Engine.Tests.Analysis;

/// <summary>A file that holds every row of Table E.1-1 at several depths, each with a value of its own.</summary>
internal static class EveryRow
{
    // Sequences that the table does not list, and no script of the tests names.
    private static readonly Tag[] s_around = [new(0x0054_0222), new(0x0054_0220), new(0x0018_9346)];

    private static readonly Tag s_creator = new(0x0009_0010);

    public static byte[] File(int[] depths)
    {
        var root = Level(depths, 0);
        root.Add(0x0008_0016, VR.UI, DicomFileBuilder.SOPClassUid);
        return root.ToArray();
    }

    /// <summary>The elements that stand for a row at a depth. File meta information is none of the data set's.</summary>
    public static IEnumerable<Tag> TagsOf(ActionRow row, int depth) => row.TagPattern switch
    {
        _ when row.Tag.Group == 2 && depth == 0 => [],
        "(50XX,XXXX)" => [new(0x5000_0010), new(0x501E_3000)],
        "(60XX,3000)" => [new(0x6000_3000), new(0x601E_3000)],
        "(60XX,4000)" => [new(0x6000_4000), new(0x601E_4000)],
        _ when row.Tag.IsPrivate => [s_creator, new(0x0009_1001)],
        _ => [row.Tag],
    };

    /// <summary>What became of an element; null if a sequence that refers to instances has lost its reference.</summary>
    public static ElementFate? FateOf(DicomFile file, ActionRow row, Tag tag, int depth)
    {
        var dataSet = file.DataSet;
        for (var i = 0; i < depth; i++)
        {
            if (!dataSet.TryFind(s_around[i], out var around))
                return ElementFate.Removed;
            var items = around.Items.GetEnumerator();
            if (!items.MoveNext())
                return ElementFate.Removed;
            dataSet = items.Current;
        }

        if (!dataSet.TryFind(tag, out var element))
            return ElementFate.Removed;
        if (!element.IsSequence)
            return FateOf(Encoding.ASCII.GetString(element.Value).TrimEnd(' ', '\0'), TextOf(tag, depth));

        if (row.BasicProfile != ActionCode.XZU)
            return element.Items.GetEnumerator() is var items && items.MoveNext() && items.Current.IsEmpty ? ElementFate.Reduced : ElementFate.Untouched | ElementFate.Reduced;
        foreach (var item in element.Items)
        {
            if (item.TryFind(Tags.ReferencedSOPInstanceUID, out var reference))
                return FateOf(Encoding.ASCII.GetString(reference.Value).TrimEnd('\0'), TextOf(Tags.ReferencedSOPInstanceUID, depth));
        }

        return null;
    }

    private static ElementFate FateOf(string after, string before) => after.Length == 0 ? ElementFate.Emptied
        : after == before ? ElementFate.Untouched
        : ElementFate.Constant | ElementFate.HashedUid | ElementFate.Computed;

    private static DicomFileBuilder Level(int[] depths, int depth)
    {
        var level = new DicomFileBuilder();
        if (depths.Contains(depth))
        {
            foreach (var tag in ActionTable.Rows.SelectMany(row => TagsOf(row, depth)))
                Add(level, tag, depth);
        }

        if (depth < depths.Max())
            level.Add(s_around[depth].Value, Level(depths, depth + 1));
        return level;
    }

    private static void Add(DicomFileBuilder level, Tag tag, int depth)
    {
        var vr = DataDictionary.GetVR(tag);
        if (vr == VR.SQ)
            level.Add(tag.Value, new DicomFileBuilder { { Tags.ReferencedSOPInstanceUID.Value, VR.UI, TextOf(Tags.ReferencedSOPInstanceUID, depth) } });
        else
            level.Add(tag.Value, tag.IsPrivate ? VR.LO : vr, TextOf(tag, depth));
    }

    /// <summary>A value that no other element has, of a length that suits every VR.</summary>
    private static string TextOf(Tag tag, int depth) => tag == s_creator
        ? "ACME"
        : string.Create(CultureInfo.InvariantCulture, $"{depth + 1}.{tag.Value % 1_000_000_007}").PadRight(16, '0');
}
