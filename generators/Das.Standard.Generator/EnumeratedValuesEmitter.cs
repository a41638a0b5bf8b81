namespace Das.Standard.Generator;

/// <summary>enumerated_values.csv: closed lists of values of attributes that say how an object is built. The values of an attribute stand together.</summary>
internal sealed class EnumeratedValuesEmitter()
    : TableEmitter("enumerated_values.csv", "EnumeratedValues", ["tag", "keyword", "value", "section"])
{
    protected override string Declaration => "partial struct";

    protected override void EmitRows(TableRows rows, SourceWriter source)
    {
        var entries = rows.Read(
            row => (Tag: row.Hex(0, 8), Keyword: row.Keyword(1), Value: row.LookupText(2), Section: row.LookupText(3)),
            row => $"{row.Tag:X8} {row.Value}");

        var attributes = entries.GroupBy(entry => entry.Tag).ToList();
        source.Numbers("Attributes.", "uint", "Tags", attributes.Select(attribute => attribute.Key));
        EmitHash(source, "", [.. attributes.Select((attribute, i) => (attribute.Key, i))]);
        source.Numbers("The first row of an attribute, and where the last one ends.", "ushort", "Rows",
            Ends(attributes.Select(attribute => attribute.Count())).Select(end => (ushort)end));
        EmitTexts(source, ["Value"], [.. attributes.SelectMany(attribute => attribute.Select(entry => new[] { entry.Value }))]);
    }
}
