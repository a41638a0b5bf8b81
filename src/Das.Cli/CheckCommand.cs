using System.CommandLine;
using Das.Cli.Checking;
using Das.Language.Diagnostics;

namespace Das.Cli;

/// <summary><c>das check</c>: says what is wrong with scripts, without reading any DICOM file.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var scripts = new Argument<string[]>("SCRIPT")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "Scripts to check; - for standard input.",
        };
        var format = new Option<string>("--format")
        {
            HelpName = "text|json|sarif",
            Description = "Text for people, or one JSON or SARIF 2.1.0 document about all scripts.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "sarif");
        var command = new Command("check", "Check scripts: print every error and warning with the line it is in. Exit status 1 if there is an error.")
        {
            scripts, format,
        };
        foreach (var option in SeveritySettings.Options)
            command.Add(option);
        command.SetAction(result => Check(result.GetRequiredValue(scripts), result.GetRequiredValue(format), SeveritySettings.Of(result)));
        return command;
    }

    private static int Check(string[] paths, string format, SeveritySettings severities)
    {
        var scripts = new List<CheckedScript>();
        foreach (var path in paths)
        {
            var script = path == CheckedScript.StandardInput ? CheckedScript.OfStandardInput(severities) : CheckedScript.OfFile(path, severities);
            if (format == "text")
                script.Print(Console.Out, DiagnosticSeverity.Info);
            scripts.Add(script);
        }

        if (format != "text")
        {
            using var output = Console.OpenStandardOutput();
            if (format == "json")
                JsonReport.Write(output, scripts);
            else
                SarifReport.Write(output, scripts);
            output.WriteByte((byte)'\n');
        }

        return scripts.TrueForAll(script => script.IsValid) ? ExitCode.Done : ExitCode.Refused;
    }
}
