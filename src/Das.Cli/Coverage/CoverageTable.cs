using Das.Language.Analysis.Coverage;
using Spectre.Console;

namespace Das.Cli.Coverage;

/// <summary>A coverage report on the console: a table on a terminal, columns of text in a file or pipe.</summary>
internal static class CoverageTable
{
    private static readonly string[] s_titles = ["Tag", "Name", "Code", "Handled", "Effect", "Verdict"];

    public static void Write(string script, CoverageReport report, bool all)
    {
        var rows = (all ? report.Rows : report.Holes).Select(Cells).ToList();
        Console.Out.WriteLine($"{ConsoleText.Printable(script)}: {CoverageWords.Profile(report)}");
        if (rows.Count > 0 && !Console.IsOutputRedirected)
            WriteTable(rows);
        else if (rows.Count > 0)
            WriteColumns(rows);
        Console.Out.WriteLine(CoverageWords.Totals(report));
        if (report.KeptWhole.Count > 0)
            Console.Out.WriteLine(CoverageWords.KeptWhole(report));
    }

    private static string[] Cells(CoverageRow row) =>
    [
        row.Attribute.TagPattern, row.Attribute.Name, CoverageWords.Code(row.Code), CoverageWords.Reach(row.Reach), CoverageWords.Effect(row),
        CoverageWords.Verdict(row),
    ];

    private static void WriteTable(List<string[]> rows)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var title in s_titles)
            table.AddColumn(new TableColumn(title) { NoWrap = title is "Tag" or "Code" });
        foreach (var row in rows)
            table.AddRow([.. row.Select(cell => new Text(cell))]);
        AnsiConsole.Write(table);
    }

    private static void WriteColumns(List<string[]> rows)
    {
        rows.Insert(0, s_titles);
        var widths = Enumerable.Range(0, s_titles.Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        foreach (var row in rows)
            Console.Out.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }
}
