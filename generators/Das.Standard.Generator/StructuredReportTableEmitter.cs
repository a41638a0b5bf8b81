namespace Das.Standard.Generator;

/// <summary>
/// table_e3_4_1.csv and retired_codes.csv: what PS3.15 Table E.3.4-1 demands for the content items of structured reports, by the current
/// codes of their concept names and by those that they had before. A retired code is one more key of its row.
/// </summary>
internal sealed class StructuredReportTableEmitter() : TypeEmitter("StructuredReportTable",
    new TableFormat("table_e3_4_1.csv",
    [
        "code_value", "coding_scheme", "meaning", "value_type", "retired", "in_standard_template", "basic_profile", "retain_uids",
        "retain_device_identity", "retain_institution_identity", "retain_patient_characteristics", "retain_full_dates", "retain_modified_dates",
        "clean_descriptors",
    ]),
    new TableFormat("retired_codes.csv", ["code_value", "coding_scheme", "current_code_value", "current_coding_scheme"]))
{
    private const int RetiredBit = 0x80;
    private const int InStandardTemplateBit = 0x40;

    protected override void EmitMembers(IReadOnlyList<TableRows> tables, SourceWriter source)
    {
        var entries = tables[0].Read(
            row => (Key: Key(row.LookupText(0), row.LookupText(1), row.LookupText(3)), Code: row.Text(0), Scheme: row.Text(1),
                Meaning: row.Text(2), ValueType: row.Text(3), IsRetired: row.Flag(4), InStandardTemplate: row.Flag(5),
                Actions: CodeTable.Actions(row, Tables[0].Columns)),
            row => row.Key);
        var retired = tables[1].Read(
            row => (Code: row.LookupText(0), Scheme: row.LookupText(1), CurrentCode: row.LookupText(2), CurrentScheme: row.LookupText(3), Source: row),
            row => row.Code + "\\" + row.Scheme);

        // Tables that do not fit each other are reported once each of them is right for itself.
        if (tables.All(table => table.Diagnostics.Count == 0))
        {
            foreach (var code in retired.Where(code => !entries.Exists(entry => (entry.Code, entry.Scheme) == (code.CurrentCode, code.CurrentScheme))))
                code.Source.Reject(2, "a code of table_e3_4_1.csv");
            foreach (var code in retired.Where(code => entries.Exists(entry => (entry.Code, entry.Scheme) == (code.Code, code.Scheme))))
                code.Source.Reject(0, "a retired code: table_e3_4_1.csv has it");
        }

        var aliases = retired.SelectMany(code => entries
            .Select((entry, row) => (Key: Key(code.Code, code.Scheme, entry.ValueType), code.Code, code.Scheme, entry.ValueType, Row: row, Entry: entry))
            .Where(alias => (alias.Entry.Code, alias.Entry.Scheme) == (code.CurrentCode, code.CurrentScheme))
            .Where(alias => !entries.Exists(entry => entry.Key == alias.Key))).ToList();

        source.Numbers("In a standard template (0x40), retired (0x80).", "byte", "Facts",
            entries.Select(entry => (entry.InStandardTemplate ? InStandardTemplateBit : 0) | (entry.IsRetired ? RetiredBit : 0)));
        source.Line($"internal const int ActionsPerRow = {1 + CodeTable.Options.Length};");
        source.Line();
        source.Numbers("Action codes: Basic Profile, then the options.", "byte", "Actions", entries.SelectMany(entry => entry.Actions));
        source.Numbers("The rows that retired codes stand for: their keys follow those of the rows.", "byte", "RetiredRows",
            aliases.Select(alias => checked((byte)alias.Row)));
        EmitTextHash(source, "", [.. entries.Select(entry => entry.Key).Concat(aliases.Select(alias => alias.Key)).Select((key, i) => (key, i))]);
        EmitTexts(source, ["Code", "Scheme", "ValueType", "Meaning"],
        [
            .. entries.Select(entry => new[] { entry.Code, entry.Scheme, entry.ValueType, entry.Meaning }),
            .. aliases.Select(alias => new[] { alias.Code, alias.Scheme, alias.ValueType, "" }),
        ]);
    }

    private static string Key(string code, string scheme, string valueType) => string.Join("\\", code, scheme, valueType);
}
