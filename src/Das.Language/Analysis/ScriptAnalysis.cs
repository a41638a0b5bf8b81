using Das.Language.Binding;
using Das.Language.Diagnostics;

namespace Das.Language.Analysis;

/// <summary>What can be said of a script that has no error: statements in vain, branches never taken, and what it gives away.</summary>
internal static class ScriptAnalysis
{
    /// <summary>Analyses a checked script before its statements are fused.</summary>
    public static void Report(BoundScript script, ScriptSources sources, DiagnosticBag diagnostics)
    {
        var flow = FlowBuilder.Build(script);
        DeadStatements.Report(flow, sources, diagnostics);
        UnreachableBranches.Report(flow, sources, diagnostics);
        LikelyTypos.Report(flow, diagnostics);
        RootOnlyElements.Report(flow, diagnostics);
        Disclosures.Report(flow, script, diagnostics);
    }
}
