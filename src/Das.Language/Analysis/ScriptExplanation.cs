using Das.Language.Binding;
using Das.Language.Paths;

namespace Das.Language.Analysis;

/// <summary>Which statements of a script decide what becomes of an element, and how.</summary>
/// <param name="Place">Where the element is.</param>
/// <param name="Steps">The statements that reach it, in order.</param>
/// <param name="Fates">What can become of it in the end.</param>
public sealed record ScriptExplanation(Place Place, EquatableArray<ExplanationStep> Steps, ElementFate Fates)
{
    /// <summary>Explains what becomes of the element at a place.</summary>
    /// <param name="script">The script, compiled without <see cref="CompilationOptions.Fuse"/>, so that each statement speaks for itself.</param>
    /// <param name="place">The place.</param>
    public static ScriptExplanation Of(BoundScript script, Place place) => Of(FlowBuilder.Build(script).Block, place);

    /// <summary>
    /// Explains an element in the data set itself and at each depth that the script tells from another; places that fare alike are one.
    /// </summary>
    /// <param name="script">As in <see cref="Of(BoundScript, Place)"/>.</param>
    /// <param name="element">The element.</param>
    /// <returns>The first depth, the last one that fares like it (null for no end), and what happens there.</returns>
    public static IReadOnlyList<(int First, int? Last, ScriptExplanation Explanation)> OfLevels(BoundScript script, TagPattern element)
    {
        var block = FlowBuilder.Build(script).Block;
        var deepest = block.Paths.Select(matcher => matcher.Path.Steps.Count).DefaultIfEmpty(0).Max() + 1;
        var levels = new List<(int First, int? Last, ScriptExplanation Explanation)>();
        for (var depth = 0; depth <= deepest; depth++)
        {
            var explanation = Of(block, Place.AtDepth(depth, element));
            if (levels.Count > 0 && levels[levels.Count - 1] is var (first, _, before) && before.IsLike(explanation))
                levels[levels.Count - 1] = (first, depth, before);
            else
                levels.Add((depth, depth, explanation));
        }

        var (from, _, last) = levels[levels.Count - 1];
        levels[levels.Count - 1] = (from, null, last);
        return levels;
    }

    private static ScriptExplanation Of(FlowBlock block, Place place)
    {
        var trace = FateTracer.Trace(block, place);
        return new(place, new EquatableArray<ExplanationStep>(trace.Steps.Select(step => ExplanationStep.Of(step, place))), trace.Fates);
    }

    private bool IsLike(ScriptExplanation other) => Fates == other.Fates && Steps == other.Steps;
}

/// <summary>A statement that reaches an element.</summary>
/// <param name="Span">The statement.</param>
/// <param name="Paths">Where its paths stand that match the element; none for a statement about all elements.</param>
/// <param name="Conditions">The conditions that must hold, from the outside.</param>
/// <param name="Does">What it does, in a few words.</param>
/// <param name="Before">What can have become of the element before.</param>
/// <param name="After">What can have become of it behind.</param>
public sealed record ExplanationStep(
    TextSpan Span,
    EquatableArray<TextSpan> Paths,
    EquatableArray<TextSpan> Conditions,
    string Does,
    ElementFate Before,
    ElementFate After)
{
    internal static ExplanationStep Of(TraceStep step, Place place)
    {
        var conditions = new EquatableArray<TextSpan>(step.Conditions.Select(condition => condition.Span));
        return new(step.Statement.Span, step.Paths, conditions, FateWords.Does(step, place), step.Before, step.After);
    }
}
