using System.Globalization;
using Das.Engine.Profiles;
using Das.Runner;
using Das.Runner.Reports;

namespace Das.Cli;

/// <summary>What a person should know of a run besides its counts: a line each.</summary>
internal static class ReviewLines
{
    public static IEnumerable<string> Of(RunSummary summary, RunOptions options)
    {
        if (summary.AlreadyDeidentified > 0)
            yield return $"{Count(summary.AlreadyDeidentified, "file was", "files were")} de-identified before (Patient Identity Removed is YES)";
        foreach (var count in summary.Findings)
            yield return $"to be looked at: {Count(count.Findings, Singular(count.Reason), Plural(count.Reason))} in {Count(count.Files, "file", "files")}";
        if (summary.Held > 0)
            yield return $"{Count(summary.Held, "result is", "results are")} held in {ConsoleText.Printable(options.Held!)}";
    }

    private static string Count(long count, string one, string many) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + (count == 1 ? one : many);

    private static string Singular(ReviewReason reason) => reason switch
    {
        ReviewReason.NoDecision => "value without a decision",
        ReviewReason.BurnedInRisk => "image that may show text",
        ReviewReason.DocumentKept => "document that was kept",
        ReviewReason.ProtectedByScript => "identifying element that the script retains",
        ReviewReason.NoPatientForDates => "missing Patient ID, so that dates were not shifted but removed,",
        ReviewReason.UnknownSopClass => "unknown SOP class",
        _ => reason.ToString(),
    };

    private static string Plural(ReviewReason reason) => reason switch
    {
        ReviewReason.NoDecision => "values without a decision",
        ReviewReason.BurnedInRisk => "images that may show text",
        ReviewReason.DocumentKept => "documents that were kept",
        ReviewReason.ProtectedByScript => "identifying elements that the script retains",
        ReviewReason.NoPatientForDates => "missing Patient IDs, so that dates were not shifted but removed,",
        ReviewReason.UnknownSopClass => "unknown SOP classes",
        _ => reason.ToString(),
    };
}
