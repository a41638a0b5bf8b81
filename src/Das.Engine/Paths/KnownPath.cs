using Das.Language.Paths;

namespace Das.Engine.Paths;

/// <summary>Paths that are known when a program is compiled, made without reading their text.</summary>
public static class KnownPath
{
    /// <summary>A path of steps, from the root inwards.</summary>
    public static TagPath Of(params PathStep[] steps) => new(new(steps));

    /// <summary>The element with a tag, or an item of it.</summary>
    /// <param name="tag">The tag, group in the upper half.</param>
    /// <param name="item">Item number from 0; <see cref="TagStep.AnyItem"/> for any; null for the element.</param>
    public static PathStep Tag(uint tag, int? item = null) => new TagStep(TagPattern.Exact(new(tag)), item);

    /// <summary>Elements with some digits, or of a private creator. The parameters are those of <see cref="TagPattern"/>.</summary>
    public static PathStep Tag(uint value, uint mask, string? creator, int? item = null) => new TagStep(new(value, mask, creator), item);

    /// <summary>Levels of nesting.</summary>
    public static PathStep Levels(LevelWildcard wildcard) => new LevelStep(wildcard);
}
