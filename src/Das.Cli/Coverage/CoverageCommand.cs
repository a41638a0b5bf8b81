using Das.Cli.Checking;
using Das.Language.Analysis.Coverage;
using Das.Language.Diagnostics;
using Das.Language.Profiles;

namespace Das.Cli.Coverage;

/// <summary><c>das check --coverage</c>: what scripts do to each row of Table E.1-1.</summary>
internal static class CoverageCommand
{
    /// <summary>Prints a report for each script.</summary>
    /// <param name="scripts">The scripts, not fused.</param>
    /// <param name="profile">As in <c>basic,RetainUids</c>.</param>
    /// <param name="format"><c>text</c>, <c>json</c> or <c>html</c>.</param>
    /// <param name="all">Whether the text has rows that are handled too.</param>
    /// <returns><see cref="ExitCode.Refused"/> if a script has errors, or leaves something that the profile takes.</returns>
    public static int Run(IEnumerable<CheckedScript> scripts, string profile, string format, bool all)
    {
        if (!ProfileSelection.TryParse(profile, out var selection, out var error))
        {
            ErrorOutput.Write("--coverage: " + error);
            return ExitCode.Refused;
        }

        var reports = new List<(string Script, CoverageReport Report)>();
        foreach (var script in scripts)
        {
            script.Print(Console.Error, DiagnosticSeverity.Error);
            if (script.Result?.Script is null)
                return ExitCode.Refused;
            reports.Add((script.Path, CoverageReport.Create(script.Result.Script, selection.Options)));
        }

        switch (format)
        {
            case "json":
                CoverageJson.Write(reports);
                break;
            case "html":
                CoverageHtml.Write(reports, Console.Out);
                break;
            default:
                foreach (var (path, report) in reports)
                    CoverageTable.Write(path, report, all);
                break;
        }

        return reports.Exists(entry => !entry.Report.IsComplete) ? ExitCode.Refused : ExitCode.Done;
    }
}
