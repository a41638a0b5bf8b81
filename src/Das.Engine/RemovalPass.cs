using Das.Engine.Paths;

namespace Das.Engine;

/// <summary>Consecutive removals with known paths, carried out in one walk. What each of them removes is what it would have removed alone.</summary>
public sealed class RemovalPass
{
    private readonly RulePosition[] _rules;

    /// <summary>Prepares removals.</summary>
    /// <param name="paths">Their paths; the number of a rule is that of a removal.</param>
    /// <param name="rules">Where the removals stand, in the order of the script.</param>
    public RemovalPass(PathSet paths, params RulePosition[] rules)
    {
        Paths = paths;
        _rules = rules;
    }

    /// <summary>Where they stand.</summary>
    internal ReadOnlySpan<RulePosition> Rules => _rules;

    /// <summary>All their paths.</summary>
    internal PathSet Paths { get; }
}
