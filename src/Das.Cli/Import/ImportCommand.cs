using System.CommandLine;
using Das.Language.DicomAnonymizer;

namespace Das.Cli.Import;

/// <summary><c>das import</c>: writes what another tool is told as a script.</summary>
internal static class ImportCommand
{
    public static Command Create() => new("import", "Write the rules of another tool as a script.") { CreateDicomAnonymizer() };

    private static Command CreateDicomAnonymizer()
    {
        var dictionary = new Argument<string?>("DICT")
        {
            Arity = ArgumentArity.ZeroOrOne,
            Description = "A dictionary: a JSON file of tags and actions.",
        };
        var output = new Option<string>("--output", "-o")
        {
            HelpName = "OUT",
            Description = "The script to write; an existing one is never replaced. Without it the script is printed.",
        };
        var rules = new Option<string[]>("-t")
        {
            HelpName = "TAG ACTION",
            Description = "A rule as dicom-anonymizer takes it: -t '(0x0008, 0x0020)' regexp '0701$' '0000'. Can be given several times.",
            AllowMultipleArgumentsPerToken = true,
        };
        var keepPrivate = new Option<bool>("--keepPrivateTags") { Description = "As dicom-anonymizer has it: private elements stay." };
        var command = new Command(
            "dicom-anonymizer",
            "Write a dictionary of Kitware dicom-anonymizer as a script. Exit status 1: nothing was written; 2: read what is marked 'das import:'.")
        {
            dictionary, output, rules, keepPrivate,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(dictionary) is null && result.GetResult(rules) is null)
                result.AddError("a dictionary or a rule is wanted: DICT, or -t TAG ACTION");
        });
        command.SetAction(result => Import(
            result.GetValue(dictionary),
            TokensOf(result.GetResult(rules) is null ? [] : result.Tokens.Select(token => token.Value).ToList()),
            result.GetValue(keepPrivate),
            result.GetValue(output)));
        return command;
    }

    /// <summary>What stands behind each <c>-t</c>, up to the next option.</summary>
    private static List<AnonymizerRule> TokensOf(List<string> tokens)
    {
        var rules = new List<AnonymizerRule>();
        for (var i = tokens.IndexOf("-t"); i >= 0; i = tokens.IndexOf("-t", i + 1))
        {
            var next = tokens.FindIndex(i + 1, token => token is "-t" or "-o" or "--output" or "--keepPrivateTags");
            var values = tokens[(i + 1)..(next < 0 ? tokens.Count : next)];
            rules.Add(new(
                values.ElementAtOrDefault(0) ?? "",
                values.ElementAtOrDefault(1) ?? "",
                new(values.Skip(2).Select(value => new AnonymizerOption(null, value))),
                0,
                rules.Count + 1));
        }

        return rules;
    }

    private static int Import(string? path, List<AnonymizerRule> rules, bool keepsPrivate, string? output)
    {
        var at = path ?? "";
        try
        {
            if (path is not null)
                rules.AddRange(AnonymizerDictionary.Read(ScriptBytes.Read(path).Text));
            var imported = AnonymizerImport.Import(rules, keepsPrivate);
            foreach (var remark in imported.Remarks)
                ErrorOutput.Write(PlaceOf(path, remark.Rule), (remark.IsError ? "error: " : "note: ") + remark.Message);
            if (imported.Text is not { } text)
                return ExitCode.Refused;

            at = output ?? at;
            var script = new ScriptBytes(text, HasMark: false);
            if (output is null)
                script.WriteStandardOutput();
            else
                script.Create(output);
            return imported.Remarks.Count > 0 ? ExitCode.Incomplete : ExitCode.Done;
        }
        catch (DictionaryException e)
        {
            ErrorOutput.Write($"{path}({e.Line},{e.Column})", "error: " + e.Message);
            return ExitCode.Refused;
        }
        catch (Exception e) when (ErrorOutput.IsExpected(e))
        {
            ErrorOutput.Write(at, e);
            return ExitCode.Refused;
        }
    }

    private static string PlaceOf(string? path, AnonymizerRule rule) => rule.Line == 0 ? $"-t {rule.Tag}" : $"{path}({rule.Line},{rule.Column})";
}
