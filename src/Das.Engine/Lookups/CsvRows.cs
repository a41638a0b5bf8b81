using System.Text;

namespace Das.Engine.Lookups;

/// <summary>Rows of comma-separated values (RFC 4180).</summary>
internal static class CsvRows
{
    /// <summary>The rows that are not blank, each with the line that it begins on, and with the line and column of each field, from 1.</summary>
    /// <param name="path">The file, for messages.</param>
    /// <param name="text">What is in it.</param>
    /// <exception cref="FormatException">A quoted field has no end, or something stands behind it.</exception>
    public static IEnumerable<(int Line, List<string> Fields, List<(int Line, int Column)> Starts)> Read(string path, string text)
    {
        var line = 1;
        for (var i = 0; i < text.Length;)
        {
            var start = line;
            var starts = new List<(int Line, int Column)> { (line, 1) };
            var fields = new List<string> { ReadField(path, text, ref i, ref line) };
            while (i < text.Length && text[i] == ',')
            {
                i++;
                starts.Add((line, i - text.AsSpan(0, i).LastIndexOfAny('\r', '\n')));
                fields.Add(ReadField(path, text, ref i, ref line));
            }

            if (i < text.Length)
                i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 2 : 1;
            line++;
            if (fields is not [""])
                yield return (start, fields, starts);
        }
    }

    /// <summary>Reads to the comma or line end behind the field.</summary>
    private static string ReadField(string path, string text, ref int i, ref int line)
    {
        if (i == text.Length || text[i] != '"')
        {
            var length = text.AsSpan(i).IndexOfAny(',', '\r', '\n');
            var plain = length < 0 ? text[i..] : text.Substring(i, length);
            i += plain.Length;
            return plain;
        }

        var first = line;
        var field = new StringBuilder();
        for (i++; i < text.Length; i++)
        {
            if (text[i] == '\n')
                line++;
            if (text[i] != '"')
                field.Append(text[i]);
            else if (i + 1 < text.Length && text[i + 1] == '"')
                field.Append(text[++i]);
            else
                break;
        }

        i++;
        if (i > text.Length)
            throw new FormatException($"{path}({first}): a quoted field is never closed");
        return i == text.Length || text[i] is ',' or '\r' or '\n'
            ? field.ToString()
            : throw new FormatException($"{path}({line}): a comma is missing behind a quoted field");
    }
}
