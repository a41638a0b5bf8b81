using System.Text.RegularExpressions;
using Das.Engine.Values;
using Das.Language.Regexes;

namespace Das.Engine;

/// <content>Regular expressions.</content>
public sealed partial class EditSession
{
    /// <summary><c>value ~ regex</c>: the whole text matches. No value matches nothing.</summary>
    public bool IsWholeMatch(ScriptValue value, ScriptValue regex) => WithRegex(regex, expression => !value.IsNull && expression.IsWholeMatch(TextOf(value)));

    /// <summary><c>ismatch[value, regex]</c>: whether the whole text matches, as the text <c>true</c> or <c>false</c>.</summary>
    public ScriptValue IsMatch(ScriptValue value, ScriptValue regex)
    {
        var text = Required(value, "ismatch");
        return Truth(WithRegex(regex, expression => expression.IsWholeMatch(text)));
    }

    /// <summary><c>match[value, regex, group]</c>: what the group captured in the first match; no value if nothing matches.</summary>
    public ScriptValue Match(ScriptValue value, ScriptValue regex, ScriptValue group)
    {
        var (text, number) = (Required(value, "match"), Integer(group, "match"));
        return WithRegex(regex, expression => number >= 0 && number <= expression.GroupCount
            ? expression.FindFirst(text, number)
            : throw new EditException($"the regular expression has no group {number}"));
    }

    /// <summary><c>regexReplace[value, regex, with]</c>: every match replaced; <c>$1</c> in <c>with</c> is what group 1 captured.</summary>
    public ScriptValue RegexReplace(ScriptValue value, ScriptValue regex, ScriptValue with)
    {
        var (text, replacement) = (Required(value, "regexReplace"), Required(with, "regexReplace"));
        return WithRegex(regex, expression => expression.Replace(text, replacement));
    }

    private static T WithRegex<T>(ScriptValue regex, Func<ScriptRegex, T> use)
    {
        if (regex.IsNull)
            throw new EditException("the regular expression has no value");
        try
        {
            return use(ScriptRegex.Of(TextOf(regex)));
        }
        catch (RegexSyntaxException e)
        {
            throw new EditException("the regular expression or its replacement is malformed: " + e.Message);
        }
        catch (RegexMatchTimeoutException)
        {
            throw new EditException($"the regular expression needs more than {ScriptRegex.Timeout.TotalSeconds:0} s for a value");
        }
    }
}
