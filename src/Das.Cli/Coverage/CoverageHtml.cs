using System.Net;
using Das.Language.Analysis.Coverage;
using Das.Standard;

namespace Das.Cli.Coverage;

/// <summary>Coverage reports as one page that needs nothing else: no script, no style sheet, no picture.</summary>
internal static class CoverageHtml
{
    private const string Style = """
        body { font: 15px/1.4 system-ui, sans-serif; margin: 2em auto; max-width: 80em; padding: 0 1em; color: #222; background: #fff; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; vertical-align: top; padding: .3em .6em; border-bottom: 1px solid #ddd; }
        th { position: sticky; top: 0; background: #f4f4f4; }
        td:first-child, td:nth-child(3) { font-family: ui-monospace, monospace; white-space: nowrap; }
        tr.insufficient td { background: #fde8e6; }
        tr.stricter td { background: #fff8e0; }
        """;

    public static void Write(IReadOnlyList<(string Script, CoverageReport Report)> reports, TextWriter output)
    {
        output.WriteLine("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Das coverage</title>");
        output.WriteLine($"<style>\n{Style}\n</style>\n</head>\n<body>");
        foreach (var (script, report) in reports)
            Write(script, report, output);
        output.WriteLine("</body>\n</html>");
    }

    private static void Write(string script, CoverageReport report, TextWriter output)
    {
        output.WriteLine($"<h1>{Encode(script)}</h1>");
        output.WriteLine($"<p>{Encode(CoverageWords.Profile(report))}, PS3.15 {Encode(StandardEdition.Name)}. {Encode(CoverageWords.Totals(report))}.</p>");
        if (report.KeptWhole.Count > 0)
            output.WriteLine($"<p>{Encode(CoverageWords.KeptWhole(report))}.</p>");
        if (report.Holes.Count > 0)
            Write("Not sufficient", report.Holes, output);
        Write("All rows", report.Rows, output);
    }

    private static void Write(string title, IReadOnlyList<CoverageRow> rows, TextWriter output)
    {
        output.WriteLine($"<h2>{title}</h2>\n<table>");
        output.WriteLine("<thead><tr><th>Tag</th><th>Name</th><th>Code</th><th>Handled</th><th>Effect</th><th>Verdict</th></tr></thead>\n<tbody>");
        foreach (var row in rows)
        {
            string[] cells =
            [
                row.Attribute.TagPattern, row.Attribute.Name, CoverageWords.Code(row.Code), CoverageWords.Reach(row.Reach), CoverageWords.Effect(row),
                CoverageWords.Verdict(row),
            ];
            var columns = string.Concat(cells.Select(cell => $"<td>{Encode(cell)}</td>"));
            output.WriteLine($"<tr class=\"{row.Verdict.ToString().ToLowerInvariant()}\">{columns}</tr>");
        }

        output.WriteLine("</tbody>\n</table>");
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
