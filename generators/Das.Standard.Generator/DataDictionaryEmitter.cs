namespace Das.Standard.Generator;

/// <summary>data_dictionary.csv: tag, keyword and facts of each data element.</summary>
internal sealed class DataDictionaryEmitter()
    : TableEmitter("data_dictionary.csv", "DataDictionary", ["tag", "keyword", "name", "vr", "vm", "retired"])
{
    private const uint RetiredBit = 0x800000;

    protected override void EmitRows(TableRows rows, SourceWriter source)
    {
        var entries = rows.Read(
            row => (Tag: row.Tag(0), Keyword: row.Keyword(1), Name: row.Text(2), VRs: row.VRs(3), VM: row.VM(4), IsRetired: row.Flag(5)),
            row => row.Tag.Text);

        source.Numbers("Tags; of a repeating group the last one.", "uint", "Tags", entries.Select(entry => entry.Tag.LookupKey));
        var masks = EmitMasks(source, entries.ConvertAll(entry => entry.Tag));
        var facts = new ValueFacts();
        source.Numbers("From the low bits up: VR list (8), value multiplicity (8), mask (7), retired (1).", "uint", "Facts",
            entries.Select((entry, i) => facts.VRIndex(entry.VRs) | ((uint)facts.VMIndex(entry.VM) << 8) | ((uint)masks[i] << 16)
                | (entry.IsRetired ? RetiredBit : 0)));
        facts.Emit(source);
        EmitHash(source, "", [.. entries.Select((entry, i) => (entry.Tag.LookupKey, i))]);
        EmitTextHash(source, "Keyword", [.. entries.Select((entry, i) => (entry.Keyword, i)).Where(entry => entry.Keyword.Length > 0)]);
        EmitTexts(source, ["Keyword", "Name"], entries.ConvertAll(entry => new[] { entry.Keyword, entry.Name }));
    }
}
