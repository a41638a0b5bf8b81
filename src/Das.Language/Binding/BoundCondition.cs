using Das.Language.Syntax;

namespace Das.Language.Binding;

/// <summary>The condition of a branch.</summary>
/// <param name="Span">Where it stands in the script.</param>
public abstract record BoundCondition(TextSpan Span);

/// <summary><c>left = right</c> and its relatives. No value is equal to nothing, and matches nothing (DicomEdit 6).</summary>
public sealed record BoundComparison(TextSpan Span, BoundExpression Left, ComparisonOperator Operator, BoundExpression Right) : BoundCondition(Span);

/// <summary>A value that stands as a condition: it holds if its text is <c>true</c>, in any case.</summary>
public sealed record BoundTruth(TextSpan Span, BoundExpression Value) : BoundCondition(Span);
