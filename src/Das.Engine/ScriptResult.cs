using Das.Engine.Profiles;

namespace Das.Engine;

/// <summary>What a script did to one file.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Findings">What a person should look at before the result is released; in the order of the file.</param>
public sealed record ScriptResult(ScriptOutcome Outcome, IReadOnlyList<ReviewFinding> Findings);
