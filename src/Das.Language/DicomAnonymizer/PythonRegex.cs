using System.Globalization;
using System.Text;
using Das.Language.Regexes;

namespace Das.Language.DicomAnonymizer;

/// <summary>
/// Regular expressions of Python's <c>re</c>, written as Java's: <see cref="ScriptRegex"/> reads those. What has no counterpart is refused. In Python
/// <c>\w</c>, <c>\d</c> and <c>\s</c> know the letters, digits and blanks of all scripts, and so do the expressions that come out.
/// </summary>
internal sealed class PythonRegex
{
    private const string Letters = "\\p{L}\\p{N}_";
    private const string Digits = "\\p{Nd}";
    private const string Blanks = "\\s\\x1C-\\x1F\\x85\\p{Z}";

    private readonly string _source;
    private readonly StringBuilder _java = new();
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private int _at;
    private int _groups;

    private PythonRegex(string source) => _source = source;

    /// <summary>The expression for Java.</summary>
    public string Java => _java.ToString();

    /// <summary>Reads an expression.</summary>
    /// <exception cref="RegexSyntaxException">It is none, or has no counterpart.</exception>
    public static PythonRegex Parse(string source)
    {
        var regex = new PythonRegex(source);
        while (regex._at < source.Length)
            regex.ReadOne();
        ScriptRegex.Of(regex.Java);
        return regex;
    }

    /// <summary>A replacement of Python's <c>re.sub</c>, written as one of Java.</summary>
    /// <exception cref="RegexSyntaxException">It is none, or names a group that is not there.</exception>
    public string Replacement(string text)
    {
        var java = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
                Literal(text[i]);
            else if (++i == text.Length)
                throw new RegexSyntaxException("nothing stands behind the backslash of the replacement", i - 1);
            else if (text[i] == 'g')
                Group(NameOf(text, ref i));
            else if (text[i] is >= '1' and <= '9')
                Group(NumberOf(text, ref i));
            else if (text[i] == '\\')
                Literal('\\');
            else if (char.IsLetterOrDigit(text[i]))
                throw new RegexSyntaxException($"'\\{text[i]}' in a replacement is not supported", i - 1);
            else
                java.Append("\\\\").Append(Escaped(text[i]));
        }

        ScriptRegex.Of(Java).CheckReplacement(java.ToString());
        return java.ToString();

        // A digit behind a group would be read as a part of its number.
        void Literal(char c) => java.Append(char.IsDigit(c) && EndsWithGroup(java) ? "\\" + c : Escaped(c));

        void Group(int number) => java.Append('$').Append(number.ToString(CultureInfo.InvariantCulture));

