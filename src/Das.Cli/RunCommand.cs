using System.CommandLine;
using System.CommandLine.Parsing;
using System.Runtime.InteropServices;
using Das.Cli.Checking;
using Das.Engine;
using Das.Language.Binding;
using Das.Language.Diagnostics;
using Das.Runner;
using Das.Runner.Output;

namespace Das.Cli;

/// <summary><c>das run</c>: applies a script to files and folders.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var arguments = new ScriptArguments("INPUT", "DICOM files; folders, .zip, .tar, .tar.gz and .tgz with all that is in them; or - for one file on standard input.");
        var output = new Option<string>("--output", "-o")
        {
            Required = true,
            HelpName = "OUTPUT",
            Description = "Folder for the results, or a file that ends in .dcm if INPUT is one file, or - for standard output. Existing files are never replaced.",
        };
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
        var command = new Command("run", "Apply a script, or a profile, to DICOM files. Exit status 1: nothing was touched; 2: some files failed; 3: the run had to stop.")
        {
            output, jobs, layout,
        };
        arguments.AddTo(command);
        foreach (var option in (IEnumerable<Option>)
            [.. InputOptions.Options, .. HoldOptions.Options, .. RecordOptions.Options, .. ResumeOptions.Options, .. RunOutput.Options, .. ContextOptions.Options, .. SeveritySettings.Options])
        {
            command.Add(option);
        }

        command.SetAction(result =>
        {
            var progress = new RunProgress();
            using var given = ContextOptions.Read(result, progress.WriteLine);
            if (given is null)
                return ExitCode.Refused;
            var script = arguments.ReadScript(result);
            if (script.Result?.Script is { } bound)
                DeidentificationOptions.WarnOfUnused(result, bound);
            var options = HoldOptions.Apply(result, InputOptions.Apply(result, new RunOptions
            {
                Inputs = arguments.Others(result),
                Output = result.GetRequiredValue(output),
                Context = given.Context,
                Jobs = result.GetValue(jobs),
                Layout = result.GetValue(layout),
            }));
            options = ResumeOptions.Apply(result, options);
            if (script.Result is { } compiled)
                options = RecordOptions.Apply(result, options, compiled.Sources);
            using var streams = StandardStreams.Open(result, options, arguments.IsScriptOnStandardInput(result), out var problem);
            if (streams is not null)
                return streams.Finish(Run(result, script, progress, streams.Options));
            ErrorOutput.Write(problem!);
            return ExitCode.Refused;
        });
        return command;
    }

    private static int Run(ParseResult arguments, CheckedScript compiled, RunProgress progress, RunOptions options)
    {
        compiled.Print(Console.Error, DiagnosticSeverity.Warning);
        if (compiled.Result is not { Script: { } script } result)
            return ExitCode.Refused;

        if (script.Requirements.HasFlag(ScriptRequirements.Key) && !options.Context.HasKey)
            ErrorOutput.Write("no --key-file: new UIDs, pseudonyms and date offsets of this run cannot be repeated, and it cannot be resumed");
        using var cancellation = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
        using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
        try
        {
            var summary = progress.Show(options, observer => BatchRunner.Run(new InterpretedScript(script, result.Sources), options, observer, cancellation.Token));
            return RunOutput.Print(arguments, summary, options, script.Requirements);
        }
        catch (RunRefusedException e)
        {
            ErrorOutput.Write(e.Message);
            return ExitCode.Refused;
        }

        // The first signal lets files in hand be finished, the second one ends the process.
        void Cancel(PosixSignalContext context)
        {
            context.Cancel = !cancellation.IsCancellationRequested;
            cancellation.Cancel();
        }
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
