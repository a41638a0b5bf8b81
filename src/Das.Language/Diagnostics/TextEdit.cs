namespace Das.Language.Diagnostics;

/// <summary>One change of the text of a script.</summary>
/// <param name="Span">What is replaced; nothing, to insert.</param>
/// <param name="NewText">What takes its place; nothing, to remove.</param>
public readonly record struct TextEdit(TextSpan Span, string NewText);
