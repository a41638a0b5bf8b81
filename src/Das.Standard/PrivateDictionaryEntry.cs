namespace Das.Standard;

/// <summary>A row of the <see cref="PrivateDictionary"/>. Strings are made when they are asked for.</summary>
public readonly record struct PrivateDictionaryEntry
{
    // One more than the row, so that the default entry is not a row.
    private readonly int _number;

    internal PrivateDictionaryEntry(int row) => _number = row + 1;

    /// <summary>The group number, odd.</summary>
    public ushort Group => (ushort)(PrivateDictionary.Keys[Row] >> 8);

    /// <summary>The element number inside the block: the ee of (gggg,bbee).</summary>
    public byte Element => (byte)PrivateDictionary.Keys[Row];

    /// <summary>The private creator that reserves the block.</summary>
    public string Creator => TableText.ToText(PrivateDictionary.CreatorOf(Row));

    /// <summary>The VR that most sources give.</summary>
    public VR VR => AllowedVRs[0];

    /// <summary>All VRs that the sources give.</summary>
    public ReadOnlySpan<VR> AllowedVRs => ListedVR.Of(PrivateDictionary.ListedVRs, PrivateDictionary.VRsPerList, PrivateDictionary.Facts[Row] & 0xFF);

    /// <summary>The value multiplicity, as PS3.6 prints it: <c>1</c>, <c>1-n</c>, <c>2-2n</c>.</summary>
    public string VM => PrivateDictionary.VMText(VMIndex);

    /// <summary>The least number of values.</summary>
    public int MinVM => PrivateDictionary.VMBounds[2 * VMIndex];

    /// <summary>The greatest number of values; <see cref="int.MaxValue"/> if there is no limit.</summary>
    public int MaxVM => PrivateDictionary.VMBounds[(2 * VMIndex) + 1];

    /// <summary>The name; empty where nobody knows what the element means.</summary>
    public string Name => TableText.ToText(PrivateDictionary.NameOf(Row));

    /// <summary>The tag and the creator: <c>(0019,xx02) GEMS_ACQU_01</c>.</summary>
    public override string ToString() => $"({Group:X4},xx{Element:X2}) {Creator}";

    private int Row => _number - 1;

    private int VMIndex => PrivateDictionary.Facts[Row] >> 8;
}
