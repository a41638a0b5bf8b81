using System.Collections.Concurrent;

namespace Das.Engine.Paths;

/// <summary>A transition of a <see cref="PathAutomaton"/>.</summary>
/// <param name="automaton">Which.</param>
/// <param name="positions">Where in its paths the element was matched.</param>
/// <param name="next">Where in them matching goes on in any item.</param>
/// <param name="nextByItem">The same for the items that a path names by number.</param>
internal sealed class AutomatonTransition(PathAutomaton automaton, IReadOnlyList<int> positions, List<int> next, Dictionary<int, List<int>> nextByItem)
    : PathTransition(next.Count > 0 || nextByItem.Count > 0)
{
    private readonly ConcurrentDictionary<int, AutomatonTransition> _extended = new();
    private PathState? _next;

    /// <inheritdoc />
    /// <remarks>Made when first asked for: where a path goes on through all levels, states lead to themselves.</remarks>
    public override PathState StateOf(int item) =>
        nextByItem.Count > 0 && nextByItem.TryGetValue(item, out var own) ? automaton.GetState(own) : _next ??= automaton.GetState(next);

    /// <summary>The transition for an element that a further pattern matches.</summary>
    public AutomatonTransition With(int position) =>
        _extended.GetOrAdd(position, static (added, from) => from.Automaton.NewTransition([.. from.Positions, added]), (Automaton: automaton, Positions: positions));
}
