using System.Text;
using Das.Language.Binding;
using Das.Language.Paths;
using Das.Language.Syntax;

namespace Das.Language.Analysis;

/// <summary>A condition without its place in the script, so that two can be compared: <c>!=</c> and <c>!~</c> are <c>=</c> and <c>~</c> denied.</summary>
internal sealed class ConditionClaim
{
    private readonly string _left;
    private readonly string _text;
    private readonly bool _isDenied;
    private readonly string? _equalTo;

    // A call may give something else the next time, and what a claim says must not depend on that.
    private bool _canRepeat = true;

    private ConditionClaim(BoundCondition condition)
    {
        Paths = FlowBuilder.ReadsOf(condition).ToList();
        if (condition is BoundTruth truth)
        {
            _left = _text = Describe(truth.Value);
            if (truth.Value is BoundText { Value: var value })
                Constant = string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
        }
        else
        {
            var comparison = (BoundComparison)condition;
            _left = Describe(comparison.Left);
            _isDenied = comparison.Operator is ComparisonOperator.NotEqual or ComparisonOperator.NotMatches;
            var isEquality = comparison.Operator is ComparisonOperator.Equal or ComparisonOperator.NotEqual;
            _text = _left + (isEquality ? "=" : "~") + Describe(comparison.Right);
            _equalTo = isEquality ? (comparison.Right as BoundText)?.Value : null;
            if (_equalTo is not null && comparison.Left is BoundText { Value: var left })
                Constant = (left == _equalTo) != _isDenied;
        }
    }

    /// <summary>Whether it always or never holds; null if that depends on the file.</summary>
    public bool? Constant { get; }

    /// <summary>The elements that it reads.</summary>
    public IReadOnlyList<TagPath> Paths { get; }

    /// <summary>Whether it reads elements by a path that a variable holds.</summary>
    public bool HasUnknownPaths { get; private set; }

    /// <summary>The variables that it reads.</summary>
    public HashSet<string> Variables { get; } = new(StringComparer.Ordinal);

    public static ConditionClaim Of(BoundCondition condition) => new(condition);

    /// <summary>Whether another condition holds, given that this one does or does not; null if that is not known.</summary>
    public bool? Decides(ConditionClaim other, bool holds)
    {
        if (!_canRepeat || !other._canRepeat)
            return null;
        var isTrue = holds != _isDenied;
        if (_text == other._text)
            return isTrue != other._isDenied;
        var excludes = isTrue && _left == other._left && _equalTo is not null && other._equalTo is not null;
        return excludes ? other._isDenied : null;
    }

    private string Describe(BoundExpression expression)
    {
        var text = new StringBuilder();
        Describe(expression, text);
        return text.ToString();
    }

    private void Describe(BoundExpression expression, StringBuilder text)
    {
        switch (expression)
        {
            case BoundText literal:
                text.Append('"').Append(literal.Value.Length).Append(':').Append(literal.Value).Append('"');
                break;
            case BoundVariable variable:
                Variables.Add(variable.Name);
                text.Append(variable.Name);
                break;
            case BoundElementValue element:
                text.Append(element.Path);
                break;
            case BoundPath path:
                text.Append('&').Append(path.Path);
                break;
            case BoundList list:
                Describe(list.Entries, text.Append("list"));
                break;
            case BoundCall call:
                _canRepeat &= call.Function is not (Function.NewUid or Function.GetUrl or Function.Host);
                HasUnknownPaths |= call.Function is Function.IsPresent or Function.CollectValues && call.Arguments.Any(HasVariable);
                Describe(call.Arguments, text.Append(call.Function));
                break;
        }
    }

    private static bool HasVariable(BoundExpression expression) =>
        expression is BoundVariable || (expression is BoundList list && list.Entries.Any(HasVariable));

    private void Describe(EquatableArray<BoundExpression> expressions, StringBuilder text)
    {
        text.Append('[');
        foreach (var expression in expressions)
        {
            Describe(expression, text);
            text.Append(',');
        }

        text.Append(']');
    }
}
