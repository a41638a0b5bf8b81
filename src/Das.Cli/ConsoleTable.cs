using Spectre.Console;

namespace Das.Cli;

/// <summary>Rows on the console: a table on a terminal, columns of text in a file or pipe.</summary>
internal static class ConsoleTable
{
    /// <summary>Writes rows below their titles; nothing if there are none.</summary>
    /// <param name="titles">The titles of the columns.</param>
    /// <param name="rows">A cell for each title.</param>
    /// <param name="unwrapped">Titles of the columns that are not broken into lines.</param>
    public static void Write(string[] titles, IReadOnlyList<string[]> rows, params ReadOnlySpan<string> unwrapped)
    {
        if (rows.Count == 0)
            return;
        if (Console.IsOutputRedirected)
            WriteColumns(titles, rows);
        else
            WriteTable(titles, rows, unwrapped);
    }

    private static void WriteTable(string[] titles, IReadOnlyList<string[]> rows, ReadOnlySpan<string> unwrapped)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var title in titles)
            table.AddColumn(new TableColumn(title) { NoWrap = unwrapped.Contains(title) });
        foreach (var row in rows)
            table.AddRow([.. row.Select(cell => new Text(cell))]);
        AnsiConsole.Write(table);
    }

    private static void WriteColumns(string[] titles, IReadOnlyList<string[]> rows)
    {
        string[][] all = [titles, .. rows];
        var widths = Enumerable.Range(0, titles.Length).Select(column => all.Max(row => row[column].Length)).ToArray();
        foreach (var row in all)
            Console.Out.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }
}
