using System.CommandLine;
using System.CommandLine.Parsing;
using System.Runtime.InteropServices;
using Das.Engine;
using Das.Language.Diagnostics;
using Das.Runner;
using Das.Runner.Output;

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
        var command = new Command("run", "Apply a script to DICOM files. Exit status 1: nothing was touched; 2: some files failed.")
        {
            script, inputs, output, variables, jobs, layout,
        };
        command.SetAction(result => Run(result.GetRequiredValue(script), new RunOptions
        {
            Inputs = result.GetRequiredValue(inputs),
            Output = result.GetRequiredValue(output),
            Context = new() { Variables = result.GetValue(variables) ?? [], Log = Console.Error.WriteLine },
            Jobs = result.GetValue(jobs),
            Layout = result.GetValue(layout),
        }));
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

    private static int Run(string scriptPath, RunOptions options)
    {
        if (ScriptFile.Compile(scriptPath, Console.Error, DiagnosticSeverity.Warning, out var source) is not { } script)
            return ExitCode.Refused;

        using var cancellation = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
        using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
        try
        {
            var summary = RunProgress.Show(observer => BatchRunner.Run(new InterpretedScript(script, source), options, observer, cancellation.Token));
            if (summary.StopReason is { } reason)
                Console.Error.WriteLine("das: stopped: " + ConsoleText.Printable(reason));
            Console.Out.WriteLine(SummaryLine.Of(summary));
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
