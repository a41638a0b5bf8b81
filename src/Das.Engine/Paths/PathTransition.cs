using System.Collections.Concurrent;

namespace Das.Engine.Paths;

/// <summary>What the paths of a <see cref="PathSet"/> say about one element.</summary>
/// <param name="set">The paths.</param>
/// <param name="positions">Where in them the element was matched.</param>
/// <param name="next">Where in them matching goes on in any item.</param>
/// <param name="nextByItem">The same for the items that a path names by number.</param>
internal sealed class PathTransition(PathSet set, IReadOnlyList<int> positions, List<int> next, Dictionary<int, List<int>> nextByItem)
{
    private readonly ConcurrentDictionary<int, PathTransition> _extended = new();
    private PathState? _next;

    /// <summary>Whether a path matches the element.</summary>
    public bool Matches { get; init; }

    /// <summary>Whether a path matches the element if it is a sequence: <c>seq[%]</c> matches no other.</summary>
    public bool MatchesSequence { get; init; }

    /// <summary>Numbers of the items that a path ending in <c>[n]</c> matches.</summary>
    public int[] MatchedItems { get; init; } = [];

    /// <summary>Whether something inside the element can match.</summary>
    public bool LeadsOn => next.Count > 0 || nextByItem.Count > 0;

    /// <summary>Whether the element is matched, given whether it has items.</summary>
    public bool IsMatch(bool isSequence) => Matches || (isSequence && MatchesSequence);

    /// <summary>What can match in an item. Made when first asked for: where a path goes on through all levels, states lead to themselves.</summary>
    public PathState StateOf(int item) =>
        nextByItem.Count > 0 && nextByItem.TryGetValue(item, out var positions) ? set.GetState(positions) : _next ??= set.GetState(next);

    /// <summary>The transition for an element that a further pattern matches.</summary>
    public PathTransition With(int position) =>
        _extended.GetOrAdd(position, static (added, from) => from.Set.NewTransition([.. from.Positions, added]), (Set: set, Positions: positions));
}
