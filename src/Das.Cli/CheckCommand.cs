using System.CommandLine;
using Das.Cli.Checking;
using Das.Cli.Coverage;
using Das.Cli.Profiles;
using Das.Language.Diagnostics;

namespace Das.Cli;

/// <summary><c>das check</c>: says what is wrong with scripts, without reading any DICOM file.</summary>
internal static partial class CheckCommand
{
    public static Command Create()
    {
        var scripts = new Argument<string[]>("SCRIPT")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "Scripts to check; - for standard input. Left out with --profile.",
        };
        var format = new Option<string>("--format")
        {
            HelpName = "text|json|sarif|html",
            Description = "Text for people, or one document about all scripts: JSON, SARIF 2.1.0 (not with --coverage), HTML (only with it).",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", "json", "sarif", "html");
        var command = new Command("check", "Check scripts: print every error and warning with the line it is in. Exit status 1 if there is an error.")
        {
            scripts, format,
        };
        command.Validators.Add(result =>
        {
            var isCoverage = result.GetValue(s_coverage) is not null;
            if (result.GetValue(format) == (isCoverage ? "sarif" : "html"))
                result.AddError(isCoverage ? "--coverage has no SARIF form" : "--format html is for --coverage");
        });
        command.Validators.Add(result =>
        {
            if (ProfileArgument.IsGiven(result) == (result.GetValue(scripts) is { Length: > 0 }))
                result.AddError("check takes SCRIPT or --profile");
        });
        command.Validators.Add(result =>
        {
            var given = result.GetValue(scripts) ?? [];
            if (result.GetValue(s_fix) && Refuse(ProfileArgument.IsGiven(result), result.GetValue(s_coverage) is not null, given) is { } refusal)
                result.AddError(refusal);
        });
        foreach (var option in SeveritySettings.Options.Append(ProfileArgument.Option).Append(s_coverage).Append(s_all).Append(s_fix))
            command.Add(option);
        command.SetAction(result =>
        {
            var chosen = result.GetRequiredValue(format);
            return result.GetValue(s_coverage) is { } profile
                ? CoverageCommand.Run(Read(fuse: false), profile, chosen, result.GetValue(s_all))
                : Check(Read(fuse: true), chosen);

            IEnumerable<CheckedScript> Read(bool fuse)
            {
                var severities = SeveritySettings.Of(result);
                if (result.GetValue(s_fix))
                    return Fix(result.GetRequiredValue(scripts), severities, chosen == "text" ? Console.Out : Console.Error);
                return result.GetValue(ProfileArgument.Option) is { } given
                    ? [CheckedScript.Of(given, severities, fuse)]
                    : result.GetRequiredValue(scripts).Select(path => CheckedScript.Read(path, severities, fuse));
            }
        });
        return command;
    }

    private static int Check(IEnumerable<CheckedScript> read, string format)
    {
        var scripts = new List<CheckedScript>();
        foreach (var script in read)
        {
            if (format == "text")
                script.Print(Console.Out, DiagnosticSeverity.Info);
            scripts.Add(script);
        }

        if (format == "json")
            JsonReport.Write(scripts);
        else if (format == "sarif")
            SarifReport.Write(scripts);
        return scripts.TrueForAll(script => script.IsValid) ? ExitCode.Done : ExitCode.Refused;
    }
}
