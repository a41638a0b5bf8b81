namespace Das.Standard;

/// <summary>A row of PS3.15 Table E.3.4-1: a content item by concept name and value type. Strings are made when they are asked for.</summary>
public readonly record struct StructuredReportRule
{
    // One more than the row, so that the default value is not a row.
    private readonly int _number;

    internal StructuredReportRule(int row) => _number = row + 1;

    /// <summary>The code value of the concept name.</summary>
    public string CodeValue => TableText.ToText(StructuredReportTable.CodeOf(Row));

    /// <summary>The coding scheme designator of the concept name.</summary>
    public string CodingScheme => TableText.ToText(StructuredReportTable.SchemeOf(Row));

    /// <summary>The meaning of the concept name.</summary>
    public string Meaning => TableText.ToText(StructuredReportTable.MeaningOf(Row));

    /// <summary>The value type of the content item: <c>TEXT</c>, <c>PNAME</c>, <c>UIDREF</c> and others (PS3.3 Table C.17.3-7).</summary>
    public string ValueType => TableText.ToText(StructuredReportTable.ValueTypeOf(Row));

    /// <summary>What the table demands without an option.</summary>
    public ActionCode BasicProfile => (ActionCode)StructuredReportTable.Actions[Row * StructuredReportTable.ActionsPerRow];

    /// <summary>Whether the concept is retired.</summary>
    public bool IsRetired => (StructuredReportTable.Facts[Row] & 0x80) != 0;

    /// <summary>Whether a standard template of PS3.16 uses the concept.</summary>
    public bool InStandardTemplate => (StructuredReportTable.Facts[Row] & 0x40) != 0;

    /// <summary>What an option demands instead.</summary>
    /// <returns>Null if the option says nothing about the content item.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such option.</exception>
    public ActionCode? GetAction(ProfileOption option)
    {
        if ((uint)option >= StructuredReportTable.ActionsPerRow - 1)
            throw new ArgumentOutOfRangeException(nameof(option));
        var code = StructuredReportTable.Actions[(Row * StructuredReportTable.ActionsPerRow) + 1 + (int)option];
        return code == 0 ? null : (ActionCode)code;
    }

    /// <summary>The concept and the value type.</summary>
    public override string ToString() => $"({CodeValue}, {CodingScheme}, \"{Meaning}\") {ValueType}";

    private int Row => _number - 1;
}
