using System.Diagnostics.CodeAnalysis;
using Das.Language.Paths;

namespace Das.Script.Generator;

/// <summary>Paths of rules that each name one tag, in the root, in items (<c>+/</c>), or in both (<c>*/</c>): what a switch over the tag can decide.</summary>
/// <param name="Rules">Number of rules.</param>
/// <param name="FirstInside">The first rule that reaches into items; -1 if none does.</param>
/// <param name="Cases">By tag, the first rule that reaches it in the root and in items; -1 for none.</param>
internal sealed record TagSwitch(int Rules, int FirstInside, IReadOnlyList<(uint Tag, int Root, int Inside)> Cases)
{
    /// <summary>Tries to make one; false if a path says more.</summary>
    internal static bool TryCreate(TagPath[][] rules, [NotNullWhen(true)] out TagSwitch? tags)
    {
        tags = null;
        var cases = new SortedDictionary<uint, (int Root, int Inside)>();
        var firstInside = -1;
        for (var rule = 0; rule < rules.Length; rule++)
        {
            foreach (var path in rules[rule])
            {
                if (path.Steps[path.Steps.Count - 1] is not TagStep { Item: null, Tag: { IsExact: true, Creator: null } tag } || path.Steps.Count > 2)
                    return false;
                var isInRoot = path.Steps.Count == 1 || path.Steps[0] is LevelStep { Wildcard: LevelWildcard.AnyNumber };
                var isInside = path.Steps.Count == 2 && path.Steps[0] is LevelStep { Wildcard: not LevelWildcard.ExactlyOne };
                if (!isInRoot && !isInside)
                    return false;

                var (root, inside) = cases.TryGetValue(tag.Value, out var known) ? known : (-1, -1);
                cases[tag.Value] = (isInRoot && root < 0 ? rule : root, isInside && inside < 0 ? rule : inside);
                if (isInside && firstInside < 0)
                    firstInside = rule;
            }
        }

        tags = new(rules.Length, firstInside, [.. cases.Select(found => (found.Key, found.Value.Root, found.Value.Inside))]);
        return tags.Cases.Count > 0;
    }

    /// <summary>What tells it from others.</summary>
    public override string ToString() => $"{Rules} {FirstInside} {string.Join(" ", Cases)}";
}
