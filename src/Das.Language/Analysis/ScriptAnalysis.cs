using Das.Language.Binding;
using Das.Language.Diagnostics;

namespace Das.Language.Analysis;

/// <summary>What can be said of a script that has no error: statements in vain, branches never taken, and what it gives away.</summary>
internal static class ScriptAnalysis
{
    /// <summary>Analyses a checked script before its statements are fused.</summary>
    public static void Report(BoundScript script, ScriptSources sources, DiagnosticBag diagnostics)
    {
        // A profile alone, as most runs have it, has nothing that another statement could be at odds with, and das starts the faster.
        if (script.Statements is { Count: 1 } only && only[0] is BoundDeidentify)
            return;
        var flow = FlowBuilder.Build(script);
        DeadStatements.Report(flow, sources, diagnostics);
        UnreachableBranches.Report(flow, sources, diagnostics);
        LikelyTypos.Report(flow, diagnostics);
        RootOnlyElements.Report(flow, diagnostics);
        Disclosures.Report(flow, script, diagnostics);
    }
}
