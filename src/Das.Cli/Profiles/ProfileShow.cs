using System.Globalization;
using System.Text.Json;
using Das.Language.Profiles;
using Das.Standard;

namespace Das.Cli.Profiles;

/// <summary>The rows of <c>das profile show</c> in each format.</summary>
internal static class ProfileShow
{
    private const string Style = """
        td:first-child { font-family: ui-monospace, monospace; white-space: nowrap; }
        input { font: inherit; padding: .4em; width: 100%; box-sizing: border-box; }
        tr[hidden] { display: none; }
        """;

    // Rows show what the box holds: in the cells as they are written, or in the first one without punctuation.
    private const string Search = """
        <script>
        document.getElementById('find').addEventListener('input', event => {
          const text = event.target.value.trim().toLowerCase();
          for (const row of document.querySelectorAll('tbody tr')) {
            const bare = row.cells[0].textContent.replace(/[(),]/g, '');
            row.hidden = !(row.textContent + ' ' + row.dataset.keyword + ' ' + bare).toLowerCase().includes(text);
          }
        });
        </script>
        """;

    /// <summary>Prints rows.</summary>
    /// <param name="selection">The options that are on.</param>
    /// <param name="iod">The IOD that actions are decided by; null for none.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="format"><c>text</c>, <c>csv</c>, <c>json</c> or <c>html</c>.</param>
    public static void Write(ProfileSelection selection, string? iod, IReadOnlyList<ShownRow> rows, string format)
    {
        switch (format)
        {
            case "csv":
                WriteCsv(rows, Console.Out);
                break;
            case "json":
                WriteJson(selection, iod, rows);
                break;
            case "html":
                WriteHtml(selection, iod, rows, Console.Out);
                break;
            default:
                Console.Out.WriteLine(Title(selection, iod));
                ConsoleTable.Write(TitlesOf(iod is not null), [.. rows.Select(row => row.Cells(iod is not null))], "Tag", "Basic", "Code", "Type", "Action");
                Console.Out.WriteLine(Count(rows));
                break;
        }
    }

    /// <summary>The titles of the columns.</summary>
    public static string[] TitlesOf(bool hasIod) => ["Tag", "Name", "Basic", "Code", "By", .. hasIod ? ["Type", "Action"] : Array.Empty<string>()];

    private static string Title(ProfileSelection selection, string? iod) =>
        string.Join(", ", selection.OptionNames.Prepend(ShownRow.BasicProfile)) + ", PS3.15 " + StandardEdition.Name + (iod is null ? "" : ", IOD " + iod);

    private static string Count(IReadOnlyList<ShownRow> rows) => rows.Count.ToString(CultureInfo.InvariantCulture) + (rows.Count == 1 ? " row" : " rows");

    private static void WriteCsv(IReadOnlyList<ShownRow> rows, TextWriter output)
    {
        output.Write("table,id,keyword,name,basic_profile,code,by,type,action\n");
        foreach (var row in rows)
        {
            string[] cells = [row.Table, row.Id, row.Keyword, row.Name, ActionCodeInfo.TextOf(row.Basic), ActionCodeInfo.TextOf(row.Code), row.By, row.Type, row.Action];
            output.Write(string.Join(',', cells.Select(Quote)) + "\n");
        }
    }

    private static string Quote(string cell) =>
        cell.AsSpan().ContainsAny(",\"\n") ? '"' + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' : cell;

    private static void WriteJson(ProfileSelection selection, string? iod, IReadOnlyList<ShownRow> rows) => JsonOutput.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("standard", StandardEdition.Name);
        json.WriteStartArray("options");
        foreach (var name in selection.OptionNames)
            json.WriteStringValue(name);
        json.WriteEndArray();
        if (iod is not null)
            json.WriteString("iod", iod);
        json.WriteArray("rows", rows, row => Write(json, row));
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, ShownRow row)
    {
        json.WriteString("table", row.Table);
        json.WriteString("id", row.Id);
        if (row.Keyword.Length > 0)
            json.WriteString("keyword", row.Keyword);
        json.WriteString("name", row.Name);
        json.WriteString("basicProfile", ActionCodeInfo.TextOf(row.Basic));
        json.WriteString("code", ActionCodeInfo.TextOf(row.Code));
        json.WriteString("by", row.By);
        if (row.Action.Length == 0)
            return;
        json.WriteString("type", row.Type);
        json.WriteString("action", row.Action);
    }

    private static void WriteHtml(ProfileSelection selection, string? iod, IReadOnlyList<ShownRow> rows, TextWriter output) =>
        HtmlPage.Write("Das profile", Style, output, () =>
        {
            output.WriteLine($"<h1>{HtmlPage.Encode(Title(selection, iod))}</h1>");
            output.WriteLine($"<p>{Count(rows)}</p>\n<p><input id=\"find\" type=\"search\" placeholder=\"Tag, keyword or name\" autofocus></p>");
            HtmlPage.BeginTable(TitlesOf(iod is not null), output);
            foreach (var row in rows)
                HtmlPage.WriteRow(row.Cells(iod is not null), ("data-keyword", row.Keyword), output);
            HtmlPage.EndTable(output);
            output.WriteLine(Search);
        });
}
