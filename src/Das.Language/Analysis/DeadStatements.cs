using Das.Language.Binding;
using Das.Language.Diagnostics;

namespace Das.Language.Analysis;

/// <summary>
/// Finds values that nobody sees because a later statement takes them away, and statements about elements that are gone. Each place that a
/// path of the script is about is followed from top to bottom once; of a path with several places something is said if it is true of all.
/// </summary>
internal sealed class DeadStatements
{
    // A script of wildcards and thousands of lines would take minutes: what has not been followed to its end by then is not reported.
    private const int MaxMentions = 500_000;

    private readonly ScriptSources _sources;
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<EffectPath, IReadOnlyList<Place>> _places = [];
    private readonly Dictionary<EffectPath, Finding> _unseen = [];
    private readonly Dictionary<EffectPath, Finding> _gone = [];
    private int _mentions;

    private DeadStatements(ScriptSources sources, DiagnosticBag diagnostics)
    {
        _sources = sources;
        _diagnostics = diagnostics;
    }

    public static void Report(ScriptFlow flow, ScriptSources sources, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var analysis = new DeadStatements(sources, diagnostics);
        var effects = flow.Block.AllEffects.Where(effect => !effect.IsWhole).ToList();
        var levels = flow.Block.Paths.Select(matcher => matcher.Path.Steps.Count).DefaultIfEmpty(0).Max();
        foreach (var path in effects.SelectMany(effect => effect.Paths).Where(path => path.IsNamed))
            analysis._places[path] = PathPlaces.Of(path.Path, levels);

        foreach (var place in analysis._places.Values.SelectMany(places => places).Distinct().TakeWhile(_ => analysis._mentions < MaxMentions))
        {
            cancellationToken.ThrowIfCancellationRequested();
            analysis.Follow(flow.Block, place, default);
        }

        analysis.ReportUnseen();
        analysis.ReportGone();
    }

    /// <summary>Walks the statements that can be about a place.</summary>
    /// <returns>What is known behind them.</returns>
    private Knowledge Follow(FlowBlock block, Place place, Knowledge known)
    {
        var unseen = new List<EffectPath>();
        foreach (var encounter in block.Find(place))
        {
            var step = encounter.Step;
            _mentions += encounter.Mentions.Count;
            if (encounter.Reads(place))
            {
                unseen.Clear();
                known = known with { IsRead = true };
            }

            if (step.Effect is { } effect)
                known = Follow(effect, encounter, place, known, unseen);
            else if (step.Branches.Count > 0)
                known = FollowBranches(encounter, place, known, unseen);
        }

        return known with { Unseen = unseen };
    }

    private Knowledge FollowBranches(FlowBlock.Encounter encounter, Place place, Knowledge known, List<EffectPath> unseen)
    {
        var branches = encounter.Branches;
        var ends = branches.Select(branch => Follow(branch.Block, place, known with { IsRead = false })).ToList();
        if (ends.Any(end => end.IsRead))
            unseen.Clear();
        foreach (var end in ends)
            unseen.AddRange(end.Unseen!);

        var isGone = known.GoneBy is not null && ends.All(end => end.GoneBy is not null);
        isGone |= encounter.Step.HasElse && branches.Count == encounter.Step.Branches.Count && ends.All(end => end.GoneBy is not null);
        return new(
            isGone ? known.GoneBy ?? encounter.Step.Statement : null,
            known.IsRead || ends.Any(end => end.IsRead),
            ends.Select(end => end.Protected).Append(known.Protected).Max(),
            null);
    }

