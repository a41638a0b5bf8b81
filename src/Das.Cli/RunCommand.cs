using System.CommandLine;
using System.CommandLine.Parsing;
using System.Runtime.InteropServices;
using Das.Cli.Checking;
using Das.Engine;
using Das.Engine.Lookups;
using Das.Language.Binding;
using Das.Language.Diagnostics;
using Das.Runner;
using Das.Runner.Output;
using Das.Runner.Urls;

namespace Das.Cli;

/// <summary><c>das run</c>: applies a script to files and folders.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var script = new Argument<string>("SCRIPT") { Description = "The .das script." };
        var inputs = new Argument<string[]>("INPUT") { Arity = ArgumentArity.OneOrMore, Description = "DICOM files, and folders with all that is below them." };
        var output = new Option<string>("--output", "-o")
        {
            Required = true,
            HelpName = "OUTPUT",
            Description = "Folder for the results, or a file that ends in .dcm if INPUT is one file. Existing files are never replaced.",
        };
        var variables = Variables();
        var jobs = new Option<int>("--jobs", "-j")
        {
            HelpName = "N",
            Description = "Files worked on at a time; by default one for each core.",
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        var layout = new Option<OutputLayout>("--layout")
        {
            HelpName = "uid|mirror",
            Description = "Names of results: Study/Series/SOP Instance UID of the result, or those of the input, whoever they name.",
            CustomParser = ParseLayout,
        };
        var keyFile = new Option<string>("--key-file")
        {
            HelpName = "FILE",
            Description = "Key of the project, as das key new makes it. Without it new UIDs, pseudonyms and date offsets cannot be repeated.",
        };
        var lookups = new Option<string[]>("--lookup")
        {
            HelpName = "FILE",
            Description = "Table for lookup: lines type/key = value, or rows type,key,value if FILE ends in .csv; once for each file, the last entry counts.",
        };
        var urls = new Option<UrlPrefix[]>("--allow-url")
        {
            HelpName = "PREFIX",
            Description = "Address that getURL may read, with all that is below it; once for each.",
            CustomParser = ParsePrefixes,
        };
        var command = new Command("run", "Apply a script to DICOM files. Exit status 1: nothing was touched; 2: some files failed.")
        {
            script, inputs, output, variables, jobs, layout, keyFile, lookups, urls,
        };
        foreach (var option in SeveritySettings.Options)
            command.Add(option);
        command.SetAction(result =>
        {
            if (!KeyCommand.TryRead(result.GetValue(keyFile), out var key))
                return ExitCode.Refused;
            using var disposedKey = key;
            LookupTable? table = null;
            if (result.GetValue(lookups) is { Length: > 0 } files && (table = LookupFiles.Read(files, Console.Error)) is null)
                return ExitCode.Refused;
            using var source = result.GetValue(urls) is { Length: > 0 } allowed ? new HttpUrlSource(allowed) : null;
            return Run(CheckedScript.OfFile(result.GetRequiredValue(script), SeveritySettings.Of(result)), new RunOptions
            {
                Inputs = result.GetRequiredValue(inputs),
                Output = result.GetRequiredValue(output),
                Context = new() { Variables = result.GetValue(variables) ?? [], Log = Console.Error.WriteLine, Key = key, Lookup = table, Urls = source },
                Jobs = result.GetValue(jobs),
                Layout = result.GetValue(layout),
            });
        });
        return command;
    }

    /// <summary>The option with values of the variables that a script reads.</summary>
    internal static Option<Dictionary<string, string>> Variables() => new("--var")
    {
        HelpName = "NAME=VALUE",
        Description = "Value of a variable that the script reads; once for each.",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = ParseVariables,
    };

    private static int Run(CheckedScript compiled, RunOptions options)
    {
        compiled.Print(Console.Error, DiagnosticSeverity.Warning);
        if (compiled.Result is not { Script: { } script } result)
            return ExitCode.Refused;

        if (script.Requirements.HasFlag(ScriptRequirements.Key) && !options.Context.HasKey)
            Console.Error.WriteLine("das: no --key-file: new UIDs, pseudonyms and date offsets of this run cannot be repeated");
        using var cancellation = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
        using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
        try
        {
            var summary = RunProgress.Show(observer => BatchRunner.Run(new InterpretedScript(script, result.Sources), options, observer, cancellation.Token));
            if (summary.StopReason is { } reason)
                Console.Error.WriteLine("das: stopped: " + ConsoleText.Printable(reason));
            ReportUnreadable(options.Context);
            Console.Out.WriteLine(SummaryLine.Of(summary) + (script.Requirements.HasFlag(ScriptRequirements.Key) ? SummaryLine.OfKey(options.Context) : ""));
            return summary.IsComplete ? ExitCode.Done : ExitCode.Incomplete;
        }
        catch (RunRefusedException e)
        {
            Console.Error.WriteLine("das: " + ConsoleText.Printable(e.Message));
            return ExitCode.Refused;
        }

        // The first signal lets files in hand be finished, the second one ends the process.
        void Cancel(PosixSignalContext context)
        {
            context.Cancel = !cancellation.IsCancellationRequested;
            cancellation.Cancel();
        }
    }

    private static void ReportUnreadable(RunContext context)
    {
        if (context.EmptiedValues > 0)
            Console.Error.WriteLine($"das: dates, times and ages that could not be read or moved were emptied: {context.EmptiedValues}");
        if (context.LeftValues > 0)
            Console.Error.WriteLine($"das: dates that could not be read were left as they are by shiftDateTimeSequenceByIncrement: {context.LeftValues}");
    }

    private static Dictionary<string, string> ParseVariables(ArgumentResult argument)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var token in argument.Tokens)
        {
            var equals = token.Value.IndexOf('=');
            if (equals < 1)
                argument.AddError("--var takes NAME=VALUE");
            else if (!variables.TryAdd(token.Value[..equals], token.Value[(equals + 1)..]))
                argument.AddError($"--var {token.Value[..equals]} is given twice");
        }

        return variables;
    }

    private static UrlPrefix[] ParsePrefixes(ArgumentResult argument)
    {
        var prefixes = new List<UrlPrefix>();
        foreach (var token in argument.Tokens)
        {
            if (UrlPrefix.TryParse(token.Value, out var prefix))
                prefixes.Add(prefix);
            else
                argument.AddError("--allow-url takes an address such as https://host/path, without user, query and fragment");
        }

        return [.. prefixes];
    }

    private static OutputLayout ParseLayout(ArgumentResult argument)
    {
        switch (argument.Tokens[0].Value)
        {
            case "uid":
                return OutputLayout.Uid;
            case "mirror":
                return OutputLayout.Mirror;
            default:
                argument.AddError("--layout is uid or mirror");
                return default;
        }
    }
}
