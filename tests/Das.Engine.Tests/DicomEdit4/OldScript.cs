using System.Globalization;
using System.Text.RegularExpressions;

namespace Das.Engine.Tests.DicomEdit4;

/// <summary>A condition of <see cref="OldStatement"/>: <c>tag = value</c> or <c>tag ~ value</c>.</summary>
internal sealed record OldCondition(string Tag, char Operator, OldValue Right)
{
    public override string ToString() => $"{Tag} {Operator} {Right} : ";

    public bool Holds(Dictionary<string, string> originals) =>
        originals.TryGetValue(Tag, out var left) && Right.In(originals) is { } right
        && (Operator == '=' ? left == right : Regex.IsMatch(left, $"\\A(?:{right})\\z"));
}

/// <summary>A value: a text, an element, or the hash of an element.</summary>
internal sealed record OldValue(string? Text, string? Tag = null, bool IsHashed = false)
{
    /// <summary>Published results of hashUID, and the one of the empty text.</summary>
    private static readonly Dictionary<string, string> s_hashes = new()
    {
        [""] = "2.25.290070988920337595058960832122557831312",
        ["1.2.3.4.5"] = "2.25.281097975800109040096884226991818420711",
        ["1.2.3.4.5.6"] = "2.25.262228503153619312954819897114011402300",
    };

    /// <summary>What an element can hold that is hashed.</summary>
    public static IReadOnlyCollection<string> Hashable => s_hashes.Keys;

    public override string ToString() => Tag is null ? $"\"{Text}\"" : IsHashed ? $"hashUID[{Tag}]" : Tag;

    public string? In(Dictionary<string, string> originals) =>
        Tag is null ? Text : !originals.TryGetValue(Tag, out var value) ? null : IsHashed ? s_hashes[value] : value;
}

/// <summary>A statement of a DicomEdit 4 script; without a value it deletes.</summary>
internal sealed record OldStatement(IReadOnlyList<OldCondition> Conditions, string Target, OldValue? Value)
{
    public override string ToString() => string.Concat(Conditions) + (Value is null ? $"- {Target}" : $"{Target} := {Value}");

    public bool IsAbout(string tag) => Regex.IsMatch(tag, "\\A" + Regex.Escape(Target).Replace("X", ".").Replace("@", "[02468ACE]") + "\\z");
}

/// <summary>
/// A DicomEdit 4 script and what it does, as plainly as can be said: conditions and values see the original data set, and about each
/// element the first statement counts whose conditions hold. No value blanks.
/// </summary>
internal sealed record OldScript(IReadOnlyList<OldStatement> Statements)
{
    public override string ToString() => string.Join('\n', Statements);

    /// <summary>The data set after the script, in the order of the tags.</summary>
    public string Apply(Dictionary<string, string> originals)
    {
        var result = new SortedDictionary<string, string>(originals, StringComparer.Ordinal);
        foreach (var tag in originals.Keys.Concat(Statements.Select(statement => statement.Target)).Where(tag => !tag.Contains('X')).Distinct())
        {
            var first = Statements.FirstOrDefault(statement => statement.IsAbout(tag) && statement.Conditions.All(condition => condition.Holds(originals)));
            if (first is { Value: null })
                result.Remove(tag);
            else if (first is not null)
                result[tag] = first.Value.In(originals) ?? "";
        }

        return string.Join(" | ", result.Select(element => string.Create(CultureInfo.InvariantCulture, $"{element.Key}={element.Value}")));
    }
}