    private Knowledge Follow(Effect effect, FlowBlock.Encounter encounter, Place place, Knowledge known, List<EffectPath> unseen)
    {
        var before = new PlaceState(known.GoneBy is null ? ElementFate.Untouched : ElementFate.Removed, known.Protected);
        var own = encounter.Mentions.Select(mention => mention.Path).OfType<EffectPath>()
            .Where(path => path.IsNamed && _places[path].Contains(place)).ToList();
        if (known.GoneBy is { } remover && effect.NeedsElement)
        {
            foreach (var path in own)
                Add(_gone, path, remover);
        }

        var (after, isProtected) = before.After(effect, encounter.Mentions, place);
        var isCertain = (after & before.Fates) == 0 || (before.Fates == ElementFate.Removed && after == ElementFate.Removed);
        if (isCertain && !DependsOnValue(effect, after) && known.GoneBy is null)
        {
            foreach (var path in unseen)
                Add(_unseen, path, encounter.Step.Statement);
            unseen.Clear();
        }

        if (effect.Kind is EffectKind.Write or EffectKind.WriteExisting or EffectKind.Transform && !(known.GoneBy is not null && effect.NeedsElement))
            unseen.AddRange(own);
        return known with { GoneBy = after == ElementFate.Removed ? known.GoneBy ?? encounter.Step.Statement : null, Protected = isProtected };
    }

    /// <summary>Whether what comes out of an effect can say something about the value that went in.</summary>
    private static bool DependsOnValue(Effect effect, ElementFate after) => effect.Kind switch
    {
        EffectKind.Transform => true,
        EffectKind.Deidentify => (after & ~(ElementFate.Removed | ElementFate.Required | ElementFate.Emptied | ElementFate.Supplied | ElementFate.Dummy)) != 0,
        _ => false,
    };

    private static void Add(Dictionary<EffectPath, Finding> findings, EffectPath path, BoundStatement cause)
    {
        if (findings.TryGetValue(path, out var finding))
            finding.Places++;
        else
            findings.Add(path, new(cause));
    }

    private void ReportUnseen()
    {
        foreach (var (path, cause) in Certain(_unseen))
        {
            // What an included file sets and its includer sets again is a default.
            if (!_sources.AreInOneFile(path.Statement.Span.Start, cause.Span.Start))
                continue;
            var does = cause is BoundAssign or BoundAssignIfExists or BoundInvoke { Function: Function.Set } ? "overwrites"
                : cause is BoundDeidentify ? "removes or replaces" : "removes";
            _diagnostics.Report(DiagnosticDescriptors.ValueNeverSeen, path.SpanInStatement, path.Path, LineOf(cause, path), does);
        }
    }

    private void ReportGone()
    {
        foreach (var (path, cause) in Certain(_gone))
        {
            // Whoever removes what was not kept has what they want.
            var isLost = cause is BoundRemoveAllPrivate or BoundDeidentify or BoundInvoke { Function: Function.KeepTags or Function.RetainPrivateTags }
                && path.Statement is not (BoundRemove or BoundInvoke { Function: Function.Delete });
            var descriptor = isLost ? DiagnosticDescriptors.NotKept : DiagnosticDescriptors.GoneAlready;
            _diagnostics.Report(descriptor, path.SpanInStatement, path.Path, LineOf(cause, path), NameOf(cause));
        }
    }

    /// <summary>What is so at all places of a path. A statement that is included twice is no news to itself.</summary>
    private IEnumerable<(EffectPath Path, BoundStatement Cause)> Certain(Dictionary<EffectPath, Finding> findings) =>
        from finding in findings
        where finding.Value.Places == _places[finding.Key].Count && finding.Value.Cause.Span != finding.Key.Statement.Span
        select (finding.Key, finding.Value.Cause);

    private string LineOf(BoundStatement statement, EffectPath path) => _sources.DescribeLine(statement.Span.Start, path.SpanInStatement.Start);

    private static string NameOf(BoundStatement statement) => statement switch
    {
        BoundInvoke invoke => FunctionSignature.Of(invoke.Function).Name,
        BoundRemoveAllPrivate => "removeAllPrivateTags",
        BoundDeidentify => "deidentify",
        _ => "a statement",
    };

    /// <summary>What is known of a place at a statement.</summary>
    /// <param name="GoneBy">What took the element out in any case; null if it may be there.</param>
    /// <param name="IsRead">Whether the element was read.</param>
    /// <param name="Protected">Whether <c>retainTags</c> protects it.</param>
    /// <param name="Unseen">Behind a block: the paths that were written to and not read since.</param>
    private readonly record struct Knowledge(BoundStatement? GoneBy, bool IsRead, Certainty Protected, List<EffectPath>? Unseen);

    private sealed class Finding(BoundStatement cause)
    {
        public BoundStatement Cause => cause;

        public int Places { get; set; } = 1;
    }
}
