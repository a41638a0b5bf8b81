using System.Text.RegularExpressions;
using Das.Engine.Values;

namespace Das.Engine;

/// <content>Conditions, and what a script says to its user.</content>
public sealed partial class EditSession
{
    /// <summary><c>left = right</c>: the same text. No value is equal to nothing, not even to no value.</summary>
    public static bool IsEqual(ScriptValue left, ScriptValue right) =>
        !left.IsNull && !right.IsNull && string.Equals(TextOf(left), TextOf(right), StringComparison.Ordinal);

    /// <summary>Whether a value that stands as a condition holds: its text is <c>true</c>, in any case.</summary>
    public static bool IsTrue(ScriptValue value) => string.Equals(value.Text, "true", StringComparison.OrdinalIgnoreCase);

    /// <summary><c>value ~ regex</c>: the whole text matches. No value matches nothing.</summary>
    public bool IsWholeMatch(ScriptValue value, ScriptValue regex)
    {
        if (regex.IsNull)
            throw new EditException("the regular expression has no value");
        return !value.IsNull && Regex.IsMatch(TextOf(value), "\\A(?:" + TextOf(regex) + ")\\z", RegexOptions.NonBacktracking);
    }

    /// <summary><c>echo value</c>: a line for the log of the run. No value is an empty line.</summary>
    public void Echo(ScriptValue value = default) => Context.Log?.Invoke(value.IsNull ? "" : TextOf(value));
}
