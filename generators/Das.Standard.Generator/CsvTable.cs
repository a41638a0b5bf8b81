using System.Text;

namespace Das.Standard.Generator;

/// <summary>A CSV file as RFC 4180 describes it: comma separated, quoted where needed, a header first.</summary>
/// <param name="Rows">The records, the header included. Every record has at least one field.</param>
internal sealed record CsvTable(IReadOnlyList<IReadOnlyList<CsvField>> Rows)
{
    /// <summary>Splits a file. A quoted field that is not closed, or is followed by other text than a comma, is kept with its quotes.</summary>
    internal static CsvTable Parse(string text)
    {
        var rows = new List<IReadOnlyList<CsvField>>();
        var row = new List<CsvField>();
        int at = 0, line = 0, lineStart = 0;
        while (at < text.Length)
        {
            int start = at, startLine = line, startColumn = at - lineStart;
            var value = text[at] == '"' ? Quoted(text, ref at, ref line, ref lineStart) : Plain(text, ref at);
            row.Add(new CsvField(value, new CsvPosition(start, at - start, startLine, startColumn)));
            if (at < text.Length && text[at] == ',')
            {
                at++;
                if (at < text.Length && text[at] is not ('\r' or '\n'))
                    continue;
                row.Add(new CsvField("", new CsvPosition(at, 0, line, at - lineStart)));
            }

            if (at < text.Length && text[at] == '\r')
                at++;
            if (at < text.Length && text[at] == '\n')
                at++;
            line++;
            lineStart = at;
            rows.Add(row);
            row = [];
        }

        return new CsvTable(rows);
    }

    private static string Plain(string text, ref int at)
    {
        var end = text.IndexOfAny([',', '\r', '\n'], at);
        var start = at;
        at = end < 0 ? text.Length : end;
        return text.Substring(start, at - start);
    }

    private static string Quoted(string text, ref int at, ref int line, ref int lineStart)
    {
        var start = at++;
        var value = new StringBuilder();
        for (; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                at++;
                if (at == text.Length || text[at] is ',' or '\r' or '\n')
                    return value.ToString();
                if (text[at] != '"')
                    break;
            }

            if (text[at] == '\n')
            {
                line++;
                lineStart = at + 1;
            }

            value.Append(text[at]);
        }

        // What follows is not CSV: the field is the rest of its line, quotes and all, and no column accepts a quote at its start.
        Plain(text, ref at);
        return text.Substring(start, at - start);
    }
}
