using System.Collections.Concurrent;

namespace Das.Engine.Paths;

/// <summary>What the paths of a <see cref="PathSet"/> say about one element.</summary>
/// <param name="set">The paths.</param>
/// <param name="positions">Where in them the element was matched.</param>
/// <param name="next">Where in them matching goes on in any item.</param>
/// <param name="nextByItem">The same for the items that a path names by number.</param>
internal sealed class PathTransition(PathSet set, IReadOnlyList<int> positions, List<int> next, Dictionary<int, List<int>> nextByItem)
{
    /// <summary>The number that stands for no rule; greater than that of any.</summary>
    public const int NoRule = int.MaxValue;

    private readonly ConcurrentDictionary<int, PathTransition> _extended = new();
    private PathState? _next;

    /// <summary>The first rule of which a path matches the element.</summary>
    public required int Rule { get; init; }

    /// <summary>The same if the element is a sequence: <c>seq[%]</c> matches no other.</summary>
    public required int SequenceRule { get; init; }

    /// <summary>Numbers of the items that a path ending in <c>[n]</c> matches, and the first rule that has such a path.</summary>
    public required (int Item, int Rule)[] ItemRules { get; init; }

    /// <summary>The first rule of which a path can match something inside the element.</summary>
    public required int FirstRuleInside { get; init; }

    /// <summary>Whether a path matches the element.</summary>
    public bool Matches => Rule != NoRule;

    /// <summary>Whether something inside the element can match.</summary>
    public bool LeadsOn => next.Count > 0 || nextByItem.Count > 0;

    /// <summary>Whether the element is matched, given whether it has items.</summary>
    public bool IsMatch(bool isSequence) => FirstRule(isSequence) != NoRule;

    /// <summary>The first rule of which a path matches the element, given whether it has items.</summary>
    public int FirstRule(bool isSequence) => isSequence ? SequenceRule : Rule;

    /// <summary>Whether a path ends in the number of an item.</summary>
    public bool MatchesItems => ItemRules.Length > 0;

    /// <summary>Whether a path matches an item as a whole.</summary>
    public bool MatchesItem(int item) => FirstRuleOfItem(item) != NoRule;

    /// <summary>The first rule of which a path matches an item as a whole.</summary>
    public int FirstRuleOfItem(int item)
    {
        foreach (var (number, rule) in ItemRules)
        {
            if (number == item)
                return rule;
        }

        return NoRule;
    }

    /// <summary>What can match in an item. Made when first asked for: where a path goes on through all levels, states lead to themselves.</summary>
    public PathState StateOf(int item) =>
        nextByItem.Count > 0 && nextByItem.TryGetValue(item, out var positions) ? set.GetState(positions) : _next ??= set.GetState(next);

    /// <summary>The transition for an element that a further pattern matches.</summary>
    public PathTransition With(int position) =>
        _extended.GetOrAdd(position, static (added, from) => from.Set.NewTransition([.. from.Positions, added]), (Set: set, Positions: positions));
}
