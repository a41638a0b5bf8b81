using Das.Language.Binding;

namespace Das.Language.Analysis;

/// <summary>Follows the element at a place from the first statement to the last.</summary>
internal sealed class FateTracer(Place place)
{
    private readonly List<TraceStep> _steps = [];
    private readonly List<BoundCondition?> _conditions = [];

    /// <summary>What can become of the element.</summary>
    public static ElementFate FateOf(FlowBlock block, Place place) => new FateTracer(place).Trace(block, PlaceState.Start).Fates;

    /// <summary>The statements that reach the element, and what can become of it.</summary>
    public static ElementTrace Trace(FlowBlock block, Place place)
    {
        var tracer = new FateTracer(place);
        var end = tracer.Trace(block, PlaceState.Start);
        return new(place, new(tracer._steps), end.Fates);
    }

    private PlaceState Trace(FlowBlock block, PlaceState state)
    {
        foreach (var encounter in block.Find(place))
        {
            var step = encounter.Step;
            state = step.Effect is { } effect ? Trace(step.Statement, effect, encounter.Mentions, state) : Trace(encounter, state);
        }

        return state;
    }

    private PlaceState Trace(BoundStatement statement, Effect effect, IReadOnlyList<FlowBlock.Mention> mentions, PlaceState before)
    {
        var after = before.After(effect, mentions, place);
        var isAbout = after != before || effect.IsAboutWhole(place)
            || mentions.Any(mention => mention.Path is not null && IsAbout(mention.Matcher.Match(place)));
        if (isAbout)
        {
            _steps.Add(new(
                statement,
                new(_conditions.OfType<BoundCondition>()),
                _conditions.Count > 0,
                new(effect.Paths.Where(path => IsAbout(new PathMatcher(path.Path).Match(place))).Select(path => path.Span)),
                before.Fates,
                after.Fates,
                after.Protected > before.Protected));
        }

        return after;

        static bool IsAbout(PathMatch match) => match.Element != Certainty.Never || match.Sequence != Certainty.Never;
    }

    private PlaceState Trace(FlowBlock.Encounter encounter, PlaceState before)
    {
        var branches = encounter.Branches;
        PlaceState? after = encounter.Step.HasElse && branches.Count == encounter.Step.Branches.Count ? null : before;
        foreach (var branch in branches)
        {
            _conditions.Add(branch.Condition);
            var end = Trace(branch.Block, before);
            _conditions.RemoveAt(_conditions.Count - 1);
            after = after is { } other ? PlaceState.Join(other, end) : end;
        }

        return after ?? before;
    }
}

/// <summary>What happens to the element at a place.</summary>
/// <param name="Place">The place.</param>
/// <param name="Steps">The statements that reach it, in order.</param>
/// <param name="Fates">What can become of it.</param>
internal sealed record ElementTrace(Place Place, EquatableArray<TraceStep> Steps, ElementFate Fates);

/// <summary>A statement that reaches an element.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Conditions">The conditions that must hold, from the outside.</param>
/// <param name="IsInBranch">Whether it is in a branch, one without a condition of its own included.</param>
/// <param name="Paths">Where the paths stand that match it.</param>
/// <param name="Before">What can have become of the element before.</param>
/// <param name="After">What can have become of it behind.</param>
/// <param name="Protects">Whether it puts the element out of reach of statements about all elements.</param>
internal sealed record TraceStep(
    BoundStatement Statement,
    EquatableArray<BoundCondition> Conditions,
    bool IsInBranch,
    EquatableArray<TextSpan> Paths,
    ElementFate Before,
    ElementFate After,
    bool Protects);
