namespace Das.Standard;

/// <summary>A row of the UID registry (PS3.6 annex A). Strings are made when they are asked for.</summary>
public readonly record struct UidEntry
{
    // One more than the row, so that the default entry is not a row.
    private readonly int _number;

    internal UidEntry(int row) => _number = row + 1;

    /// <summary>The UID.</summary>
    public string Uid => TableText.ToText(UidRegistry.UidOf(Row));

    /// <summary>The keyword, <c>CTImageStorage</c>; empty for two retired UIDs.</summary>
    public string Keyword => TableText.ToText(UidRegistry.KeywordOf(Row));

    /// <summary>The name, <c>CT Image Storage</c>; empty for two retired UIDs.</summary>
    public string Name => TableText.ToText(UidRegistry.NameOf(Row));

    /// <summary>What the UID identifies.</summary>
    public UidType Type => (UidType)(UidRegistry.Facts[Row] & 0x7F);

    /// <summary>Whether the UID is retired.</summary>
    public bool IsRetired => (UidRegistry.Facts[Row] & 0x80) != 0;

    /// <summary>The UID and its name.</summary>
    public override string ToString() => Uid + " " + Name;

    private int Row => _number - 1;
}
