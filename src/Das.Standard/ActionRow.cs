namespace Das.Standard;

/// <summary>A row of PS3.15 Table E.1-1. Strings are made when they are asked for.</summary>
public readonly record struct ActionRow
{
    // One more than the row, so that the default value is not a row.
    private readonly int _number;

    internal ActionRow(int row) => _number = row + 1;

    /// <summary>The tag; the digits that a pattern leaves open are zero, and (0001,0000) stands for every private element.</summary>
    public Tag Tag => new(ActionTable.Tags[Row] & Mask);

    /// <summary>Which bits of <see cref="Tag"/> an element must share: all of them, unless the row is one of the four patterns.</summary>
    public uint Mask => ActionTable.MaskOf(Row);

    /// <summary>Whether the row is one of the four patterns: curves, overlay data, overlay comments, private elements.</summary>
    public bool IsPattern => Mask != uint.MaxValue;

    /// <summary>The tag as it is printed: <c>(0010,0020)</c>, <c>(60XX,3000)</c>, <c>(GGGG,EEEE)</c> for private elements.</summary>
    public string TagPattern => TableText.TagPattern(Tag, Mask);

    /// <summary>The keyword; empty for curves and private elements.</summary>
    public string Keyword => TableText.ToText(ActionTable.KeywordOf(Row));

    /// <summary>The attribute name as Table E.1-1 prints it.</summary>
    public string Name => TableText.ToText(ActionTable.NameOf(Row));

    /// <summary>What the Basic Profile demands.</summary>
    public ActionCode BasicProfile => (ActionCode)ActionTable.Actions[Row * ActionTable.ActionsPerRow];

    /// <summary>Whether PS3.6 lists the attribute as retired.</summary>
    public bool IsRetired => (ActionTable.Facts[Row] & 0x80) != 0;

    /// <summary>Whether a standard composite IOD of PS3.3 uses the attribute.</summary>
    public bool InStandardIod => (ActionTable.Facts[Row] & 0x40) != 0;

    /// <summary>What an option demands instead of the Basic Profile.</summary>
    /// <returns>Null if the option says nothing about the attribute.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such option.</exception>
    public ActionCode? GetAction(ProfileOption option)
    {
        if ((uint)option >= ActionTable.ActionsPerRow - 1)
            throw new ArgumentOutOfRangeException(nameof(option));
        var code = ActionTable.Actions[(Row * ActionTable.ActionsPerRow) + 1 + (int)option];
        return code == 0 ? null : (ActionCode)code;
    }

    /// <summary>The tag and the name.</summary>
    public override string ToString() => TagPattern + " " + Name;

    internal int Index => Row;

    private int Row => _number - 1;
}
