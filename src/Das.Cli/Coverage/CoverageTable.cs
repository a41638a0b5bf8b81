using Das.Language.Analysis.Coverage;
using Das.Standard;

namespace Das.Cli.Coverage;

/// <summary>A coverage report on the console: a table on a terminal, columns of text in a file or pipe.</summary>
internal static class CoverageTable
{
    private static readonly string[] s_titles = ["Tag", "Name", "Code", "Handled", "Effect", "Verdict"];

    public static void Write(string script, CoverageReport report, bool all)
    {
        var rows = (all ? report.Rows : report.Holes).Select(Cells).ToList();
        Console.Out.WriteLine($"{ConsoleText.Printable(script)}: {CoverageWords.Profile(report)}");
        ConsoleTable.Write(s_titles, rows, "Tag", "Code");
        Console.Out.WriteLine(CoverageWords.Totals(report));
        if (report.KeptWhole.Count > 0)
            Console.Out.WriteLine(CoverageWords.KeptWhole(report));
    }

    private static string[] Cells(CoverageRow row) =>
    [
        row.Attribute.TagPattern, row.Attribute.Name, ActionCodeInfo.TextOf(row.Code), CoverageWords.Reach(row.Reach), CoverageWords.Effect(row),
        CoverageWords.Verdict(row),
    ];
}
