namespace Das.Language.Diagnostics;

/// <summary>A script after its fixes.</summary>
/// <param name="Source">Its text, everything else as it was.</param>
/// <param name="Fixes">What was fixed, in the order in which it was done; nothing if nothing is certain.</param>
public sealed record FixedScript(SourceText Source, IReadOnlyList<AppliedFix> Fixes);
