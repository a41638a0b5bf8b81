using System.CommandLine;
using Das.Cli.Checking;
using Das.Dicom;
using Das.Engine;
using Das.Engine.Tracing;
using Das.Language;
using Das.Language.Analysis;
using Das.Language.Binding;
using Das.Language.Diagnostics;
using Das.Language.Paths;

namespace Das.Cli.Explain;

/// <summary><c>das explain</c>: which statements of a script decide what becomes of an element, or changed a file.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var script = new Argument<string>("SCRIPT") { Description = "The .das script." };
        var target = new Argument<string>("TAG|FILE") { Description = "An element: (0010,0020), 00100020, PatientID, or a path to it. Or a DICOM file." };
        var tag = new Option<string?>("--tag") { HelpName = "TAG", Description = "With FILE: only this element." };
        var format = new Option<string>("--format") { HelpName = "text|json", Description = "How it is printed.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json");
        var variables = RunCommand.Variables();
        var command = new Command("explain", "Say which statements decide what becomes of an element, and in which order. No value of a file is printed.")
        {
            script, target, tag, format, variables,
        };
        command.SetAction(result => Explain(
            result.GetRequiredValue(script),
            result.GetRequiredValue(target),
            result.GetValue(tag),
            result.GetRequiredValue(format) == "json",
            result.GetValue(variables) ?? []));
        return command;
    }

    private static int Explain(string scriptPath, string target, string? tag, bool isJson, Dictionary<string, string> variables)
    {
        // Unfused, so that each statement speaks for itself.
        var compiled = CheckedScript.OfFile(scriptPath, SeveritySettings.None, fuse: false);
        compiled.Print(Console.Error, DiagnosticSeverity.Error);
        if (compiled.Result is not { Script: { } script, Sources: var sources })
            return ExitCode.Refused;
        if (File.Exists(target))
            return ExplainFile(script, sources, target, tag, isJson, variables);
        if (!ElementName.TryParse(target, out var path))
        {
            Console.Error.WriteLine($"das: {ConsoleText.Printable(target)} is neither a file nor an element such as (0010,0020) or PatientID");
            return ExitCode.Refused;
        }

        var levels = path.Steps is [TagStep { Item: null } element]
            ? ScriptExplanation.OfLevels(script, element.Tag)
            : [(path.Steps.Count - 1, path.Steps.Count - 1, ScriptExplanation.Of(script, ElementName.PlaceOf(path)))];
        if (isJson)
            ExplanationJson.Write(sources, levels, Console.Out);
        else
            ExplanationText.Write(sources, levels, Console.Out);
        return ExitCode.Done;
    }

    private static int ExplainFile(BoundScript script, ScriptSources sources, string path, string? tag, bool isJson, Dictionary<string, string> variables)
    {
        var wanted = default(TagPath);
        if (tag is not null && !ElementName.TryParse(tag, out wanted))
        {
            Console.Error.WriteLine($"das: --tag: {ConsoleText.Printable(tag)} is no element such as (0010,0020) or PatientID");
            return ExitCode.Refused;
        }

        try
        {
            using var file = DicomFile.Open(path);
            var changes = ScriptTrace.Run(new InterpretedScript(script, sources), file, new() { Variables = variables });
            if (wanted is not null)
                changes = changes.Where(change => ElementName.Matches(wanted, change)).ToList();
            if (isJson)
                ChangesOutput.WriteJson(changes, Console.Out);
            else
                ChangesOutput.WriteText(changes, sources, Console.Out);
            return ExitCode.Done;
        }
        catch (Exception e) when (e is ScriptException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{ConsoleText.Printable(path)}: {ConsoleText.Printable(e.Message)}");
            return ExitCode.Refused;
        }
    }
}
