namespace Das.Language.Syntax;

/// <summary>The condition of a ternary or of an <c>if</c> block.</summary>
public abstract record ConditionSyntax(TextSpan Span) : SyntaxNode(Span);

/// <summary><c>left = right</c> and its relatives.</summary>
public sealed record ComparisonSyntax(TextSpan Span, ExpressionSyntax Left, ComparisonOperator Operator, ExpressionSyntax Right) : ConditionSyntax(Span);

/// <summary>A call that stands as a condition.</summary>
public sealed record CallConditionSyntax(TextSpan Span, CallSyntax Call) : ConditionSyntax(Span);

/// <summary>How two values are compared.</summary>
public enum ComparisonOperator
{
    /// <summary><c>=</c>: the same text.</summary>
    Equal,

    /// <summary><c>!=</c>: another text.</summary>
    NotEqual,

    /// <summary><c>~</c>: the whole text matches a regular expression.</summary>
    Matches,

    /// <summary><c>!~</c>: it does not.</summary>
    NotMatches,
}
