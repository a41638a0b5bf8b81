namespace Das.Standard.Generator;

/// <summary>cid7050.csv: the codes of PS3.16 CID 7050, each a property with the meaning as its name.</summary>
internal sealed class DeidentificationMethodEmitter()
    : TableEmitter("cid7050.csv", "DeidentificationMethod", ["code_value", "coding_scheme", "meaning", "option", "section"])
{
    private static readonly string[] _options = ["", .. CodeTable.Options];

    protected override string Declaration => "partial record struct";

    protected override void EmitRows(TableRows rows, SourceWriter source)
    {
        var entries = rows.Read(
            row => (Code: row.LookupText(0), Scheme: row.LookupText(1), Meaning: row.LookupText(2),
                Option: row.OneOf(3, _options, "a column of Table E.1-1"), Section: row.LookupText(4)),
            row => row.Code);

        for (var i = 0; i < entries.Count; i++)
        {
            var entry = entries[i];
            source.Line($"/// <summary>{entry.Code}, {entry.Meaning} (PS3.15 {entry.Section}).</summary>");
            source.Line($"public static DeidentificationMethod {entry.Meaning.Replace(" ", "")} => new({i});");
            source.Line();
        }

        source.Numbers("The option, plus one; zero for none.", "byte", "Options", entries.Select(entry => entry.Option));
        EmitTexts(source, ["Code", "Scheme", "Meaning"], entries.ConvertAll(entry => new[] { entry.Code, entry.Scheme, entry.Meaning }));
    }
}
