using Das.Engine.Paths;
using Das.Language.Paths;

namespace Das.Engine;

/// <summary>Consecutive removals with known paths, carried out in one walk. What each of them removes is what it would have removed alone.</summary>
public sealed class RemovalPass
{
    private readonly RulePosition[] _rules;

    /// <summary>Prepares removals.</summary>
    /// <param name="removals">In the order of the script: where each stands, and its paths.</param>
    public RemovalPass(params (RulePosition Position, IEnumerable<TagPath> Paths)[] removals)
    {
        _rules = [.. removals.Select(removal => removal.Position)];
        Paths = new PathSet(removals.SelectMany((removal, rule) => removal.Paths.Select(path => (path, rule))));
    }

    /// <summary>Where they stand.</summary>
    internal ReadOnlySpan<RulePosition> Rules => _rules;

    /// <summary>All their paths.</summary>
    internal PathSet Paths { get; }

    /// <summary>One removal from the text of its paths.</summary>
    /// <param name="line">Its line, from 1.</param>
    /// <param name="column">Its column, from 1.</param>
    /// <param name="file">The included file that it stands in, as messages print it; null for the script's own file.</param>
    /// <param name="paths">Its paths, as in a script.</param>
    /// <exception cref="FormatException">A text is not a path.</exception>
    public static (RulePosition Position, IEnumerable<TagPath> Paths) Rule(int line, int column, string? file, params string[] paths) =>
        (new(file, line, column), paths.Select(PathSet.ParsePath));
}
