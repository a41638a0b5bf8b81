namespace Das.Standard;

/// <summary>The registry of data elements: PS3.6 tables 6-1, 7-1, 8-1 and 9-1, and the command elements of PS3.7 annex E.</summary>
public static partial class DataDictionary
{
    /// <summary>How many rows the dictionary has; a row such as (60XX,3000) counts once.</summary>
    public static int Count => Tags.Length;

    /// <summary>All rows, sorted by tag.</summary>
    public static IEnumerable<DictionaryEntry> Entries
    {
        get
        {
            for (var row = 0; row < Count; row++)
                yield return new DictionaryEntry(row);
        }
    }

    /// <summary>Finds the row of a tag. Repeating groups are covered: (6002,3000) is found as (60XX,3000).</summary>
    /// <returns>Whether the dictionary knows the tag; it never knows a private one.</returns>
    public static bool TryGet(Tag tag, out DictionaryEntry entry)
    {
        var row = Find(tag);
        entry = row < 0 ? default : new DictionaryEntry(row);
        return row >= 0;
    }

    /// <summary>
    /// The VR that an element has when the data set does not say: the first one that the dictionary lists, UL for a group length,
    /// LO for a private creator, UN for any other private element (PS3.5 sections 6.2.2 and 7.8).
    /// </summary>
    /// <returns><see cref="VR.None"/> for an unknown standard tag and for item and delimitation tags.</returns>
    public static VR GetVR(Tag tag)
    {
        if (tag.IsGroupLength)
            return VR.UL;
        if (tag.IsPrivate)
            return tag.IsPrivateCreator ? VR.LO : VR.UN;
        var row = Find(tag);
        return row < 0 ? VR.None : (VR)ListedVRs[(int)(Facts[row] & 0xFF) * VRsPerList];
    }

    /// <summary>Finds the tag of a keyword such as <c>PatientID</c>. The case of letters matters.</summary>
    /// <param name="keyword">The keyword.</param>
    /// <param name="tag">The tag; for a repeating group the one with zeros, (6000,3000) for <c>OverlayData</c>.</param>
    /// <returns>Whether PS3.6 has the keyword.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="keyword"/> is null.</exception>
    public static bool TryGetTag(string keyword, out Tag tag)
    {
        if (keyword is null)
            throw new ArgumentNullException(nameof(keyword));
        tag = default;
        if (keyword.Length == 0 || !TableText.TryNarrow(keyword, stackalloc byte[TableText.MaxLength], out var ascii))
            return false;
        var row = PerfectHash.Candidate(PerfectHash.TextKey(ascii, KeywordSeed), KeywordDisplacements, KeywordSlots);
        if (!KeywordOf(row).SequenceEqual(ascii))
            return false;
        tag = new Tag(Tags[row] & MaskOf(row));
        return true;
    }

    internal static uint MaskOf(int row) => Masks[(int)(Facts[row] >> 16) & 0x7F];

    internal static ReadOnlySpan<byte> KeywordOf(int row) => Text.Slice(TextOffsets[row], KeywordLengths[row]);

    internal static ReadOnlySpan<byte> NameOf(int row)
    {
        var start = TextOffsets[row] + KeywordLengths[row];
        return Text.Slice(start, TextOffsets[row + 1] - start);
    }

    private static int Find(Tag tag)
    {
        var row = PerfectHash.Find(tag.Value, Tags, Displacements, Slots);
        // (1010,0000) is a group length, although (1010,XXXX) is in the dictionary.
        if (row >= 0 || tag.IsGroupLength)
            return row;
        var masks = Masks;
        for (var i = 1; i < masks.Length; i++)
        {
            row = PerfectHash.Find(tag.Value | ~masks[i], Tags, Displacements, Slots);
            if (row >= 0 && MaskOf(row) == masks[i])
                return row;
        }

        return -1;
    }
}
