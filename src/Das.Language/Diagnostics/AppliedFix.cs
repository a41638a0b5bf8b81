namespace Das.Language.Diagnostics;

/// <summary>A fix that was carried out.</summary>
/// <param name="Id">The id of the diagnostic.</param>
/// <param name="Title">What was changed.</param>
/// <param name="Line">Line of the diagnostic, from 1, before the change.</param>
/// <param name="Column">Column of the diagnostic, from 1, before the change.</param>
public sealed record AppliedFix(string Id, string Title, int Line, int Column);
