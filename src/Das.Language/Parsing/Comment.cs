namespace Das.Language.Parsing;

/// <summary>A comment.</summary>
/// <param name="Span">From its slashes to the end of its line.</param>
/// <param name="IsTrailing">Whether code stands before it on its line.</param>
internal readonly record struct Comment(TextSpan Span, bool IsTrailing);
