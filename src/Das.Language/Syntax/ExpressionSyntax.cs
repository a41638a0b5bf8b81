using Das.Language.Paths;

namespace Das.Language.Syntax;

/// <summary>What may stand where a value, an argument or a list entry is wanted.</summary>
public abstract record ExpressionSyntax(TextSpan Span) : SyntaxNode(Span);

/// <summary><c>"text"</c>. <paramref name="Value"/> has <c>\\</c> and <c>\"</c> resolved; the other escapes stay as typed (DicomEdit 6).</summary>
/// <param name="Span">The literal with its quotes.</param>
/// <param name="Value">The text without quotes.</param>
public sealed record StringSyntax(TextSpan Span, string Value) : ExpressionSyntax(Span);

/// <summary>A number with its spelling: <c>1.50</c>.</summary>
public sealed record NumberSyntax(TextSpan Span, string Text) : ExpressionSyntax(Span);

/// <summary>The name of a variable or function.</summary>
public sealed record NameSyntax(TextSpan Span, string Name) : ExpressionSyntax(Span);

/// <summary>A tag path.</summary>
/// <param name="Span">The whole path.</param>
/// <param name="Path">What it means.</param>
/// <param name="StepSpans">Where each step of the path stands, item number included.</param>
public sealed record TagPathSyntax(TextSpan Span, TagPath Path, EquatableArray<TextSpan> StepSpans) : ExpressionSyntax(Span);

/// <summary><c>name[argument, …]</c>.</summary>
public sealed record CallSyntax(TextSpan Span, NameSyntax Name, EquatableArray<ExpressionSyntax> Arguments) : ExpressionSyntax(Span);

/// <summary><c>{entry, …}</c>.</summary>
public sealed record ListSyntax(TextSpan Span, EquatableArray<ExpressionSyntax> Entries) : ExpressionSyntax(Span);
