using System.Collections.Concurrent;

namespace Das.Engine.Paths;

/// <summary>What the paths of a <see cref="PathSet"/> say about one element.</summary>
internal sealed class PathTransition(PathSet? set, IReadOnlyList<int> positions)
{
    private readonly ConcurrentDictionary<int, PathTransition> _extended = new();

    /// <summary>No path matches it or anything inside.</summary>
    public static PathTransition Nothing { get; } = new(null, []);

    /// <summary>Whether a path matches the element.</summary>
    public bool Matches { get; init; }

    /// <summary>Whether a path matches the element if it is a sequence: <c>seq[%]</c> matches no other.</summary>
    public bool MatchesSequence { get; init; }

    /// <summary>Numbers of the items that a path ending in <c>[n]</c> matches.</summary>
    public int[] MatchedItems { get; init; } = [];

    /// <summary>What can match in the items that <see cref="NextByItem"/> does not name; null for nothing.</summary>
    public PathState? Next { get; init; }

    /// <summary>What can match in single items.</summary>
    public IReadOnlyDictionary<int, PathState?> NextByItem { get; init; } = new Dictionary<int, PathState?>();

    /// <summary>Whether something inside the element can match.</summary>
    public bool LeadsOn => Next is not null || NextByItem.Count > 0;

    /// <summary>Whether the element is matched, given whether it has items.</summary>
    public bool IsMatch(bool isSequence) => Matches || (isSequence && MatchesSequence);

    /// <summary>What can match in an item.</summary>
    public PathState? StateOf(int item) => NextByItem.Count > 0 && NextByItem.TryGetValue(item, out var state) ? state : Next;

    /// <summary>The transition for an element that a further pattern matches.</summary>
    public PathTransition With(int position) =>
        _extended.GetOrAdd(position, static (added, from) => from.Set.NewTransition([.. from.Positions, added]), (Set: set!, Positions: positions));
}
