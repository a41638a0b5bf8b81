using Das.Language.Analysis;
using Das.Language.Analysis.Coverage;
using Das.Language.Binding;
using Das.Language.Diagnostics;
using Das.Language.Includes;
using Das.Language.Profiles;

namespace Das.Language.Tests.Analysis;

/// <summary>Whoever types in an editor does not wait for what was begun before: each loop over statements looks at the token.</summary>
public sealed class CancellationTests
{
    private static readonly SourceText s_source = new("a.das", "version \"6.7\"\n(0010,0010) := \"a\"\nif ((0008,0060) = \"CT\") {\n- (0010,0010)\n}\n");

    public static TheoryData<string> Stages => new(["parser", "includes", "binder", "unseen values", "branches", "root only", "coverage"]);

    [Theory]
    [MemberData(nameof(Stages))]
    public void Each_stage_stops(string stage)
    {
        using var cancelled = new CancellationTokenSource();
        var diagnostics = new DiagnosticBag();
        var parsed = new ParsedSources(s_source, diagnostics, default);
        var script = ScriptCompiler.Compile(s_source).Script!;
        var flow = FlowBuilder.Build(script);
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(stage switch
        {
            "parser" => () => new ParsedSources(s_source, diagnostics, cancelled.Token),
            "includes" => () => IncludeExpander.Expand(parsed, null, diagnostics, cancelled.Token),
            "binder" => () => Binder.Bind(s_source, parsed.Files[0], null, diagnostics, cancelled.Token),
            "unseen values" => () => DeadStatements.Report(flow, s_source, diagnostics, cancelled.Token),
            "branches" => () => UnreachableBranches.Report(flow, s_source, diagnostics, cancelled.Token),
            "root only" => () => RootOnlyElements.Report(flow, diagnostics, cancelled.Token),
            _ => (Action)(() => CoverageHoles.Report(flow, ProfileSelection.Basic, diagnostics, cancelled.Token)),
        });
    }
}
