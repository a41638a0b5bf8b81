using System.Globalization;
using Das.Standard;
using Das.Testing;

namespace Das.Conformance.Tests.Requirements;

/// <summary>Table E.1-1 as the CSV has it, read without the code under test.</summary>
internal static class TableRows
{
    private static readonly string[][] _cells =
        [.. File.ReadLines(Path.Combine(RepositoryRoot.Path, "src", "Das.Standard", "Data", "table_e1_1.csv")).Select(line => line.Split(','))];

    /// <summary>Rows of one tag each, with their code in a column; those without one are left out.</summary>
    public static IEnumerable<(uint Tag, VR VR, string Code)> Of(string column)
    {
        var index = Array.IndexOf(_cells[0], column);
        foreach (var row in _cells.Skip(1).Where(row => !row[0].Contains('X', StringComparison.Ordinal) && row[0] != "GGGGEEEE"))
        {
            var tag = uint.Parse(row[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (row[index].Length > 0)
                yield return (tag, DataDictionary.GetVR(new Tag(tag)), row[index]);
        }
    }

    /// <summary>A path step in the notation of data sets.</summary>
    public static string Step(uint tag) => new Tag(tag).ToString();

    /// <summary>A legal value that identifies somebody; null for VRs that are no text.</summary>
    public static string? ValueFor(VR vr) => vr switch
    {
        VR.DA => "19510723",
        VR.DT => "19510723113355",
        VR.TM => "113355",
        VR.UI => "1.2.826.0.1.77",
        VR.AS => "071Y",
        VR.DS or VR.IS => "7",
        VR.PN => "Zimmermann^Annegret",
        VR.UR => "http://zimmermann.example",
        VR.AE or VR.CS or VR.LO or VR.LT or VR.SH or VR.ST or VR.UC or VR.UT => "ZIMMERMANN",
        _ => null,
    };
}
