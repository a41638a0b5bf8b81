using System.Globalization;

namespace Das.Profiles.Tests.Facts;

/// <summary>The data dictionary, PS3.6: VR and number of values of an attribute.</summary>
internal static class AttributeFacts
{
    private static readonly Dictionary<uint, Fact> _facts = [];
    private static readonly List<(uint Mask, uint Value, Fact Fact)> _patterns = [];

    static AttributeFacts()
    {
        foreach (var row in CsvTable.Read("data_dictionary.csv"))
        {
            if (row["vr"].Length == 0)
                continue;
            var vrs = row["vr"].Split(" or ");
            var vr = vrs.Contains("OW") && !vrs.Contains("US") ? "OW" : vrs[0];
            var fact = new Fact(string.Intern(vr), row["vm"]);
            if (row["tag"].Contains('X', StringComparison.Ordinal))
                _patterns.Add((Parse(string.Concat(row["tag"].Select(digit => digit == 'X' ? '0' : 'F'))), ParseTag(row["tag"]), fact));
            else
                _facts.Add(ParseTag(row["tag"]), fact);
        }
    }

    /// <summary>A tag of a table; digits that are left open are 0.</summary>
    public static uint ParseTag(string text) => Parse(text.Replace('X', '0'));

    /// <summary>The VR; the first of several, OW before OB. Null for what the dictionary does not know.</summary>
    public static string? VrOf(uint tag) => Find(tag)?.Vr;

    /// <summary>How many values the dictionary allows at least, and at most.</summary>
    public static (int Least, int Most) CountOf(uint tag)
    {
        var vm = (Find(tag)?.Vm ?? "1").Split(" or ")[^1].Split('-');
        var least = int.Parse(vm[0], CultureInfo.InvariantCulture);
        if (vm.Length == 1)
            return (least, least);
        return (least, int.TryParse(vm[1], NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? most : int.MaxValue);
    }

    /// <summary>Whether values are text that may identify, in any words.</summary>
    public static bool IsFreeText(string vr) => vr is "LO" or "LT" or "PN" or "SH" or "ST" or "UC" or "UT";

    private static Fact? Find(uint tag)
    {
        if (_facts.TryGetValue(tag, out var fact))
            return fact;
        foreach (var (mask, value, known) in _patterns)
        {
            // PS3.5 section 7.6: curves and overlays are the even groups up to 501E and 601E.
            if ((tag & mask) == value && (tag >> 16 & 1) == 0 && ((tag >> 28) is not (5 or 6) || (tag >> 16 & 0xFF) <= 0x1E))
                return known;
        }

        return null;
    }

    private static uint Parse(string text) => uint.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private sealed record Fact(string Vr, string Vm);
}
