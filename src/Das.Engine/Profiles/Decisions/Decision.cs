namespace Das.Engine.Profiles.Decisions;

/// <summary>What to do with a value.</summary>
/// <param name="Kind">Which of the four.</param>
/// <param name="Replacement">The new text of <see cref="DecisionKind.Replace"/>; null otherwise.</param>
internal sealed record Decision(DecisionKind Kind, string? Replacement = null);
