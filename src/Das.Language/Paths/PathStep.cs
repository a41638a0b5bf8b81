namespace Das.Language.Paths;

/// <summary>One piece of a <see cref="TagPath"/>.</summary>
public abstract record PathStep;

/// <summary>An element, or the item of a sequence: <c>(0008,1110)[0]</c>.</summary>
/// <param name="Tag">Which element.</param>
/// <param name="Item">Item number from 0; <see cref="AnyItem"/> for <c>[%]</c>; null where nothing is written.</param>
public sealed record TagStep(TagPattern Tag, int? Item) : PathStep
{
    /// <summary>The item number that stands for <c>[%]</c>.</summary>
    public const int AnyItem = -1;
}

/// <summary>Levels of nesting: <c>*</c>, <c>+</c> or <c>.</c>.</summary>
public sealed record LevelStep(LevelWildcard Wildcard) : PathStep;

/// <summary>How many levels a <see cref="LevelStep"/> stands for.</summary>
public enum LevelWildcard
{
    /// <summary><c>*</c>: any number of levels, none included.</summary>
    AnyNumber,

    /// <summary><c>+</c>: one or more levels.</summary>
    OneOrMore,

    /// <summary><c>.</c>: exactly one level.</summary>
    ExactlyOne,
}
