namespace Das.Engine.Paths;

/// <summary>What the paths of a <see cref="PathSet"/> say about one element.</summary>
/// <param name="leadsOn">Whether something inside the element can match.</param>
internal abstract class PathTransition(bool leadsOn)
{
    /// <summary>The number that stands for no rule; greater than that of any.</summary>
    public const int NoRule = int.MaxValue;

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
    public bool LeadsOn => leadsOn;

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

    /// <summary>What can match in an item.</summary>
    public abstract PathState StateOf(int item);
}
