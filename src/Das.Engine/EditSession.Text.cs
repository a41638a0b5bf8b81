using System.Globalization;
using System.Net;
using System.Text;
using Das.Engine.Values;
using Das.Language;

namespace Das.Engine;

/// <content>Functions of text. Where DicomEdit 6 fails on a value that is not there, they fail.</content>
public sealed partial class EditSession
{
    /// <summary><c>concatenate[values]</c>: the texts one behind the other.</summary>
    public ScriptValue Concatenate(params ScriptValue[] values) => string.Concat(values.Select(value => Required(value, "concatenate")));

    /// <summary><c>format[pattern, values]</c>: the values, those of lists one by one, in the places of the pattern; no value is an empty text.</summary>
    public ScriptValue Format(ScriptValue pattern, params ScriptValue[] values)
    {
        if (!MessagePattern.TryParse(Required(pattern, "format"), out var message, out var error, out _))
            throw new EditException("the pattern of format is malformed: " + error);
        var texts = new List<string>();
        AddTexts(values, texts);
        return message.Format(texts);

        static void AddTexts(IEnumerable<ScriptValue> values, List<string> texts)
        {
            foreach (var value in values)
            {
                if (value.Entries is { } entries)
                    AddTexts(entries, texts);
                else
                    texts.Add(value.IsNull ? "" : TextOf(value));
            }
        }
    }

    /// <summary><c>lowercase[value]</c>, the same in every culture. No value stays none.</summary>
    public ScriptValue Lowercase(ScriptValue value) => value.IsNull ? value : TextOf(value).ToLowerInvariant();

    /// <summary><c>uppercase[value]</c>, the same in every culture. No value stays none.</summary>
    public ScriptValue Uppercase(ScriptValue value) => value.IsNull ? value : TextOf(value).ToUpperInvariant();

    /// <summary><c>substring[value, begin, end]</c>: from 0, without the character at <c>end</c>.</summary>
    public ScriptValue Substring(ScriptValue value, ScriptValue begin, ScriptValue end)
    {
        var text = Required(value, "substring");
        var (from, to) = (Integer(begin, "substring"), Integer(end, "substring"));
        return from >= 0 && from <= to && to <= text.Length ? text[from..to] : throw new EditException("substring goes beyond the text");
    }

    /// <summary><c>replace[value, find, with]</c>: every occurrence, literally.</summary>
    public ScriptValue Replace(ScriptValue value, ScriptValue find, ScriptValue with)
    {
        var (text, wanted, replacement) = (Required(value, "replace"), Required(find, "replace"), Required(with, "replace"));
        return wanted.Length > 0 ? text.Replace(wanted, replacement, StringComparison.Ordinal) : throw new EditException("replace has nothing to look for");
    }

    /// <summary><c>normalizeString[value]</c>: each character that is not ASCII becomes <c>_</c>. No value stays none.</summary>
    public ScriptValue NormalizeString(ScriptValue value) => NormalizeString(value, "_");

    /// <summary><c>normalizeString[value, with]</c>: each character that is not ASCII becomes <c>with</c>, literally. No value stays none.</summary>
    public ScriptValue NormalizeString(ScriptValue value, ScriptValue with)
    {
        if (value.IsNull)
            return value;
        var replacement = Required(with, "normalizeString");
        var result = new StringBuilder();
        foreach (var character in TextOf(value).EnumerateRunes())
        {
            if (character.IsAscii)
                result.Append((char)character.Value);
            else
                result.Append(replacement);
        }

        return result.ToString();
    }

    /// <summary><c>urlEncode[value]</c>: as a form is encoded, in UTF-8, a blank as <c>+</c>. No value stays none.</summary>
    public ScriptValue UrlEncode(ScriptValue value)
    {
        if (value.IsNull)
            return value;

        // Java encodes these three as well.
        return WebUtility.UrlEncode(TextOf(value))
            .Replace("!", "%21", StringComparison.Ordinal).Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
    }

    private static string Required(ScriptValue value, string function) =>
        value.IsNull ? throw new EditException($"an argument of {function} has no value") : TextOf(value);

    private static int Integer(ScriptValue value, string function) =>
        int.TryParse(Required(value, function), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)
            ? integer
            : throw new EditException($"an argument of {function} is not an integer");
}
