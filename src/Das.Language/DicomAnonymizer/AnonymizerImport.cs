using Das.Language.Diagnostics;
using Das.Language.Formatting;
using Das.Language.Regexes;

namespace Das.Language.DicomAnonymizer;

/// <summary>
/// Writes rules of Kitware dicom-anonymizer as a script that does, element by element, what the table of actions in its documentation promises.
/// That tool applies PS3.15 Table E.1-1 and then its rules; the script says <c>deidentify[]</c> and then the rules, and protects with
/// <c>retainTags</c> what the rules want to see as it was in the file.
/// </summary>
public static class AnonymizerImport
{
    /// <summary>How a comment begins that says what the script does in another way than a rule.</summary>
    public const string Mark = "// das import:";

    /// <summary>Imports rules.</summary>
    /// <param name="rules">The rules, those of a command line before those of a dictionary.</param>
    /// <param name="keepsPrivate">Whether private elements stay (<c>--keepPrivateTags</c>).</param>
    public static ImportedScript Import(IReadOnlyList<AnonymizerRule> rules, bool keepsPrivate)
    {
        var remarks = new List<ImportRemark>();
        var read = new List<ReadRule>();
        foreach (var rule in rules)
        {
            if (Read(rule, remarks) is { } one && !IsKnown(one, read, remarks))
                read.Add(one);
        }

        var writer = new ScriptComposer(keepsPrivate, read);
        foreach (var rule in read)
        {
            if (writer.Add(rule) is { } difference)
                remarks.Add(new(rule.Rule, difference, IsError: false));
        }

        if (remarks.Exists(remark => remark.IsError))
            return new(null, new(remarks));
        var formatted = Formatter.Format(new("import.das", writer.ToString()));
        return new(formatted.Text ?? throw new InvalidOperationException(formatted.Diagnostics[0].Message), new(remarks));
    }

    private static ReadRule? Read(AnonymizerRule rule, List<ImportRemark> remarks)
    {
        try
        {
            if (!ActionNames.TryGet(rule.Action, out var action))
                throw new FormatException(ActionNames.Unknown(rule.Action));
            var read = new ReadRule(rule, RuleTag.Parse(rule.Tag), action, OptionsOf(rule, action));
            if (read.Statement is { } statement && FirstError(statement) is { } error)
                throw new FormatException(error);
            return read;
        }
        catch (Exception e) when (e is FormatException or RegexSyntaxException)
        {
            remarks.Add(new(rule, e.Message, IsError: true));
            return null;
        }
    }

    /// <summary>The values in the order of <see cref="ActionNames.OptionsOf"/>.</summary>
    private static string[] OptionsOf(AnonymizerRule rule, AnonymizerAction action)
    {
        var names = ActionNames.OptionsOf(action);
        if (rule.Options.Count != names.Count)
        {
            throw new FormatException(names.Count == 0
                ? $"The action '{rule.Action}' wants nothing besides its name"
                : $"The action '{rule.Action}' wants {string.Join(" and ", names)}, and nothing else");
        }

        return
        [
            .. names.Select((name, index) => rule.Options[index].Name is null
                ? rule.Options[index].Value
                : rule.Options.FirstOrDefault(option => option.Name == name)?.Value ?? throw new FormatException($"The action '{rule.Action}' wants '{name}'")),
        ];
    }

    /// <summary>dicom-anonymizer takes the last of two rules for one tag and says nothing: a slip that nobody sees.</summary>
    private static bool IsKnown(ReadRule rule, List<ReadRule> others, List<ImportRemark> remarks)
    {
        if (others.Find(other => other.Tag.Value == rule.Tag.Value && other.Tag.Mask == rule.Tag.Mask) is not { } first)
            return false;
        if (first.Action != rule.Action || !first.Options.SequenceEqual(rule.Options))
            remarks.Add(new(rule.Rule, $"There is a rule for {rule.Rule.Tag} already, with another action", IsError: true));
        return true;
    }

    private static string? FirstError(string statement) =>
        ScriptCompiler.Compile(new("import.das", "version \"6.7\"\n" + statement)).Diagnostics
            .FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)?.Message;
}
