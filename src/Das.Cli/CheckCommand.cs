using System.CommandLine;
using Das.Cli.Coverage;
using Das.Language.Diagnostics;

namespace Das.Cli;

/// <summary><c>das check</c>: says what is wrong with scripts, without reading any DICOM file.</summary>
internal static partial class CheckCommand
{
    public static Command Create()
    {
        var scripts = new Argument<string[]>("SCRIPT") { Arity = ArgumentArity.OneOrMore, Description = "Scripts to check." };
        var command = new Command("check", "Check scripts: print every error and warning with the line it is in. Exit status 1 if there is an error.")
        {
            scripts,
        };
        AddCoverage(command);
        command.SetAction(result => result.GetValue(s_coverage) is { } profile
            ? CoverageCommand.Run(result.GetRequiredValue(scripts), profile, result.GetRequiredValue(s_format), result.GetValue(s_all))
            : Check(result.GetRequiredValue(scripts)));
        return command;
    }

    private static int Check(string[] scripts)
    {
        var status = ExitCode.Done;
        foreach (var script in scripts)
        {
            if (ScriptFile.Compile(script, Console.Out, DiagnosticSeverity.Info, out _) is null)
                status = ExitCode.Refused;
        }

        return status;
    }
}
