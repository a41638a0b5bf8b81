using Das.Language.Analysis.Coverage;
using Das.Standard;

namespace Das.Cli.Coverage;

/// <summary>Coverage reports as one page that needs nothing else: no script, no style sheet, no picture.</summary>
internal static class CoverageHtml
{
    private const string Style = """
        td:first-child, td:nth-child(3) { font-family: ui-monospace, monospace; white-space: nowrap; }
        tr.insufficient td { background: #fde8e6; }
        tr.stricter td { background: #fff8e0; }
        """;

    private static readonly string[] s_titles = ["Tag", "Name", "Code", "Handled", "Effect", "Verdict"];

    public static void Write(IReadOnlyList<(string Script, CoverageReport Report)> reports, TextWriter output) =>
        HtmlPage.Write("Das coverage", Style, output, () =>
        {
            foreach (var (script, report) in reports)
                Write(script, report, output);
        });

    private static void Write(string script, CoverageReport report, TextWriter output)
    {
        output.WriteLine($"<h1>{HtmlPage.Encode(script)}</h1>");
        output.WriteLine(
            $"<p>{HtmlPage.Encode(CoverageWords.Profile(report))}, PS3.15 {HtmlPage.Encode(StandardEdition.Name)}. {HtmlPage.Encode(CoverageWords.Totals(report))}.</p>");
        if (report.KeptWhole.Count > 0)
            output.WriteLine($"<p>{HtmlPage.Encode(CoverageWords.KeptWhole(report))}.</p>");
        if (report.Holes.Count > 0)
            Write("Not sufficient", report.Holes, output);
        Write("All rows", report.Rows, output);
    }

    private static void Write(string title, IReadOnlyList<CoverageRow> rows, TextWriter output)
    {
        output.WriteLine($"<h2>{title}</h2>");
        HtmlPage.BeginTable(s_titles, output);
        foreach (var row in rows)
        {
            string[] cells =
            [
                row.Attribute.TagPattern, row.Attribute.Name, ActionCodeInfo.TextOf(row.Code), CoverageWords.Reach(row.Reach), CoverageWords.Effect(row),
                CoverageWords.Verdict(row),
            ];
            HtmlPage.WriteRow(cells, ("class", row.Verdict.ToString().ToLowerInvariant()), output);
        }

        HtmlPage.EndTable(output);
    }
}
