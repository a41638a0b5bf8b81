namespace Das.Language.Binding;

/// <summary>What is known of each variable behind the statements bound so far. A branch has a table of its own that falls back on this one.</summary>
internal sealed class VariableTable(VariableTable? outer = null)
{
    private readonly Dictionary<string, VariableState> _states = new(StringComparer.Ordinal);

    /// <summary>Notes an assignment; null for a value that could not be bound.</summary>
    public void Set(string name, BoundExpression? value) => _states[name] = new(value, value is null, false);

    public bool TryGet(string name, out VariableState state) =>
        _states.TryGetValue(name, out state) || (outer is not null && outer.TryGet(name, out state));

    /// <summary>What is known where branches of this table meet again. Blocks have no scope: what a branch sets is visible behind it.</summary>
    public void Join(IReadOnlyCollection<VariableTable> branches)
    {
        var set = new Dictionary<string, (VariableState State, int Branches)>(StringComparer.Ordinal);
        foreach (var pair in branches.SelectMany(branch => branch._states))
            set[pair.Key] = set.TryGetValue(pair.Key, out var other) ? (Join(other.State, pair.Value), other.Branches + 1) : (pair.Value, 1);

        foreach (var pair in set)
        {
            var (state, setting) = pair.Value;
            if (setting < branches.Count)
                state = Join(state, TryGet(pair.Key, out var before) ? before : new(null, false, true));
            _states[pair.Key] = state;
        }
    }

    private static VariableState Join(VariableState a, VariableState b) =>
        new(a.Known == b.Known ? a.Known : null, a.HasError || b.HasError, a.MayBeUnset || b.MayBeUnset);
}

/// <summary>What is known of one variable.</summary>
/// <param name="Known">The expression that it holds; null where ways with different ones meet.</param>
/// <param name="HasError">Whether an assignment could not be bound, which has been reported.</param>
/// <param name="MayBeUnset">Whether a way here does not set it.</param>
internal readonly record struct VariableState(BoundExpression? Known, bool HasError, bool MayBeUnset);
