using Das.Language.Paths;

namespace Das.Engine.Paths;

/// <summary>
/// Several paths, prepared so that one walk over a data set finds what any of them matches. They may belong to several rules; an element that paths of
/// more than one match is the first rule's. Safe for use by several threads at once.
/// </summary>
public sealed class PathSet
{
    private Union? _union;

    /// <summary>Prepares paths of one rule; their order does not matter.</summary>
    public PathSet(params IEnumerable<TagPath> paths)
        : this(StartOf([[.. paths]]))
    {
    }

    private PathSet(PathState start) => Start = start;

    /// <summary>What can match at the root.</summary>
    internal PathState Start { get; }

    /// <summary>Prepares paths from their text, as in a script.</summary>
    /// <exception cref="FormatException">A text is not a path.</exception>
    public static PathSet Parse(params string[] paths) => new(paths.Select(ParsePath));

    /// <summary>Prepares paths of one rule.</summary>
    public static PathSet Of(params TagPath[] paths) => new(paths);

    /// <summary>Prepares the paths of several rules, in their order.</summary>
    public static PathSet OfRules(params TagPath[][] rules) => new(StartOf(rules));

    /// <summary>Paths that each name one tag, in the root, in all items, or in both, and that somebody else has prepared.</summary>
    /// <param name="find">Takes a tag and whether it is looked for in the root, and gives the first rule that reaches it, or -1.</param>
    /// <param name="rules">The number of rules.</param>
    /// <param name="firstInside">The first rule that reaches into items, or -1.</param>
    /// <param name="tags">All their tags where these are few, so that walks pass over other elements without a call; else none.</param>
    public static PathSet OfTags(Func<uint, bool, int> find, int rules, int firstInside, params uint[] tags) =>
        new(TagState.Create(find, rules, firstInside, tags));

    /// <summary>The paths of one rule that name one tag.</summary>
    /// <param name="tag">The tag, group in the upper half.</param>
    /// <param name="isInRoot">Whether they reach it in the root.</param>
    /// <param name="isInItems">Whether they reach it in items, at any depth.</param>
    public static PathSet OfTag(uint tag, bool isInRoot, bool isInItems) => new(StartOf(tag, isInRoot, isInItems));

    /// <summary>One path from its text.</summary>
    /// <exception cref="FormatException">The text is not a path.</exception>
    public static TagPath ParsePath(string text) =>
        TagPath.TryParse(text, out var path, out var error, out _) ? path : throw new FormatException($"'{text}': {error}");

    /// <summary>
    /// These paths and others. The last union is kept: for each file a script combines the same sets, and what a set has prepared is worth keeping.
    /// </summary>
    internal PathSet With(PathSet other)
    {
        if (_union is { } union && ReferenceEquals(union.Other, other))
            return union.All;
        var all = new PathSet(new PathUnion().StateOf(Start, other.Start));
        _union = new Union(other, all);
        return all;
    }

    private static PathState StartOf(TagPath[][] rules)
    {
        if (TagSwitch.Of(rules) is not { } tags)
            return new PathAutomaton(rules).Start;
        if (tags.Only is { } only)
            return StartOf(only.Tag, only.Root >= 0, only.Inside >= 0);

        // By hand: LINQ over numbers and structs is compiled at each start.
        var cases = new Dictionary<uint, TagCase>();
        var named = new uint[tags.Cases.Count];
        for (var i = 0; i < named.Length; i++)
        {
            named[i] = tags.Cases[i].Tag;
            cases.Add(named[i], tags.Cases[i]);
        }

        return TagState.Create(
            (tag, isRoot) => cases.TryGetValue(tag, out var found) ? isRoot ? found.Root : found.Inside : -1,
            tags.Rules,
            tags.FirstInside,
            tags.AreFew ? named : []);
    }

    private static PathState StartOf(uint tag, bool isInRoot, bool isInItems) =>
        TagState.Create((found, isRoot) => found == tag && (isRoot ? isInRoot : isInItems) ? 0 : -1, rules: 1, isInItems ? 0 : -1, [tag]);

    private sealed record Union(PathSet Other, PathSet All);
}
