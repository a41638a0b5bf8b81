using Das.Language.Binding;
using Das.Language.Paths;
using Das.Language.Profiles;

namespace Das.Language.Analysis;

/// <summary>What a statement does to the elements that its paths reach.</summary>
internal enum EffectKind
{
    /// <summary>Removes what a path matches.</summary>
    Remove,

    /// <summary>Removes what no path matches.</summary>
    Keep,

    /// <summary>Removes every private element.</summary>
    RemovePrivate,

    /// <summary>Removes every private element that no path matches.</summary>
    RetainPrivate,

    /// <summary>Puts what a path matches out of reach of statements about all elements.</summary>
    Protect,

    /// <summary>Writes, and creates what is absent.</summary>
    Write,

    /// <summary>Writes what exists.</summary>
    WriteExisting,

    /// <summary>Turns the value that exists into another one.</summary>
    Transform,

    /// <summary>Takes out the value, or the items.</summary>
    Empty,

    /// <summary>Puts dummies in place of values.</summary>
    Replace,

    /// <summary>Does to each element what the Basic Profile demands.</summary>
    Deidentify,
}

/// <summary>The effect of a statement.</summary>
/// <param name="kind">What it does.</param>
/// <param name="value">The fate of what is written or transformed.</param>
/// <param name="paths">The paths that are known.</param>
/// <param name="hasUnknownPaths">Whether it has paths that are only known at run time.</param>
/// <param name="mayDoNothing">Whether it can leave an element that it reaches as it is: a value that is absent, a date that is none.</param>
internal sealed class Effect(EffectKind kind, ElementFate value, IReadOnlyList<EffectPath> paths, bool hasUnknownPaths = false, bool mayDoNothing = false)
{
    private KeepList? _keepList;

    /// <summary>The effect of <c>deidentify</c>.</summary>
    public Effect(ProfileSelection profile)
        : this(EffectKind.Deidentify, ElementFate.None, [])
    {
        Profile = new(profile);
    }

    public EffectKind Kind => kind;

    /// <summary>What <c>deidentify</c> makes of elements; null for any other effect.</summary>
    public ProfileFates? Profile { get; }

    public ElementFate Value => value;

    public IReadOnlyList<EffectPath> Paths => paths;

    public bool HasUnknownPaths => hasUnknownPaths;

    public bool MayDoNothing => mayDoNothing;

    /// <summary>Whether it is about all elements, not only those that it names.</summary>
    public bool IsWhole => kind is EffectKind.Keep or EffectKind.RemovePrivate or EffectKind.RetainPrivate or EffectKind.Protect
        or EffectKind.Deidentify;

    /// <summary>Whether it changes elements that exist and creates none.</summary>
    public bool NeedsElement => kind is EffectKind.Remove or EffectKind.WriteExisting or EffectKind.Transform or EffectKind.Empty or EffectKind.Replace;

    /// <summary>Whether it decides about the element at a place, which it need not name.</summary>
    public bool IsAboutWhole(Place place) => !place.IsFileMeta && kind switch
    {
        EffectKind.Keep or EffectKind.Deidentify => true,
        EffectKind.RemovePrivate or EffectKind.RetainPrivate => place.FirstPrivate < place.Steps.Count,
        _ => false,
    };

    /// <summary>The paths as a list of what stays.</summary>
    public KeepList KeepList => _keepList ??= new(paths.Select(path => path.Path));
}

/// <summary>A path of an effect. Two effects may take theirs from one list, and are told apart.</summary>
/// <param name="path">The path.</param>
/// <param name="span">Where it stands in the script, which may be in the list of a variable; the statement if it is the only path or not written.</param>
/// <param name="statement">The statement.</param>
/// <param name="isNamed">Whether the author wrote it; else the function is about these elements whatever its arguments.</param>
internal sealed class EffectPath(TagPath path, TextSpan span, BoundStatement statement, bool isNamed = true)
{
    public TagPath Path => path;

    public TextSpan Span => span;

    public BoundStatement Statement => statement;

    public bool IsNamed => isNamed;

    /// <summary>Where to say something about the statement that has it: never in the list of a variable, which others may have too.</summary>
    public TextSpan SpanInStatement => span.Start >= statement.Span.Start && span.End <= statement.Span.End ? span : statement.Span;
}

/// <summary>A statement and what it does.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Effect">What it does to the data set; null for nothing, and for a <see cref="BoundIf"/>.</param>
/// <param name="Reads">The elements that it reads, before it has its effect.</param>
/// <param name="Branches">The branches of a <see cref="BoundIf"/>, in order, its last part included.</param>
internal sealed record FlowStep(BoundStatement Statement, Effect? Effect, EquatableArray<TagPath> Reads, IReadOnlyList<FlowBranch> Branches)
{
    /// <summary>The numbers of the branches with a statement about all elements.</summary>
    public IReadOnlyList<int> WholeBranches { get; } = [.. Enumerable.Range(0, Branches.Count).Where(number => Branches[number].Block.IsWhole)];

    /// <summary>Whether one branch is carried out in any case.</summary>
    public bool HasElse => Branches.Count > 0 && Branches[Branches.Count - 1].Condition is null;
}

/// <summary>A branch.</summary>
/// <param name="Condition">Null for the last part, which is carried out if no condition holds.</param>
internal sealed record FlowBranch(BoundCondition? Condition, FlowBlock Block);
