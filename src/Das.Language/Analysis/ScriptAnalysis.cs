using Das.Language.Analysis.Coverage;
using Das.Language.Binding;
using Das.Language.Diagnostics;

namespace Das.Language.Analysis;

/// <summary>What can be said of a script that has no error: statements in vain, branches never taken, and what it gives away.</summary>
internal static class ScriptAnalysis
{
    /// <summary>Analyses a checked script before its statements are fused.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static void Report(
        BoundScript script, ScriptSources sources, CompilationOptions options, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        // A profile alone, as most runs have it, has nothing that another statement could be at odds with, and das starts the faster.
        if (options.Coverage is null && script.Statements is { Count: 1 } only && only[0] is BoundDeidentify)
            return;
        var flow = FlowBuilder.Build(script);
        DeadStatements.Report(flow, sources, diagnostics, cancellationToken);
        UnreachableBranches.Report(flow, sources, diagnostics, cancellationToken);
        LikelyTypos.Report(flow, diagnostics);
        RootOnlyElements.Report(flow, diagnostics, cancellationToken);
        Disclosures.Report(flow, script, diagnostics);
        if (options.Coverage is { } profile)
            CoverageHoles.Report(flow, profile, diagnostics, cancellationToken);
    }
}
