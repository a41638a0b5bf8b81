using Das.Language.Diagnostics;
using Das.Language.Syntax;

namespace Das.Language.Binding;

/// <content>Conditions and branches.</content>
internal sealed partial class Binder
{
    private BoundIf? BindTernary(TernarySyntax ternary) => BindBranches(
        ternary.Span,
        [(ternary.WhenTrue.Span, ternary.Condition, new([ternary.WhenTrue]))],
        ternary.WhenFalse is null ? default : new([ternary.WhenFalse]));

    private BoundIf? BindIf(IfSyntax block) => BindBranches(
        block.Span,
        block.Branches.Select(branch => (branch.Span, branch.Condition, branch.Block.Statements)),
        block.Else is null ? default : block.Else.Statements);

    private BoundIf? BindBranches(
        TextSpan span,
        IEnumerable<(TextSpan Span, ConditionSyntax Condition, EquatableArray<StatementSyntax> Statements)> parts,
        EquatableArray<StatementSyntax> otherwise)
    {
        var before = _variables;
        var (deidentifiedBefore, deidentified) = (_deidentified, _deidentified);
        var ends = new List<VariableTable>();
        var branches = new List<BoundBranch>();
        var isBound = true;
        foreach (var part in parts)
        {
            var condition = BindCondition(part.Condition);
            isBound &= condition is not null;
            var statements = BindBranch(part.Statements);
            if (condition is not null)
                branches.Add(new(part.Span, condition, statements));
        }

        var last = BindBranch(otherwise);
        before.Join(ends);
        _deidentified = deidentified;
        return isBound ? new(span, new(branches), last) : null;

        EquatableArray<BoundStatement> BindBranch(EquatableArray<StatementSyntax> statements)
        {
            _variables = new(before);
            _deidentified = deidentifiedBefore;
            var bound = BindStatements(statements);
            ends.Add(_variables);
            deidentified ??= _deidentified;
            _variables = before;
            return bound;
        }
    }

    private BoundCondition? BindCondition(ConditionSyntax condition)
    {
        if (condition is CallConditionSyntax call)
            return BindFunctionCall(call.Call) is { } truth ? new BoundTruth(call.Span, truth) : null;

        var comparison = (ComparisonSyntax)condition;
        var left = BindText(comparison.Left, "A comparison");
        var right = BindText(comparison.Right, "A comparison");
        if (left is null || right is null)
            return null;

        var isRegex = comparison.Operator is ComparisonOperator.Matches or ComparisonOperator.NotMatches;
        return !isRegex || right is not BoundText regex || CheckRegex(comparison.Right, regex)
            ? new BoundComparison(comparison.Span, left, comparison.Operator, right)
            : null;
    }

    /// <summary>Binds what must be a text and not a list; reports if it is one.</summary>
    private BoundExpression? BindText(ExpressionSyntax syntax, string taker)
    {
        var value = BindValue(syntax);
        if (value is null || !IsList(value))
            return value;
        _diagnostics.Report(DiagnosticDescriptors.WrongArgumentKind, syntax.Span, taker, "a value", "a list");
        return null;
    }
}
