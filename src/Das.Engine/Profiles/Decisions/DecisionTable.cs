using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Das.Engine.Lookups;
using Das.Language.Regexes;
using Das.Standard;

namespace Das.Engine.Profiles.Decisions;

/// <summary>What somebody has decided about values of elements with action code C (PS3.15 Table E.1-1a). Safe for use by several threads at once.</summary>
public sealed class DecisionTable
{
    private const string PatternSign = "re:";

    private static readonly string[] _header = ["tag", "value", "action", "replacement"];
    private static readonly UTF8Encoding _encoding = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Dictionary<(Tag Tag, string Value), Decision> _byValue = [];
    private readonly Dictionary<Tag, List<(ScriptRegex Pattern, Decision Decision)>> _byPattern = [];

    private DecisionTable()
    {
    }

    /// <summary>How many decisions it has.</summary>
    public int Count => _byValue.Count + _byPattern.Values.Sum(patterns => patterns.Count);

    /// <summary>
    /// Reads a CSV file (RFC 4180) in UTF-8 with rows <c>tag,value,action,replacement</c>, the first of which may be these words. The tag is
    /// <c>(gggg,eeee)</c>, <c>ggggeeee</c> or a keyword; the value is an exact text, or a pattern behind <c>re:</c> that the whole value matches; the
    /// action is <c>keep</c>, <c>empty</c>, <c>remove</c> or <c>replace</c>. Only <c>replace</c> has a replacement, others may leave the field out.
    /// </summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="FormatException">The file is not UTF-8, or a row is wrong. The message names file, line and column.</exception>
    public static DecisionTable Read(string path)
    {
        var table = new DecisionTable();
        var isFirst = true;
        try
        {
            foreach (var (line, fields, starts) in CsvRows.Read(path, File.ReadAllText(path, _encoding)))
            {
                var isHeader = isFirst && fields.SequenceEqual(_header, StringComparer.OrdinalIgnoreCase);
                isFirst = false;
                if (isHeader)
                    continue;
                if (fields.Count is not (3 or 4))
                    throw new FormatException($"{path}({line},1): a row has {fields.Count} fields instead of tag, value, action and replacement");
                table.Add(fields, (field, what) => new FormatException($"{path}({starts[field].Line},{starts[field].Column}): {what}"));
            }
        }
        catch (DecoderFallbackException e)
        {
            throw new FormatException($"{path}: not a text in UTF-8", e);
        }

        return table;
    }

    /// <summary>The decision about a value of an element: that about the exact text, else that of the first pattern that matches.</summary>
    /// <param name="tag">The element.</param>
    /// <param name="value">Its whole text, without padding.</param>
    /// <param name="decision">What to do.</param>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="EditException">A pattern takes too long: what it would have decided is not known.</exception>
    internal bool TryDecide(Tag tag, string value, [NotNullWhen(true)] out Decision? decision)
    {
        if (_byValue.TryGetValue((tag, value), out decision))
            return true;
        if (!_byPattern.TryGetValue(tag, out var patterns))
            return false;
        try
        {
            decision = patterns.FirstOrDefault(entry => entry.Pattern.IsWholeMatch(value)).Decision;
            return decision is not null;
        }
        catch (RegexMatchTimeoutException)
        {
            throw new EditException($"a pattern of the decisions needs more than {ScriptRegex.Timeout.TotalSeconds:0} s for the value of {tag}");
        }
    }

    private void Add(List<string> fields, Func<int, string, FormatException> error)
    {
        if (!TryReadTag(fields[0].Trim(), out var tag))
            throw error(0, $"'{fields[0]}' is neither a keyword of PS3.6 nor a tag");
        if (tag.IsPrivate)
            throw error(0, $"{tag} is private: such elements are kept by a list of safe ones");

        DecisionKind kind = fields[2].Trim().ToUpperInvariant() switch
        {
            "KEEP" => DecisionKind.Keep,
            "EMPTY" => DecisionKind.Empty,
            "REMOVE" => DecisionKind.Remove,
            "REPLACE" => DecisionKind.Replace,
            _ => throw error(2, $"'{fields[2]}' is none of keep, empty, remove, replace"),
        };
        var replacement = fields.Count > 3 ? fields[3] : "";
        if (kind != DecisionKind.Replace && replacement.Length > 0)
            throw error(3, "only the action 'replace' has a replacement");
        if (kind == DecisionKind.Replace)
            CheckReplacement(tag, replacement, what => error(Math.Min(3, fields.Count - 1), what));

        var decision = new Decision(kind, kind == DecisionKind.Replace ? replacement : null);
        if (fields[1].StartsWith(PatternSign, StringComparison.Ordinal))
            AddPattern(tag, ReadPattern(fields[1][PatternSign.Length..], what => error(1, what)), decision);
        else if (!_byValue.TryAdd((tag, fields[1]), decision) && _byValue[(tag, fields[1])] != decision)
            throw error(1, $"there is another decision about this value of {tag} above");
    }

    private void AddPattern(Tag tag, ScriptRegex pattern, Decision decision)
    {
        if (!_byPattern.TryGetValue(tag, out var patterns))
            _byPattern.Add(tag, patterns = []);
        patterns.Add((pattern, decision));
    }

    private static ScriptRegex ReadPattern(string text, Func<string, FormatException> error)
    {
        try
        {
            return ScriptRegex.Of(text);
        }
        catch (RegexSyntaxException e)
        {
            throw error("the pattern is malformed: " + e.Message);
        }
    }

    private static void CheckReplacement(Tag tag, string replacement, Func<string, FormatException> error)
    {
        if (replacement.Length == 0)
            throw error("the replacement is missing; the action 'empty' leaves no value");
        if (!DataDictionary.TryGet(tag, out var entry) || entry.AllowedVRs.IsEmpty || entry.AllowedVRs.Contains(VR.SQ))
            throw error($"{tag} has no text that could be replaced");
        var fault = ValueFault.None;
        foreach (var vr in entry.AllowedVRs)
        {
            fault = ValueRules.CheckAll(vr, replacement);
            var count = ValueRules.CountValues(vr, replacement);
            if (fault == ValueFault.None && count >= entry.MinVM && count <= entry.MaxVM)
                return;
        }

        throw error(fault == ValueFault.None
            ? $"the replacement does not have the number of values of {tag}, {entry.VM}"
            : $"the replacement is not a value of VR {entry.AllowedVRs[0]}: {fault}");
    }

    private static bool TryReadTag(string text, out Tag tag)
    {
        if (DataDictionary.TryGetTag(text, out tag))
            return true;
        var digits = text is ['(', _, _, _, _, ',', _, _, _, _, ')'] ? string.Concat(text.AsSpan(1, 4), text.AsSpan(6, 4)) : text;
        var isTag = digits.Length == 8 && digits.All(char.IsAsciiHexDigit);
        tag = isTag ? new Tag(uint.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)) : default;
        return isTag;
    }
}
