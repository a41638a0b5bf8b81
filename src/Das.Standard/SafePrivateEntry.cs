namespace Das.Standard;

/// <summary>A private element that PS3.15 Table E.3.10-1 lists as safe. Strings are made when they are asked for.</summary>
public readonly record struct SafePrivateEntry
{
    // One more than the row, so that the default entry is not a row.
    private readonly int _number;

    internal SafePrivateEntry(int row) => _number = row + 1;

    /// <summary>The group number, odd.</summary>
    public ushort Group => (ushort)(SafePrivate.Keys[Row] >> 16);

    /// <summary>The element number inside the block: the ee of (gggg,bbee).</summary>
    public byte Element => (byte)(SafePrivate.Keys[Row] >> 8);

    /// <summary>The private creator that reserves the block.</summary>
    public string Creator => TableText.ToText(SafePrivate.CreatorAt((byte)SafePrivate.Keys[Row]));

    /// <summary>The VR, or the first one that is listed; <see cref="VR.None"/> where the table has none.</summary>
    public VR VR => AllowedVRs.IsEmpty ? VR.None : AllowedVRs[0];

    /// <summary>All VRs that are listed, in the order of the table.</summary>
    public ReadOnlySpan<VR> AllowedVRs => ListedVR.Of(SafePrivate.ListedVRs, SafePrivate.VRsPerList, SafePrivate.Facts[Row] & 0xFF);

    /// <summary>The value multiplicity as printed.</summary>
    public string VM => SafePrivate.VMText(SafePrivate.Facts[Row] >> 8);

    /// <summary>The least number of values.</summary>
    public int MinVM => SafePrivate.VMBounds[2 * (SafePrivate.Facts[Row] >> 8)];

    /// <summary>The greatest number of values; <see cref="int.MaxValue"/> if there is no limit.</summary>
    public int MaxVM => SafePrivate.VMBounds[(2 * (SafePrivate.Facts[Row] >> 8)) + 1];

    /// <summary>What the element means; empty in two rows.</summary>
    public string Meaning => TableText.ToText(SafePrivate.MeaningOf(Row));

    /// <summary>Whether <paramref name="vr"/> is listed for the element.</summary>
    public bool Allows(VR vr) => ListedVR.Contains(AllowedVRs, vr);

    /// <summary>The element and its creator.</summary>
    public override string ToString() => $"({Group:X4},xx{Element:X2}) {Creator}";

    private int Row => _number - 1;
}
