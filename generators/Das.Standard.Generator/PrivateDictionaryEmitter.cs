namespace Das.Standard.Generator;

/// <summary>private_dictionary.csv: private elements that other toolkits know. Creators and elements are sorted, for binary search.</summary>
internal sealed class PrivateDictionaryEmitter()
    : TableEmitter("private_dictionary.csv", "PrivateDictionary", ["creator", "group", "element", "vr", "vm", "name"])
{
    protected override void EmitRows(TableRows rows, SourceWriter source)
    {
        var entries = rows.Read(
                row => (Creator: row.Creator(0), Key: (row.Hex(1, 4) << 8) | row.Hex(2, 2), VRs: row.VRs(3), VM: row.VM(4), Name: row.Text(5)),
                row => $"({row.Key >> 8:X4},xx{row.Key & 0xFF:X2}) {row.Creator}")
            .OrderBy(entry => entry.Creator, StringComparer.Ordinal).ThenBy(entry => entry.Key).ToList();

        var creators = entries.GroupBy(entry => entry.Creator, StringComparer.Ordinal).ToList();
        source.Literal("Private creators, one after the other, sorted.", "CreatorText", string.Concat(creators.Select(creator => creator.Key)));
        source.Numbers("Where a creator begins, and where the last one ends.", "ushort", "CreatorOffsets",
            Ends(creators.Select(creator => creator.Key.Length)));
        source.Numbers("First row of a creator, and the end of the last one.", "ushort", "CreatorRows",
            Ends(creators.Select(creator => creator.Count())));
        source.Numbers("Group (16 bits), element (8); sorted for each creator.", "uint", "Keys", entries.Select(entry => entry.Key));

        var facts = new ValueFacts();
        source.Numbers("VR list (8 bits), value multiplicity (8).", "ushort", "Facts",
            entries.Select(entry => facts.VRIndex(entry.VRs) | (facts.VMIndex(entry.VM) << 8)));
        facts.Emit(source);

        // Half of the names occur more than once.
        var names = entries.Select(entry => entry.Name).Distinct().ToList();
        var places = names.Select((name, i) => (name, i)).ToDictionary(place => place.name, place => place.i, StringComparer.Ordinal);
        source.Numbers("The name of a row.", "ushort", "Names", entries.Select(entry => places[entry.Name]));
        EmitTexts(source, ["Name"], names.ConvertAll(name => new[] { name }));
    }
}
