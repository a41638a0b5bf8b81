namespace Das.Standard;

/// <summary>PS3.15 Table E.1-1: what the Application Level Confidentiality Profiles do to each attribute.</summary>
public static partial class ActionTable
{
    /// <summary>How many rows the table has, the four patterns included.</summary>
    public static int Count => Tags.Length;

    /// <summary>All rows, sorted by tag.</summary>
    public static IEnumerable<ActionRow> Rows
    {
        get
        {
            for (var row = 0; row < Count; row++)
                yield return new ActionRow(row);
        }
    }

    /// <summary>
    /// Finds the row of a tag. Curves (even groups 5000-501E), overlay data and comments (even groups 6000-601E, PS3.5 section 7.6) and
    /// private elements (any odd group, creators included) are found by pattern.
    /// </summary>
    /// <returns>Whether the table is about the tag.</returns>
    public static bool TryGet(Tag tag, out ActionRow row)
    {
        var index = PerfectHash.Find(tag.Value, Tags, Displacements, Slots);
        var masks = Masks;
        for (var i = 1; index < 0 && i < masks.Length; i++)
        {
            index = PerfectHash.Find(tag.Value | ~masks[i], Tags, Displacements, Slots);
            if (index >= 0 && MaskOf(index) != masks[i])
                index = -1;
        }

        row = index < 0 ? default : new ActionRow(index);
        return index >= 0;
    }

    internal static uint MaskOf(int row) => Masks[Facts[row] & 0x3F];

    internal static ReadOnlySpan<byte> KeywordOf(int row) => Text.Slice(TextOffsets[row], KeywordLengths[row]);

    internal static ReadOnlySpan<byte> NameOf(int row)
    {
        var start = TextOffsets[row] + KeywordLengths[row];
        return Text.Slice(start, TextOffsets[row + 1] - start);
    }
}
