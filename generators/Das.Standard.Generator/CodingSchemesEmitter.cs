namespace Das.Standard.Generator;

/// <summary>coding_schemes.csv: the coding schemes of PS3.16 Table 8-1.</summary>
internal sealed class CodingSchemesEmitter() : TableEmitter("coding_schemes.csv", "CodingSchemes", ["designator", "name", "names_concepts"])
{
    protected override void EmitRows(TableRows rows, SourceWriter source)
    {
        var entries = rows.Read(
            row => (Designator: row.LookupText(0), Name: row.Text(1), NamesConcepts: row.Flag(2)),
            row => row.Designator);

        source.Numbers("1 if the codes stand for concepts.", "byte", "Facts", entries.Select(entry => entry.NamesConcepts ? 1 : 0));
        EmitTextHash(source, "", [.. entries.Select((entry, i) => (entry.Designator, i))]);
        EmitTexts(source, ["Designator"], entries.ConvertAll(entry => new[] { entry.Designator }));
    }
}
