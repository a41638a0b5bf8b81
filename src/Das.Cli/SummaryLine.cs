using System.Globalization;
using Das.Engine;
using Das.Runner.Reports;

namespace Das.Cli;

/// <summary>A run in one line.</summary>
internal static class SummaryLine
{
    public static string Of(RunSummary summary)
    {
        var seconds = Math.Max(summary.Elapsed.TotalSeconds, 1e-6);
        var unchanged = summary.Unchanged == 0 ? "" : $"{summary.Unchanged} unchanged, ";
        var rejected = summary.Rejected == 0 ? "" : $"{summary.Rejected} rejected, ";
        return string.Create(CultureInfo.InvariantCulture,
            $"{summary.Files} files: {summary.Written} written, {unchanged}{summary.Skipped} skipped{Kinds(summary)}, {rejected}{summary.Failed} failed " +
            $"in {seconds:0.0} s ({summary.Files / seconds:0} files/s, {summary.BytesRead / seconds / 1e6:0.0} MB/s)");
    }

    /// <summary>Which key a run had.</summary>
    public static string OfKey(RunContext context) => context.HasKey ? ", key " + context.Key.Id : ", random key";

    private static string Kinds(RunSummary summary) => summary switch
    {
        { Skipped: 0 } => "",
        { Links: 0 } => " (not DICOM)",
        { NotDicom: 0 } => " (symbolic links)",
        _ => $" ({summary.NotDicom} not DICOM, {summary.Links} symbolic links)",
    };
}
