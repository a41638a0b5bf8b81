using Das.Language.DicomEdit4;
using Das.Standard;

namespace Das.Language.DicomAnonymizer;

/// <summary>A rule that has been understood.</summary>
internal sealed class ReadRule
{
    /// <summary>Understands a rule.</summary>
    /// <exception cref="FormatException">A value cannot be written in a script.</exception>
    /// <exception cref="Regexes.RegexSyntaxException">The expression of a <c>regexp</c> cannot be carried over.</exception>
    public ReadRule(AnonymizerRule rule, RuleTag tag, AnonymizerAction action, IReadOnlyList<string> options)
    {
        Rule = rule;
        Tag = tag;
        Action = action;
        Options = options;
        IsInTable = ActionTable.Rows.Any(row => (row.Mask & 0xFF000000) == 0xFF000000 && tag.Overlaps(row.Tag, row.Mask));
        Code = tag.IsExact && ActionTable.TryGet(tag.Tag, out var exact) ? exact.BasicProfile : null;
        VR = tag.IsExact ? DataDictionary.GetVR(tag.Tag) : VR.None;
        Statement = Write();
    }

    /// <summary>As it was given.</summary>
    public AnonymizerRule Rule { get; }

    /// <summary>What it is about.</summary>
    public RuleTag Tag { get; }

    /// <summary>What it does.</summary>
    public AnonymizerAction Action { get; }

    /// <summary>What the action needs.</summary>
    public IReadOnlyList<string> Options { get; }

    /// <summary>Whether Table E.1-1 says something about it, or about some of its elements.</summary>
    public bool IsInTable { get; }

    /// <summary>What the Basic Profile says about its one element; null if nothing.</summary>
    public ActionCode? Code { get; }

    /// <summary>The VR of its one element in the data dictionary; <see cref="VR.None"/> if that is not known.</summary>
    public VR VR { get; }

    /// <summary>The statement that writes a value, for <see cref="AnonymizerAction.Regexp"/> and <see cref="AnonymizerAction.Value"/>.</summary>
    public string? Statement { get; }

    /// <summary>Its paths in the data set itself.</summary>
    public IEnumerable<string> RootPaths => Tag.Patterns.Select(Dialect.TextOf);

    /// <summary>Whether the rule acts on file meta information.</summary>
    public bool IsFileMeta => (Tag.Value >> 16) == 0x0002 && (Tag.Mask >> 16) == 0xFFFF;

    /// <summary>A name for comments.</summary>
    public string Name => Tag.IsExact && DataDictionary.TryGet(Tag.Tag, out var entry) ? $"{entry.Keyword}: {Rule.Action}" : Rule.Action;

    private string? Write()
    {
        if (Tag.Patterns.Count == 0 || IsFileMeta || VR == VR.SQ)
            return null;
        switch (Action)
        {
            case AnonymizerAction.Regexp:
                var regex = PythonRegex.Parse(Options[0]);
                var replacement = regex.Replacement(Options[1]);
                return Tag.IsExact ? $"{Tag.Tag} ?= regexReplace[{Tag.Tag}, {Quote(regex.Java)}, {Quote(replacement)}]" : null;
            case AnonymizerAction.Value:
                var value = Quote(Options[0]);
                return string.Join("\n", RootPaths.Select(path => $"{path} ?= {value}"));
            default:
                return null;
        }
    }

    private static string Quote(string text) => text.Any(char.IsControl)
        ? throw new FormatException("A text of a script has no control characters, such as the end of a line")
        : "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";
}
