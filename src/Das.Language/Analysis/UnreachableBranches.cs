using Das.Language.Binding;
using Das.Language.Diagnostics;
using Das.Language.Paths;

namespace Das.Language.Analysis;

/// <summary>
/// Finds branches that are never taken: their condition is constant, or decided by the conditions around and before it. A fact is forgotten
/// when something that it reads may have changed.
/// </summary>
internal sealed class UnreachableBranches
{
    private readonly ScriptSources _sources;
    private readonly DiagnosticBag _diagnostics;
    private readonly CancellationToken _cancellationToken;

    private UnreachableBranches(ScriptSources sources, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        _cancellationToken = cancellationToken;
        _sources = sources;
        _diagnostics = diagnostics;
    }

    public static void Report(ScriptFlow flow, ScriptSources sources, DiagnosticBag diagnostics, CancellationToken cancellationToken) =>
        new UnreachableBranches(sources, diagnostics, cancellationToken).Check(flow.Block, []);

    private void Check(FlowBlock block, IEnumerable<Fact> known)
    {
        // Behind the last branches nobody asks for facts any more.
        var last = block.Steps.Count - 1;
        while (last >= 0 && block.Steps[last].Branches.Count == 0)
            last--;
        if (last < 0)
            return;

        var facts = known.ToList();
        for (var i = 0; i <= last; i++)
        {
            if (block.Steps[i].Branches.Count > 0)
                Check(block.Steps[i], facts);
            facts.RemoveAll(fact => MayChange(block.Steps[i], fact.Claim));
        }
    }

    private void Check(FlowStep branching, List<Fact> outer)
    {
        var facts = new List<Fact>(outer);
        foreach (var branch in branching.Branches)
        {
            _cancellationToken.ThrowIfCancellationRequested();

            // A fact that decides against the last part has a condition of its own before it, which is said there.
            if (branch.Condition is not { } condition)
            {
                Check(branch.Block, facts);
                return;
            }

            var claim = ConditionClaim.Of(condition);
            var (holds, cause) = Decide(claim, facts);
            if (holds == false)
                _diagnostics.Report(DiagnosticDescriptors.BranchNeverTaken, condition.Span, Because(condition, claim, cause));
            Check(branch.Block, facts.Append(new(claim, true, condition)));
            facts.Add(new(claim, false, condition));
            if (holds == true && !ReferenceEquals(branch, branching.Branches[branching.Branches.Count - 1]))
            {
                ReportRest(branching, branch, claim, cause);
                return;
            }
        }
    }

    /// <summary>Reports what stands behind a condition that always holds.</summary>
    private void ReportRest(FlowStep branching, FlowBranch always, ConditionClaim claim, BoundCondition? cause)
    {
        var next = branching.Branches.SkipWhile(branch => !ReferenceEquals(branch, always)).ElementAt(1);
        var span = next.Condition?.Span ?? next.Block.Steps[0].Statement.Span;
        const string reason = "the condition before it always holds";
        var whole = cause is null ? reason : Because(always.Condition!, claim, cause) + ", so that " + reason;
        _diagnostics.Report(DiagnosticDescriptors.BranchNeverTaken, span, whole);
    }

    private string Because(BoundCondition condition, ConditionClaim claim, BoundCondition? cause) => cause is null
        ? claim.Constant == true ? "its condition always holds" : "its condition never holds"
        : _sources.DescribeLine(cause.Span.Start, condition.Span.Start) + " has decided it";

    /// <summary>What is known of a condition, and the condition that it is known from.</summary>
    private static (bool? Holds, BoundCondition? Cause) Decide(ConditionClaim claim, List<Fact> facts)
    {
        if (claim.Constant is { } constant)
            return (constant, null);
        foreach (var fact in facts)
        {
            if (fact.Claim.Decides(claim, fact.Holds) is { } holds)
                return (holds, fact.Condition);
        }

        return default;
    }

    private static bool MayChange(FlowStep step, ConditionClaim claim)
    {
        if (step.Statement is BoundSetVariable set)
            return claim.Variables.Contains(set.Name);
        if (step.Branches.Count > 0)
            return step.Branches.Any(branch => branch.Block.Steps.Any(inner => MayChange(inner, claim)));
        if (step.Effect is not { } effect || (claim.Paths.Count == 0 && !claim.HasUnknownPaths))
            return false;
        return claim.HasUnknownPaths || effect.IsWhole || effect.HasUnknownPaths || claim.Paths.Any(read => IsTouched(read, effect));
    }

    private static bool IsTouched(TagPath read, Effect effect)
    {
        var places = PathPlaces.Of(read, 1);
        return places.Count == 0 || places.Any(place => effect.Paths.Any(path => new PathMatcher(path.Path).Match(place) != default));
    }

    private sealed record Fact(ConditionClaim Claim, bool Holds, BoundCondition Condition);
}
