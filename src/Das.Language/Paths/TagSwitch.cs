namespace Das.Language.Paths;

/// <summary>
/// Paths of rules that each name one tag, in the root, in items (<c>+/</c>), or in both (<c>*/</c>): the tag alone, and whether it is in the root,
/// says which rule is the first to reach an element.
/// </summary>
/// <param name="Rules">Number of rules.</param>
/// <param name="FirstInside">The first rule that reaches into items; -1 if none does.</param>
/// <param name="Cases">In the order of the tags.</param>
public sealed record TagSwitch(int Rules, int FirstInside, EquatableArray<TagCase> Cases)
{
    // With more, what tells tags apart at a glance lets too many of the others pass.
    private const int Few = 16;

    /// <summary>The one tag of one rule; null if there are several of either.</summary>
    public TagCase? Only => Rules == 1 && Cases.Count == 1 ? Cases[0] : null;

    /// <summary>Whether the tags are so few that most elements can be told from them at a glance.</summary>
    public bool AreFew => Cases.Count <= Few;

    /// <summary>Makes one of paths; null if a path says more, or there is none.</summary>
    /// <param name="rules">The paths of each rule.</param>
    public static TagSwitch? Of(IReadOnlyList<TagPath[]> rules)
    {
        var cases = new Dictionary<uint, TagCase>();
        var firstInside = -1;
        for (var rule = 0; rule < rules.Count; rule++)
        {
            foreach (var path in rules[rule])
            {
                if (!TryRead(path, out var tag, out var isInRoot, out var isInside))
                    return null;
                var known = cases.TryGetValue(tag, out var found) ? found : new(tag, -1, -1);
                cases[tag] = new(tag, isInRoot && known.Root < 0 ? rule : known.Root, isInside && known.Inside < 0 ? rule : known.Inside);
                if (isInside && firstInside < 0)
                    firstInside = rule;
            }
        }

        // Not a sorted dictionary, whose code is compiled at each start.
        var sorted = new List<TagCase>();
        foreach (var found in cases.Values)
            sorted.Add(found);
        sorted.Sort((a, b) => a.Tag.CompareTo(b.Tag));
        return sorted.Count > 0 ? new(rules.Count, firstInside, new(sorted)) : null;
    }

    private static bool TryRead(TagPath path, out uint tag, out bool isInRoot, out bool isInside)
    {
        var levels = path.Steps.Count == 2 ? (path.Steps[0] as LevelStep)?.Wildcard : null;
        isInRoot = path.Steps.Count == 1 || levels == LevelWildcard.AnyNumber;
        isInside = levels is LevelWildcard.AnyNumber or LevelWildcard.OneOrMore;
        var last = path.Steps[path.Steps.Count - 1] as TagStep;
        tag = last?.Tag.Value ?? 0;
        return (isInRoot || isInside) && last is { Item: null, Tag: { IsExact: true, Creator: null } };
    }
}

/// <summary>What a <see cref="TagSwitch"/> says of a tag.</summary>
/// <param name="Tag">The tag, group in the upper half.</param>
/// <param name="Root">The first rule that reaches it in the root; -1 for none.</param>
/// <param name="Inside">The same in items.</param>
public sealed record TagCase(uint Tag, int Root, int Inside);
