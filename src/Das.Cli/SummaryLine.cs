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
        var done = summary.Done == 0 ? "" : $"{summary.Done} done before, ";
        var held = summary.Held == 0 ? "" : $"{summary.Held} held, ";
        var rejected = summary.Rejected == 0 ? "" : $"{summary.Rejected} rejected, ";
        return string.Create(CultureInfo.InvariantCulture,
            $"{summary.Files} files: {summary.Written} written, {unchanged}{done}{held}{summary.Skipped} skipped{Kinds(summary)}, {rejected}{summary.Failed} failed " +
            $"in {seconds:0.0} s ({summary.Files / seconds:0} files/s, {summary.BytesRead / seconds / 1e6:0.0} MB/s)");
    }

    /// <summary>Which key a run had.</summary>
    public static string OfKey(RunContext context) => context.HasKey ? ", key " + context.Key.Id : ", random key";

    private static string Kinds(RunSummary summary)
    {
        var kinds = new List<string>();
        Add(summary.NotDicom, "not DICOM");
        Add(summary.Links, "symbolic links");
        Add(summary.SkippedDeidentified, "already de-identified");
        return kinds.Count == 0 ? "" : $" ({string.Join(", ", kinds)})";

        void Add(long count, string name)
        {
            if (count > 0)
                kinds.Add(count == summary.Skipped ? name : $"{count} {name}");
        }
    }
}
