using Das.Language.Diagnostics;
using Das.Language.Profiles;
using Das.Standard;

namespace Das.Language.Analysis.Coverage;

/// <summary>
/// Reports what a script leaves of PS3.15 Table E.1-1: each row where the statement stands that has the last word about it, or at the start of the
/// script where no statement is about it.
/// </summary>
internal static class CoverageHoles
{
    public static void Report(ScriptFlow flow, ProfileSelection profile, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var analysis = new CoverageAnalysis(flow.Block);
        foreach (var attribute in ActionTable.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var row = analysis.Judge(attribute, ProfileDemand.Of(attribute, profile.Options));
            if (row.Verdict == CoverageVerdict.Insufficient)
                diagnostics.ReportEach(DiagnosticDescriptors.NotCovered, analysis.SpanOf(row) ?? default, attribute, ActionCodeInfo.TextOf(row.Code), Handled(row.Reach), row.Reason!);
        }

        foreach (var path in CoverageReport.KeepingSequences(flow.Block))
            diagnostics.Report(DiagnosticDescriptors.KeptWhole, path.SpanInStatement, path.Path);
    }

    private static string Handled(CoverageReach reach) => reach switch
    {
        CoverageReach.EveryLevel => "is handled at every level",
        CoverageReach.RootOnly => "is handled in the data set itself and not in sequences",
        CoverageReach.NestedOnly => "is handled in sequences and not in the data set itself",
        CoverageReach.SomeLevels => "is handled at some depths and not at others",
        CoverageReach.Conditional => "is handled under a condition",
        _ => "is not handled",
    };
}
