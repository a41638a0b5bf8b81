namespace Das.Language.Syntax;

/// <summary>A piece of a script as it was written. Nodes are immutable and have value equality.</summary>
/// <param name="Span">Where it stands in the script, without the blanks around it.</param>
public abstract record SyntaxNode(TextSpan Span);

/// <summary>A whole script: the statements that could be read.</summary>
public sealed record ScriptSyntax(TextSpan Span, EquatableArray<StatementSyntax> Statements) : SyntaxNode(Span);
