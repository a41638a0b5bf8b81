namespace Das.Standard;

/// <summary>A row of the data dictionary (PS3.6 chapter 6). Strings are made when they are asked for.</summary>
public readonly record struct DictionaryEntry
{
    // One more than the row, so that the default entry is not a row.
    private readonly int _number;

    internal DictionaryEntry(int row) => _number = row + 1;

    /// <summary>The tag; the digits that a repeating group leaves open are zero.</summary>
    public Tag Tag => new(DataDictionary.Tags[Row] & Mask);

    /// <summary>Which bits of <see cref="Tag"/> an element must share: all of them, unless the row is a repeating group.</summary>
    public uint Mask => DataDictionary.MaskOf(Row);

    /// <summary>Whether the row stands for several tags: (50XX,0010), (1010,XXXX).</summary>
    public bool IsRepeating => Mask != uint.MaxValue;

    /// <summary>The tag as PS3.6 prints it: <c>(0010,0020)</c>, <c>(60XX,3000)</c>.</summary>
    public string TagPattern => TableText.TagPattern(Tag, Mask);

    /// <summary>The keyword, <c>PatientID</c>; empty for a number that PS3.6 only reserves.</summary>
    public string Keyword => TableText.ToText(DataDictionary.KeywordOf(Row));

    /// <summary>The name, <c>Patient ID</c>; empty for a number that PS3.6 only reserves.</summary>
    public string Name => TableText.ToText(DataDictionary.NameOf(Row));

    /// <summary>The VR, or the first one that is listed; <see cref="VR.None"/> for item and delimitation tags.</summary>
    public VR VR => AllowedVRs.IsEmpty ? VR.None : AllowedVRs[0];

    /// <summary>All VRs that are listed, in the order of PS3.6: US, SS for <c>US or SS</c>.</summary>
    public ReadOnlySpan<VR> AllowedVRs => ListedVR.Of(DataDictionary.ListedVRs, DataDictionary.VRsPerList, (int)Facts & 0xFF);

    /// <summary>The value multiplicity as printed: <c>1</c>, <c>1-n</c>, <c>2-2n</c>; empty for a number that PS3.6 only reserves.</summary>
    public string VM => DataDictionary.VMText(VMIndex);

    /// <summary>The least number of values.</summary>
    public int MinVM => DataDictionary.VMBounds[2 * VMIndex];

    /// <summary>The greatest number of values; <see cref="int.MaxValue"/> if there is no limit.</summary>
    public int MaxVM => DataDictionary.VMBounds[(2 * VMIndex) + 1];

    /// <summary>Whether an element may have that many values: <c>2-2n</c> allows 2, 4, 6 and so on (PS3.5 section 6.4).</summary>
    public bool AllowsCount(int count)
    {
        var vm = VM;
        var isMultiple = vm.EndsWith("n", StringComparison.Ordinal) && char.IsDigit(vm[vm.Length - 2]);
        return count >= MinVM && count <= MaxVM && (!isMultiple || count % MinVM == 0);
    }

    /// <summary>Whether the element is retired.</summary>
    public bool IsRetired => (Facts & 0x800000) != 0;

    /// <summary>Whether <paramref name="vr"/> is listed for the element.</summary>
    public bool Allows(VR vr) => ListedVR.Contains(AllowedVRs, vr);

    /// <summary>Whether the row is about <paramref name="tag"/>.</summary>
    public bool Covers(Tag tag) => (tag.Value & Mask) == Tag.Value;

    /// <summary>The tag and the keyword.</summary>
    public override string ToString() => TagPattern + " " + Keyword;

    private int Row => _number - 1;

    private uint Facts => DataDictionary.Facts[Row];

    private int VMIndex => (int)(Facts >> 8) & 0xFF;
}
