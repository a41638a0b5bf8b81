using System.Net;

namespace Das.Cli;

/// <summary>A page that needs nothing else: no style sheet, no picture, nothing from the network.</summary>
internal static class HtmlPage
{
    private const string Style = """
        body { font: 15px/1.4 system-ui, sans-serif; margin: 2em auto; max-width: 80em; padding: 0 1em; color: #222; background: #fff; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; vertical-align: top; padding: .3em .6em; border-bottom: 1px solid #ddd; }
        th { position: sticky; top: 0; background: #f4f4f4; }
        """;

    /// <summary>Writes a page.</summary>
    /// <param name="title">Its title, as plain text.</param>
    /// <param name="style">Style rules of its own.</param>
    /// <param name="output">Where it goes.</param>
    /// <param name="writeBody">Writes what is in its body.</param>
    public static void Write(string title, string style, TextWriter output, Action writeBody)
    {
        output.WriteLine($"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>{Encode(title)}</title>");
        output.WriteLine($"<style>\n{Style}\n{style}\n</style>\n</head>\n<body>");
        writeBody();
        output.WriteLine("</body>\n</html>");
    }

    /// <summary>Writes the beginning of a table.</summary>
    public static void BeginTable(IEnumerable<string> titles, TextWriter output) =>
        output.WriteLine($"<table>\n<thead><tr>{string.Concat(titles.Select(title => $"<th>{Encode(title)}</th>"))}</tr></thead>\n<tbody>");

    /// <summary>Writes a row.</summary>
    /// <param name="cells">Plain text.</param>
    /// <param name="attribute">An attribute of the row.</param>
    /// <param name="output">Where it goes.</param>
    public static void WriteRow(IEnumerable<string> cells, (string Name, string Value) attribute, TextWriter output) =>
        output.WriteLine($"<tr {attribute.Name}=\"{Encode(attribute.Value)}\">{string.Concat(cells.Select(cell => $"<td>{Encode(cell)}</td>"))}</tr>");

    /// <summary>Writes the end of a table.</summary>
    public static void EndTable(TextWriter output) => output.WriteLine("</tbody>\n</table>");

    /// <summary>Plain text as HTML.</summary>
    public static string Encode(string text) => WebUtility.HtmlEncode(text);
}
