namespace Das.Standard.Generator;

/// <summary>table_e1_1.csv: what PS3.15 Table E.1-1 demands for each attribute.</summary>
internal sealed class ActionTableEmitter() : TableEmitter("table_e1_1.csv", "ActionTable",
[
    "tag", "keyword", "name", "retired", "in_standard_iod", "basic_profile", "retain_safe_private", "retain_uids", "retain_device_identity",
    "retain_institution_identity", "retain_patient_characteristics", "retain_full_dates", "retain_modified_dates", "clean_descriptors",
    "clean_structured_content", "clean_graphics",
])
{
    private const int BasicProfile = 5;
    private const int RetiredBit = 0x80;
    private const int InStandardIodBit = 0x40;

    // In the order of Das.Standard.ActionCode.
    private static readonly string[] _codes = ["", "D", "Z", "X", "K", "C", "U", "Z/D", "X/Z", "X/D", "X/Z/D", "X/Z/U*"];
    private static readonly string[] _basicCodes = [.. _codes.Select(code => code.Length == 0 ? "-" : code)];

    protected override void EmitRows(TableRows rows, SourceWriter source)
    {
        var entries = rows.Read(
            row => (Tag: row.Tag(0), Keyword: row.Keyword(1), Name: row.Text(2), IsRetired: row.Flag(3), InStandardIod: row.Flag(4),
                Actions: Actions(row)),
            row => row.Tag.Text);

        source.Numbers("Tags; of a pattern the last one.", "uint", "Tags", entries.Select(entry => entry.Tag.LookupKey));
        var masks = EmitMasks(source, entries.ConvertAll(entry => entry.Tag));
        source.Numbers("Mask (6 bits), in a standard IOD (1), retired (1).", "byte", "Facts",
            entries.Select((entry, i) => (byte)(masks[i] | (entry.InStandardIod ? InStandardIodBit : 0) | (entry.IsRetired ? RetiredBit : 0))));
        source.Line($"internal const int ActionsPerRow = {Columns.Length - BasicProfile};");
        source.Line();
        source.Numbers("Action codes: Basic Profile, then the options.", "byte", "Actions", entries.SelectMany(entry => entry.Actions));
        EmitHash(source, "", [.. entries.Select((entry, i) => (entry.Tag.LookupKey, i))]);
        EmitTexts(source, ["Keyword", "Name"], entries.ConvertAll(entry => new[] { entry.Keyword, entry.Name }));
    }

    private byte[] Actions(TableRow row) =>
    [
        (byte)row.OneOf(BasicProfile, _basicCodes, "an action code of Table E.1-1a"),
        .. Enumerable.Range(BasicProfile + 1, Columns.Length - BasicProfile - 1)
            .Select(column => (byte)row.OneOf(column, _codes, "an action code of Table E.1-1a")),
    ];
}
