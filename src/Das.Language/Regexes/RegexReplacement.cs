using System.Text;
using System.Text.RegularExpressions;

namespace Das.Language.Regexes;

/// <summary>What takes the place of a match, in Java's syntax (<c>Matcher.appendReplacement</c>).</summary>
internal sealed class RegexReplacement
{
    private readonly List<(string Text, int Group)> _parts = [];

    private RegexReplacement()
    {
    }

    public static RegexReplacement Parse(string text, ScriptRegex regex)
    {
        var replacement = new RegexReplacement();
        var literal = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                if (++i == text.Length)
                    throw new RegexSyntaxException("nothing stands behind the backslash", i - 1);
                literal.Append(text[i]);
            }
            else if (text[i] == '$')
            {
                replacement._parts.Add((literal.ToString(), ReadGroup(text, ref i, regex)));
                literal.Clear();
            }
            else
            {
                literal.Append(text[i]);
            }
        }

        replacement._parts.Add((literal.ToString(), -1));
        return replacement;
    }

    public string Expand(Match match)
    {
        var result = new StringBuilder();
        foreach (var (text, group) in _parts)
        {
            result.Append(text);
            if (group >= 0)
                result.Append(match.Groups[group].Value);
        }

        return result.ToString();
    }

    /// <summary>Reads what stands behind <c>$</c>; afterwards <paramref name="i"/> is at its last character.</summary>
    private static int ReadGroup(string text, ref int i, ScriptRegex regex)
    {
        var dollar = i++;
        if (i < text.Length && text[i] == '{')
        {
            var end = text.IndexOf('}', i);
            var name = end < 0 ? "" : text.Substring(i + 1, end - i - 1);
            if (!regex.Names.TryGetValue(name, out var named))
                throw new RegexSyntaxException("the expression has no group of this name", dollar);
            i = end;
            return named;
        }

        if (i == text.Length || !IsDigit(text[i]))
            throw new RegexSyntaxException("'$' wants the number of a group behind it; a dollar sign is '\\$', in a script \"\\\\$\"", dollar);

        // As many digits as make the number of a group that is there.
        var number = text[i] - '0';
        while (i + 1 < text.Length && IsDigit(text[i + 1]) && (number * 10) + text[i + 1] - '0' is var longer && longer <= regex.GroupCount)
        {
            number = longer;
            i++;
        }

        return number <= regex.GroupCount ? number : throw new RegexSyntaxException("the expression has no group of this number", dollar);
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
