namespace Das.Engine;

/// <summary>Where a statement stands.</summary>
/// <param name="Path">The included file that it stands in, as messages print it; null for the script's own file.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Column">Its column, from 1.</param>
public readonly record struct RulePosition(string? Path, int Line, int Column);
