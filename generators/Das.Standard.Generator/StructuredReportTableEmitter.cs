namespace Das.Standard.Generator;

/// <summary>table_e3_4_1.csv: what PS3.15 Table E.3.4-1 demands for the content items of structured reports.</summary>
internal sealed class StructuredReportTableEmitter() : TableEmitter("table_e3_4_1.csv", "StructuredReportTable",
[
    "code_value", "coding_scheme", "meaning", "value_type", "retired", "in_standard_template", "basic_profile", "retain_uids",
    "retain_device_identity", "retain_institution_identity", "retain_patient_characteristics", "retain_full_dates", "retain_modified_dates",
    "clean_descriptors",
])
{
    private const int RetiredBit = 0x80;
    private const int InStandardTemplateBit = 0x40;

    protected override void EmitRows(TableRows rows, SourceWriter source)
    {
        var entries = rows.Read(
            row => (Key: string.Join("\\", row.LookupText(0), row.LookupText(1), row.LookupText(3)), Code: row.Text(0), Scheme: row.Text(1),
                Meaning: row.Text(2), ValueType: row.Text(3), IsRetired: row.Flag(4), InStandardTemplate: row.Flag(5),
                Actions: CodeTable.Actions(row, Columns)),
            row => row.Key);

        source.Numbers("In a standard template (0x40), retired (0x80).", "byte", "Facts",
            entries.Select(entry => (entry.InStandardTemplate ? InStandardTemplateBit : 0) | (entry.IsRetired ? RetiredBit : 0)));
        source.Line($"internal const int ActionsPerRow = {1 + CodeTable.Options.Length};");
        source.Line();
        source.Numbers("Action codes: Basic Profile, then the options.", "byte", "Actions", entries.SelectMany(entry => entry.Actions));
        EmitTextHash(source, "", [.. entries.Select((entry, i) => (entry.Key, i))]);
        EmitTexts(source, ["Code", "Scheme", "ValueType", "Meaning"],
            entries.ConvertAll(entry => new[] { entry.Code, entry.Scheme, entry.ValueType, entry.Meaning }));
    }
}
