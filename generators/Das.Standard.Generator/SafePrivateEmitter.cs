namespace Das.Standard.Generator;

/// <summary>safe_private.csv: the private elements that PS3.15 Table E.3.10-1 lists as safe.</summary>
internal sealed class SafePrivateEmitter()
    : TableEmitter("safe_private.csv", "SafePrivate", ["creator", "group", "element", "vr", "vm", "meaning"])
{
    protected override void EmitRows(TableRows rows, SourceWriter source)
    {
        var entries = rows.Read(
            row => (Creator: row.Text(0), Group: row.Hex(1, 4), Element: row.Hex(2, 2), VRs: row.VRs(3), VM: row.VM(4), Meaning: row.Text(5)),
            row => $"({row.Group:X4},xx{row.Element:X2}) {row.Creator}");

        var creators = entries.Select(entry => entry.Creator).Distinct().ToList();
        uint[] keys = [.. entries.Select(entry => (entry.Group << 16) | (entry.Element << 8) | checked((byte)creators.IndexOf(entry.Creator)))];
        source.Numbers("Group (16 bits), element (8), creator (8).", "uint", "Keys", keys);
        var facts = new ValueFacts();
        source.Numbers("VR list (8 bits), value multiplicity (8).", "ushort", "Facts",
            entries.Select(entry => facts.VRIndex(entry.VRs) | (facts.VMIndex(entry.VM) << 8)));
        facts.Emit(source);
        EmitHash(source, "", [.. keys.Select((key, i) => (key, i))]);
        source.Literal("Private creators, one after the other.", "Creators", string.Concat(creators));
        source.Numbers("Where a creator begins, and where the last one ends.", "int", "CreatorOffsets",
            Enumerable.Range(0, creators.Count + 1).Select(count => creators.Take(count).Sum(System.Text.Encoding.UTF8.GetByteCount)));
        EmitTexts(source, ["Meaning"], entries.ConvertAll(entry => new[] { entry.Meaning }));
    }
}
