using Das.Language.Binding;
using Das.Language.Paths;

namespace Das.Language.Analysis;

/// <summary>Turns a checked, unfused script into steps with their effects. What each function and method does to elements is said here.</summary>
internal sealed class FlowBuilder
{
    private static readonly TagPath _patientAge = Everywhere(0x0010_1010);
    private static readonly TagPath _patientBirthDate = Everywhere(0x0010_0030);
    private static readonly TagPath _everything = new(new EquatableArray<PathStep>([new LevelStep(LevelWildcard.AnyNumber)]));
    private static readonly EquatableArray<TagPath> _ageAndDates =
        new([Root(0x0008_0020), Root(0x0010_0030), Root(0x0010_1010)]);

    private readonly List<(BoundEcho Echo, ValueOrigin Value)> _echoes = [];
    private VariableFates _variables = new();

    private FlowBuilder()
    {
    }

    public static ScriptFlow Build(BoundScript script)
    {
        var builder = new FlowBuilder();
        var block = builder.Build(script.Statements);
        return new ScriptFlow(block, builder._echoes);
    }

    private FlowBlock Build(EquatableArray<BoundStatement> statements)
    {
        var steps = new List<FlowStep>(statements.Count);
        foreach (var statement in statements)
        {
            if (statement is BoundRemovals removals)
                steps.AddRange(removals.Statements.Select(Build));
            else
                steps.Add(Build(statement));
        }

        return new FlowBlock(steps);
    }

    private FlowStep Build(BoundStatement statement)
    {
        switch (statement)
        {
            case BoundAssign assign:
                return Write(assign, EffectKind.Write, assign.Target, assign.Value);
            case BoundAssignIfExists assign:
                return Write(assign, EffectKind.WriteExisting, assign.Target, assign.Value);
            case BoundSetVariable set:
                _variables.Set(set.Name, set.Value);
                return Step(set, null, set.Value);
            case BoundRemove remove:
                return Step(remove, Paths(EffectKind.Remove, remove.Paths, remove));
            case BoundRemoveAllPrivate:
                return Step(statement, new(EffectKind.RemovePrivate, ElementFate.Removed, []));
            case BoundDeidentify deidentify:
                return Step(deidentify, new(deidentify.Profile)) with { Reads = ProfileFates.Reads };
            case BoundInvoke invoke:
                return Build(invoke);
            case BoundEcho echo:
                if (echo.Value is not null)
                    _echoes.Add((echo, _variables.OriginOf(echo.Value)));
                return echo.Value is null ? Step(echo, null) : Step(echo, null, echo.Value);
            case BoundIf branching:
                return Build(branching);
            default:
                throw new InvalidOperationException("No effect for " + statement.GetType().Name);
        }
    }

    private FlowStep Build(BoundIf branching)
    {
        var before = _variables;
        var branches = new List<FlowBranch>();
        var ends = new List<VariableFates>();
        foreach (var branch in branching.Branches)
            branches.Add(new(branch.Condition, BuildBranch(branch.Statements)));
        if (branching.Else.Count > 0)
            branches.Add(new(null, BuildBranch(branching.Else)));

        _variables = before;
        foreach (var end in ends)
            _variables.Join(end);
        return new(branching, null, new EquatableArray<TagPath>(branching.Branches.SelectMany(branch => ReadsOf(branch.Condition))), branches);

        FlowBlock BuildBranch(EquatableArray<BoundStatement> statements)
        {
            _variables = new(before);
            var block = Build(statements);
            ends.Add(_variables);
            return block;
        }
    }

