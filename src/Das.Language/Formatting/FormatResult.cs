using Das.Language.Diagnostics;

namespace Das.Language.Formatting;

/// <summary>What came of formatting a script.</summary>
/// <param name="Text">The formatted script; null if and only if a diagnostic is an error.</param>
/// <param name="Diagnostics">What is to be said about the syntax, in the order of the text.</param>
public sealed record FormatResult(string? Text, EquatableArray<Diagnostic> Diagnostics);
