using System.CommandLine;
using Das.Cli.Checking;
using Das.Dicom;
using Das.Engine;
using Das.Engine.Tracing;
using Das.Language;
using Das.Language.Analysis;
using Das.Language.Diagnostics;
using Das.Language.Paths;

namespace Das.Cli.Explain;

/// <summary><c>das explain</c>: which statements of a script decide what becomes of an element, or changed a file.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var arguments = new ScriptArguments("TAG|FILE", "An element: (0010,0020), 00100020, PatientID, or a path to it. Or a DICOM file.", most: 1);
        var tag = new Option<string?>("--tag") { HelpName = "TAG", Description = "With FILE: only this element." };
        var format = new Option<string>("--format") { HelpName = "text|json", Description = "How it is printed.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var command = new Command("explain", "Say which statements decide what becomes of an element, and in which order. No value of a file is printed.")
        {
            tag, format,
        };
        arguments.AddTo(command);
        foreach (var option in ContextOptions.Options.Concat(SeveritySettings.Options))
            command.Add(option);
        command.SetAction(result =>
        {
            // Unfused, so that each statement speaks for itself.
            var compiled = arguments.ReadScript(result, fuse: false);
            compiled.Print(Console.Error, DiagnosticSeverity.Error);
            if (compiled.Result is not { Script: not null } valid)
                return ExitCode.Refused;
            var (name, isJson) = (arguments.Others(result)[0], result.GetRequiredValue(format) == "json");
            return File.Exists(name) ? ExplainFile(valid, name, result.GetValue(tag), isJson, result) : ExplainElement(valid, name, isJson);
        });
        return command;
    }

    private static int ExplainElement(CompilationResult compiled, string name, bool isJson)
    {
        if (!ElementName.TryParse(name, out var path))
        {
            ErrorOutput.Write($"{name} is neither a file nor an element such as (0010,0020) or PatientID");
            return ExitCode.Refused;
        }

        var levels = path.Steps is [TagStep { Item: null } element]
            ? ScriptExplanation.OfLevels(compiled.Script!, element.Tag)
            : [(path.Steps.Count - 1, path.Steps.Count - 1, ScriptExplanation.Of(compiled.Script!, ElementName.PlaceOf(path)))];
        if (isJson)
            ExplanationJson.Write(compiled.Sources, levels);
        else
            ExplanationText.Write(compiled.Sources, levels, Console.Out);
        return ExitCode.Done;
    }

    private static int ExplainFile(CompilationResult compiled, string path, string? tag, bool isJson, ParseResult result)
    {
        var wanted = default(TagPath);
        if (tag is not null && !ElementName.TryParse(tag, out wanted))
        {
            ErrorOutput.Write($"--tag: {tag} is no element such as (0010,0020) or PatientID");
            return ExitCode.Refused;
        }

        // What the script says may be a value of the file, so nobody listens.
        using var given = ContextOptions.Read(result, log: null);
        if (given is null)
            return ExitCode.Refused;
        try
        {
            using var file = DicomFile.Open(path);
            var changes = ScriptTrace.Run(new InterpretedScript(compiled.Script!, compiled.Sources), file, given.Context);
            if (wanted is not null)
                changes = changes.Where(change => ElementName.Matches(wanted, change)).ToList();
            if (isJson)
                ChangesOutput.WriteJson(changes);
            else
                ChangesOutput.WriteText(changes, compiled.Sources, Console.Out);
            return ExitCode.Done;
        }
        catch (Exception e) when (e is ScriptException || ErrorOutput.IsExpected(e))
        {
            ErrorOutput.Write(path, e);
            return ExitCode.Refused;
        }
    }
}