    private FlowStep Build(BoundInvoke invoke)
    {
        var a = invoke.Arguments;
        switch (invoke.Function)
        {
            case Function.KeepTags:
                return Step(invoke, Paths(EffectKind.Keep, a[0], invoke));
            case Function.RetainTags:
                return Step(invoke, Paths(EffectKind.Protect, a[0], invoke));
            case Function.RetainPrivateTags:
                return Step(invoke, Paths(EffectKind.RetainPrivate, a[0], invoke));
            case Function.EmptyTags:
                return Step(invoke, Paths(EffectKind.Empty, a[0], invoke, ElementFate.Emptied));
            case Function.ReplaceTags:
                return Step(invoke, Paths(EffectKind.Replace, a[0], invoke, ElementFate.Dummy));
            case Function.HashUidList:
                return Transform(invoke, a[0], ElementFate.HashedUid);
            case Function.ReplaceUids:
                return Transform(invoke, a[0], ElementFate.KeyedUid);
            case Function.MapReferencedUids:
                return Transform(invoke, a[1], ElementFate.MappedUid);
            case Function.ShiftDates or Function.ShiftDateTimeListByIncrement or Function.ShiftDatesByPatient:
                return Transform(invoke, a[0], ElementFate.ShiftedDate);
            case Function.ShiftDateTimeSequenceByIncrement:
                // A value that is no date stays as it is.
                return Transform(invoke, a[1], ElementFate.ShiftedDate, mayDoNothing: true);
            case Function.ScalePatientAgeAndDobFromStudyDate or Function.CapAge:
                var aged = new Effect(EffectKind.Transform, ElementFate.Computed, Implied(invoke, _patientAge, _patientBirthDate), mayDoNothing: true);
                return Step(invoke, aged) with { Reads = _ageAndDates };
            case Function.BlankValues:
                // Which elements have one of the values is known when the file is read.
                return Step(invoke, new(EffectKind.Empty, ElementFate.Emptied, Implied(invoke, _everything), mayDoNothing: true), [.. a]);
            case Function.AlterPixels:
                return Step(invoke, new(EffectKind.Write, ElementFate.Constant, Implied(invoke, Root(0x0028_0301)), mayDoNothing: true));
            case Function.Set:
                return a[0] is BoundPath target
                    ? Write(invoke, EffectKind.Write, target.Path, a[1])
                    : Step(invoke, new(EffectKind.Write, _variables.OriginOf(a[1]).Fate, [], hasUnknownPaths: true), a[0], a[1]);
            case Function.Delete:
                return Step(invoke, Paths(EffectKind.Remove, new EquatableArray<BoundExpression>([a[0]]), invoke));
            default:
                // What is left decides whether the file goes on (reject), or reads only.
                return Step(invoke, null, [.. a]);
        }
    }

    private FlowStep Write(BoundStatement statement, EffectKind kind, TagPath target, BoundExpression value)
    {
        var origin = _variables.OriginOf(value, target);
        return Step(statement, new(kind, origin.Fate, [new(target, statement.Span, statement)], mayDoNothing: origin.MayBeNull), value);
    }

    /// <summary>A statement that makes new values of old ones: it reads what it changes.</summary>
    private static FlowStep Transform(BoundInvoke invoke, BoundExpression paths, ElementFate fate, bool mayDoNothing = false)
    {
        var effect = Paths(EffectKind.Transform, ((BoundList)paths).Entries, invoke, fate, mayDoNothing);
        return Step(invoke, effect) with { Reads = new EquatableArray<TagPath>(effect.Paths.Select(path => path.Path)) };
    }

    private static FlowStep Step(BoundStatement statement, Effect? effect, params BoundExpression[] values) =>
        new(statement, effect, new EquatableArray<TagPath>(values.SelectMany(ReadsOf)), []);

    private static Effect Paths(EffectKind kind, BoundExpression paths, BoundStatement statement, ElementFate value = ElementFate.Removed) =>
        Paths(kind, ((BoundList)paths).Entries, statement, value);

    private static Effect Paths(
        EffectKind kind,
        EquatableArray<BoundExpression> paths,
        BoundStatement statement,
        ElementFate value = ElementFate.Removed,
        bool mayDoNothing = false)
    {
        var isOne = paths.Count == 1;
        var known = paths.OfType<BoundPath>().Select(path => new EffectPath(path.Path, isOne ? statement.Span : path.Span, statement)).ToArray();
        return new(kind, value, known, known.Length < paths.Count, mayDoNothing);
    }

    /// <summary>Elements that a method is about whatever its arguments.</summary>
    private static EffectPath[] Implied(BoundStatement statement, params TagPath[] paths) =>
        paths.Select(path => new EffectPath(path, statement.Span, statement, isNamed: false)).ToArray();

    /// <summary>The elements that an expression reads.</summary>
    internal static IEnumerable<TagPath> ReadsOf(BoundExpression expression) => expression switch
    {
        BoundElementValue element => [element.Path],
        BoundPath path => [path.Path],
        BoundList list => list.Entries.SelectMany(ReadsOf),
        BoundCall call => call.Arguments.SelectMany(ReadsOf),
        _ => [],
    };

    /// <summary>The elements that a condition reads.</summary>
    internal static IEnumerable<TagPath> ReadsOf(BoundCondition condition) => condition switch
    {
        BoundComparison comparison => ReadsOf(comparison.Left).Concat(ReadsOf(comparison.Right)),
        _ => ReadsOf(((BoundTruth)condition).Value),
    };

    private static TagPath Root(uint tag) => new(new EquatableArray<PathStep>([new TagStep(TagPattern.Exact(new(tag)), null)]));

    private static TagPath Everywhere(uint tag) =>
        new(new EquatableArray<PathStep>([new LevelStep(LevelWildcard.AnyNumber), new TagStep(TagPattern.Exact(new(tag)), null)]));
}
