namespace Das.Standard.Generator;

/// <summary>The different VR lists and value multiplicities of a table, numbered.</summary>
internal sealed class ValueFacts
{
    private readonly List<string> _vrs = [];
    private readonly List<string> _vms = [];

    internal byte VRIndex(string vrs) => Index(_vrs, vrs);

    internal byte VMIndex(string vm) => Index(_vms, vm);

    internal void Emit(SourceWriter source)
    {
        var lists = _vrs.ConvertAll(TableRow.SplitVRs);
        var room = lists.Select(list => list.Length).Concat([1]).Max();
        source.Line($"internal const int VRsPerList = {room};");
        source.Line();
        source.Numbers("VRs as they are written in a header, in lists of the same length.", "ushort", "ListedVRs",
            lists.SelectMany(list => list.Select(vr => vr[0] | (vr[1] << 8)).Concat(Enumerable.Repeat(0, room - list.Length))));
        source.Numbers("Least and greatest number of values.", "int", "VMBounds", _vms.SelectMany(Bounds));
        source.Open("internal static string VMText(int index) => index switch");
        for (var i = 0; i < _vms.Count; i++)
            source.Line($"{i} => {SourceWriter.Quote(_vms[i])},");
        source.Line("_ => \"\",");
        source.Close(";");
        source.Line();
    }

    private static IEnumerable<int> Bounds(string text)
    {
        ValueMultiplicity.TryParse(text, out var vm);
        return [vm.Min, vm.Max];
    }

    private static byte Index(List<string> texts, string text)
    {
        if (!texts.Contains(text))
            texts.Add(text);
        return checked((byte)texts.IndexOf(text));
    }
}
