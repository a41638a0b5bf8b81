namespace Das.Standard.Generator;

/// <summary>table_e1_1.csv: what PS3.15 Table E.1-1 demands for each attribute.</summary>
internal sealed class ActionTableEmitter() : TableEmitter("table_e1_1.csv", "ActionTable",
    ["tag", "keyword", "name", "retired", "in_standard_iod", "basic_profile", .. CodeTable.Options])
{
    private const int RetiredBit = 0x80;
    private const int InStandardIodBit = 0x40;

    protected override void EmitRows(TableRows rows, SourceWriter source)
    {
        var entries = rows.Read(
            row => (Tag: row.Tag(0), Keyword: row.Keyword(1), Name: row.Text(2), IsRetired: row.Flag(3), InStandardIod: row.Flag(4),
                Actions: CodeTable.Actions(row, Columns)),
            row => row.Tag.Text);

        source.Numbers("Tags; of a pattern the last one.", "uint", "Tags", entries.Select(entry => entry.Tag.LookupKey));
        var masks = EmitMasks(source, entries.ConvertAll(entry => entry.Tag));
        source.Numbers("Mask (6 bits), in a standard IOD (1), retired (1).", "byte", "Facts",
            entries.Select((entry, i) => (byte)(masks[i] | (entry.InStandardIod ? InStandardIodBit : 0) | (entry.IsRetired ? RetiredBit : 0))));
        source.Line($"internal const int ActionsPerRow = {1 + CodeTable.Options.Length};");
        source.Line();
        source.Numbers("Action codes: Basic Profile, then the options.", "byte", "Actions", entries.SelectMany(entry => entry.Actions));
        EmitHash(source, "", [.. entries.Select((entry, i) => (entry.Tag.LookupKey, i))]);
        EmitTexts(source, ["Keyword", "Name"], entries.ConvertAll(entry => new[] { entry.Keyword, entry.Name }));
    }
}
