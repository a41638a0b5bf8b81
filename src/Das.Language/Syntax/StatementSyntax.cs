namespace Das.Language.Syntax;

/// <summary>One statement.</summary>
public abstract record StatementSyntax(TextSpan Span) : SyntaxNode(Span);

/// <summary><c>path := value</c>.</summary>
public sealed record AssignSyntax(TextSpan Span, TagPathSyntax Target, ExpressionSyntax Value) : StatementSyntax(Span);

/// <summary><c>path ?= value</c>.</summary>
public sealed record AssignIfExistsSyntax(TextSpan Span, TagPathSyntax Target, ExpressionSyntax Value) : StatementSyntax(Span);

/// <summary><c>name := value</c>.</summary>
public sealed record SetVariableSyntax(TextSpan Span, NameSyntax Name, ExpressionSyntax Value) : StatementSyntax(Span);

/// <summary><c>- path</c>.</summary>
public sealed record DeleteSyntax(TextSpan Span, TagPathSyntax Target) : StatementSyntax(Span);

/// <summary>A call that stands alone.</summary>
public sealed record CallStatementSyntax(TextSpan Span, CallSyntax Call) : StatementSyntax(Span);

/// <summary><c>echo value</c>; without a value it prints an empty line.</summary>
public sealed record EchoSyntax(TextSpan Span, ExpressionSyntax? Value) : StatementSyntax(Span);

/// <summary><c>condition ? action : action</c>.</summary>
public sealed record TernarySyntax(TextSpan Span, ConditionSyntax Condition, StatementSyntax WhenTrue, StatementSyntax? WhenFalse) : StatementSyntax(Span);

/// <summary><c>if (…) {…} elseif (…) {…} else {…}</c>.</summary>
/// <param name="Span">From <c>if</c> to the last brace.</param>
/// <param name="Branches">The <c>if</c> and <c>elseif</c> parts, in order; at least one.</param>
/// <param name="Else">The block behind <c>else</c>.</param>
public sealed record IfSyntax(TextSpan Span, EquatableArray<IfBranchSyntax> Branches, BlockSyntax? Else) : StatementSyntax(Span);

/// <summary><c>describe name "text"</c> or <c>describe name hidden</c>.</summary>
/// <param name="Span">The whole statement.</param>
/// <param name="Name">The variable described.</param>
/// <param name="Description">The text, or the name <c>hidden</c>, <c>const</c> or <c>immutable</c>.</param>
public sealed record DescribeSyntax(TextSpan Span, NameSyntax Name, ExpressionSyntax Description) : StatementSyntax(Span);

/// <summary><c>export name "field"</c>.</summary>
public sealed record ExportSyntax(TextSpan Span, NameSyntax Name, StringSyntax Field) : StatementSyntax(Span);

/// <summary><c>version "6.x"</c>.</summary>
public sealed record VersionSyntax(TextSpan Span, StringSyntax Version) : StatementSyntax(Span);

/// <summary><c>include "path.das"</c>: the statements of that file take its place before the script is bound.</summary>
public sealed record IncludeSyntax(TextSpan Span, StringSyntax Path) : StatementSyntax(Span);

/// <summary><c>removeAllPrivateTags</c>.</summary>
public sealed record RemoveAllPrivateTagsSyntax(TextSpan Span) : StatementSyntax(Span);

/// <summary>One <c>if</c> or <c>elseif</c> part of an <see cref="IfSyntax"/>.</summary>
public sealed record IfBranchSyntax(TextSpan Span, ConditionSyntax Condition, BlockSyntax Block) : SyntaxNode(Span);

/// <summary><c>{ statements }</c>.</summary>
public sealed record BlockSyntax(TextSpan Span, EquatableArray<StatementSyntax> Statements) : SyntaxNode(Span);
