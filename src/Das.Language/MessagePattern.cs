using System.Globalization;
using System.Text;

namespace Das.Language;

/// <summary>
/// The pattern of <c>format</c>: Java's <c>MessageFormat</c> without formats for numbers and dates, as in DicomEdit 6. <c>{0}</c> stands for the
/// first value; between single quotes nothing has a meaning, and two of them are one.
/// </summary>
public sealed class MessagePattern
{
    private readonly List<(string Text, int Value)> _parts = [];

    private MessagePattern()
    {
    }

    /// <summary>Reads a pattern.</summary>
    /// <param name="text">The pattern.</param>
    /// <param name="pattern">What it means.</param>
    /// <param name="error">What is wrong with it; quotes nothing of it.</param>
    /// <param name="offset">Where it is wrong, in UTF-16 units.</param>
    public static bool TryParse(string text, out MessagePattern pattern, out string? error, out int offset)
    {
        pattern = new();
        error = null;
        var literal = new StringBuilder();
        var isQuoted = false;
        for (offset = 0; offset < text.Length; offset++)
        {
            var c = text[offset];
            if (c == '\'' && offset + 1 < text.Length && text[offset + 1] == '\'')
            {
                literal.Append(c);
                offset++;
            }
            else if (c == '\'')
            {
                isQuoted = !isQuoted;
            }
            else if (c == '{' && !isQuoted)
            {
                var end = text.IndexOf('}', offset);
                if (end < 0)
                    error = "this '{' is never closed";
                else if (!int.TryParse(text.Substring(offset + 1, end - offset - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var value))
                    error = "between '{' and '}' stands the number of a value, from 0, and nothing else; for a brace write '{'";
                else
                    pattern._parts.Add((literal.ToString(), value));
                if (error is not null)
                    return false;
                literal.Clear();
                offset = end;
            }
            else
            {
                literal.Append(c);
            }
        }

        pattern._parts.Add((literal.ToString(), -1));
        return true;
    }

    /// <summary>Puts the values in their places; a place without a value stays as it is.</summary>
    public string Format(IReadOnlyList<string> values)
    {
        var result = new StringBuilder();
        foreach (var (text, value) in _parts)
        {
            result.Append(text);
            if (value >= values.Count)
                result.Append('{').Append(value.ToString(CultureInfo.InvariantCulture)).Append('}');
            else if (value >= 0)
                result.Append(values[value]);
        }

        return result.ToString();
    }
}
