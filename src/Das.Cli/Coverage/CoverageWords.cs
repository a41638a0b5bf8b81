using System.Globalization;
using Das.Language.Analysis;
using Das.Language.Analysis.Coverage;

namespace Das.Cli.Coverage;

/// <summary>A coverage report in words, the same in every format.</summary>
internal static class CoverageWords
{
    public static string Reach(CoverageReach reach) => reach switch
    {
        CoverageReach.EveryLevel => "every level",
        CoverageReach.RootOnly => "root only",
        CoverageReach.NestedOnly => "sequences only",
        CoverageReach.SomeLevels => "some levels",
        CoverageReach.Conditional => "under a condition",
        _ => "not at all",
    };

    public static string Effect(CoverageRow row) => row.AtRoot == row.Nested
        ? FateWords.Describe(row.AtRoot)
        : $"{FateWords.Describe(row.AtRoot)}; in sequences {FateWords.Describe(row.Nested)}";

    public static string Verdict(CoverageRow row) => row.Verdict switch
    {
        CoverageVerdict.Sufficient => "sufficient",
        CoverageVerdict.Stricter => "stricter than asked",
        _ => row.Reason!,
    };

    public static string Profile(CoverageReport report) => string.Join(", ", report.Options.Select(option => option.ToString()).Prepend("Basic Profile"));

    public static string Totals(CoverageReport report) => string.Create(
        CultureInfo.InvariantCulture,
        $"{report.Rows.Count} rows of Table E.1-1: {Count(report, CoverageVerdict.Sufficient)} sufficient, "
        + $"{Count(report, CoverageVerdict.Stricter)} stricter than asked, {report.Holes.Count} not sufficient");

    public static string KeptWhole(CoverageReport report) =>
        "Kept with all that is in them, whatever that may be: " + string.Join(", ", report.KeptWhole);

    private static int Count(CoverageReport report, CoverageVerdict verdict) => report.Rows.Count(row => row.Verdict == verdict);
}
