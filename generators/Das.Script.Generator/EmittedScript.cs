namespace Das.Script.Generator;

/// <summary>A generated file.</summary>
/// <param name="HintName">Its name.</param>
/// <param name="Source">Its text; null if there is none.</param>
/// <param name="Error">Why there is none, unless the script itself is wrong.</param>
internal sealed record EmittedScript(string HintName, string? Source, DiagnosticInfo? Error);