        static string Escaped(char c) => c is '\\' or '$' ? "\\" + c : c.ToString();
    }

    private static bool EndsWithGroup(StringBuilder java)
    {
        var i = java.Length - 1;
        while (i >= 0 && char.IsDigit(java[i]))
            i--;
        return i >= 0 && i < java.Length - 1 && java[i] == '$' && (i == 0 || java[i - 1] != '\\' || (i > 1 && java[i - 2] == '\\'));
    }

    private static int NumberOf(string text, ref int i)
    {
        var number = text[i] - '0';
        if (i + 1 < text.Length && text[i + 1] is >= '0' and <= '9')
            number = (number * 10) + text[++i] - '0';
        return number;
    }

    private int NameOf(string text, ref int i)
    {
        var end = i + 1 < text.Length && text[i + 1] == '<' ? text.IndexOf('>', i) : -1;
        if (end < 0)
            throw new RegexSyntaxException("'\\g' wants '<', a group and '>' behind it", i - 1);
        var name = text.Substring(i + 2, end - i - 2);
        var start = i - 1;
        i = end;
        return int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : GroupOf(name, start);
    }

    private int GroupOf(string name, int at) =>
        _names.TryGetValue(name, out var number) ? number : throw new RegexSyntaxException("the expression has no group of this name", at);

    private void ReadOne()
    {
        var c = _source[_at];
        if (c == '\\')
            ReadEscape(isInClass: false);
        else if (c == '(')
            ReadGroup();
        else if (c == '[')
            ReadClass();
        else if (c == '{')
            ReadBrace();
        else
            Append(c is '}' or ']' ? "\\" + c : Plain(c), 1);
    }

    private void Append(string java, int read)
    {
        _java.Append(java);
        _at += read;
    }

    /// <summary>A character that means itself; control characters by number, since a script's string has none.</summary>
    private static string Plain(char c) => char.IsControl(c) ? "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture) : c.ToString();

    private RegexSyntaxException Unsupported(string what) => new(what + " is not supported", _at);

    private void ReadEscape(bool isInClass)
    {
        if (_at + 1 == _source.Length)
            throw new RegexSyntaxException("nothing stands behind the backslash", _at);
        var c = _source[_at + 1];
        switch (c)
        {
            case 'w' or 'd' or 's':
                var members = c == 'w' ? Letters : c == 'd' ? Digits : Blanks;
                Append(isInClass ? members : "[" + members + "]", 2);
                break;
            case 'W' or 'D' or 'S' when !isInClass:
                Append("[^" + (c == 'W' ? Letters : c == 'D' ? Digits : Blanks) + "]", 2);
                break;
            case 'b' when isInClass:
                Append("\\x08", 2);
                break;
            case 'A' or 'b' or 'B' when !isInClass:
                Append("\\" + c, 2);
                break;
            case 'Z' when !isInClass:
                Append("\\z", 2);
                break;
            case 'f' or 'n' or 'r' or 't' or 'x' or 'u':
                Append("\\" + c, 2);
                break;
            case 'a':
                Append("\\x07", 2);
                break;
            case 'v':
                Append("\\x0B", 2);
                break;
            case >= '1' and <= '9' when !isInClass:
                _at++;
                Append("(?:\\" + NumberOf(_source, ref _at).ToString(CultureInfo.InvariantCulture) + ")", 1);
                break;
            default:
                if (c < 128 && char.IsLetterOrDigit(c))
                    throw Unsupported($"'\\{c}'{(isInClass ? " in a class" : "")}");
                Append(c < 128 && !char.IsControl(c) ? "\\" + c : Plain(c), 2);
                break;
        }
    }

    private bool Follows(string text) => string.CompareOrdinal(_source, _at, text, 0, text.Length) == 0;

    private void ReadGroup()
    {
        if (!Follows("(?"))
        {
            _groups++;
            Append("(", 1);
        }
        else if (Follows("(?P<"))
        {
            // A number will do: Java allows fewer characters in names.
            _names[Until('>', 4)] = ++_groups;
            Append("(", 0);
        }
        else if (Follows("(?P="))
        {
            Append("(?:\\" + GroupOf(Until(')', 4), _at).ToString(CultureInfo.InvariantCulture) + ")", 0);
        }
        else if (Follows("(?#"))
        {
            Until(')', 3);
        }
        else if (new[] { "(?:", "(?=", "(?!", "(?>", "(?<=", "(?<!" }.FirstOrDefault(Follows) is { } opening)
        {
            Append(opening, opening.Length);
        }
        else
        {
            ReadFlags();
        }
    }

    /// <summary>The text up to a character, which is read too.</summary>
    private string Until(char end, int skipped)
    {
        var to = _source.IndexOf(end, _at + skipped);
        if (to < 0)
            throw new RegexSyntaxException($"'{end}' is missing", _at);
        var text = _source.Substring(_at + skipped, to - _at - skipped);
        _at = to + 1;
        return text;
    }

    private void ReadFlags()
    {
        var end = _at + 2;
        while (end < _source.Length && _source[end] is 'i' or 'm' or 's' or 'u' or '-')
            end++;
        if (end == _source.Length || _source[end] is not (')' or ':'))
            throw Unsupported("a group that begins with '" + _source.Substring(_at, Math.Min(3, _source.Length - _at)) + "'");

        // Python's letters without case are those of Unicode.
        var flags = _source.Substring(_at + 2, end - _at - 2).Replace("u", "").Replace("i", "iu");
        Append(flags.Length == 0 && _source[end] == ')' ? "" : "(?" + flags + _source[end], end + 1 - _at);
    }

    /// <summary>In Python a bracket or an ampersand means itself in a class; so does a bracket that closes nothing.</summary>
    private void ReadClass()
    {
        var start = _at;
        Append("[", 1);
        if (_at < _source.Length && _source[_at] == '^')
            Append("^", 1);
        for (var isFirst = true; _at < _source.Length && (isFirst || _source[_at] != ']'); isFirst = false)
        {
            var c = _source[_at];
            if (c == '\\')
                ReadEscape(isInClass: true);
            else
                Append(c is '[' or ']' or '&' ? "\\" + c : Plain(c), 1);
        }

        if (_at == _source.Length)
            throw new RegexSyntaxException("']' is missing", start);
        Append("]", 1);
    }

    /// <summary>A brace that is no quantifier means itself.</summary>
    private void ReadBrace()
    {
        var end = _source.IndexOf('}', _at);
        var inner = end < 0 ? "" : _source.Substring(_at + 1, end - _at - 1);
        if (inner.Length == 0 || inner.Count(c => c == ',') > 1 || inner.Any(c => c is not (',' or >= '0' and <= '9')))
            Append("\\{", 1);
        else
            Append((inner[0] == ',' ? "{0" : "{") + inner + "}", inner.Length + 2);
    }
}
