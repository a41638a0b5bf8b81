namespace Das.Language.Binding;

/// <summary>
/// What the uses of an external variable demand of its value. A kind other than text is certain: every place that reads the variable takes nothing
/// else (an increment, a number of days), or sees nothing else of it (a condition, for which every text but <c>true</c> is the same).
/// </summary>
public sealed class VariableKinds
{
    private readonly Dictionary<string, VariableKind> _kinds = new(StringComparer.Ordinal);

    private VariableKinds()
    {
    }

    /// <summary>Collects what the statements of a script demand.</summary>
    public static VariableKinds Of(BoundScript script)
    {
        var kinds = new VariableKinds();
        kinds.Visit(script.Statements);
        return kinds;
    }

    /// <summary>The kind of an external variable; text if two uses demand different ones.</summary>
    public VariableKind this[string variable] => _kinds.TryGetValue(variable, out var kind) ? kind : VariableKind.Text;

    private void Visit(IEnumerable<BoundStatement> statements)
    {
        foreach (var statement in statements)
            Visit(statement);
    }

    private void Visit(BoundStatement statement)
    {
        switch (statement)
        {
            case BoundAssign assign:
                Visit(assign.Value);
                break;
            case BoundAssignIfExists assign:
                Visit(assign.Value);
                break;
            case BoundSetVariable set:
                Visit(set.Value);
                break;
            case BoundRemove remove:
                Visit(remove.Paths);
                break;
            case BoundInvoke invoke:
                Visit(FunctionSignature.Of(invoke.Function), invoke.Arguments);
                break;
            case BoundEcho { Value: { } value }:
                Visit(value);
                break;
            case BoundIf branching:
                foreach (var branch in branching.Branches)
                {
                    Visit(branch.Condition);
                    Visit(branch.Statements);
                }

                Visit(branching.Else);
                break;
        }
    }

    private void Visit(BoundCondition condition)
    {
        if (condition is BoundComparison comparison)
        {
            Visit(comparison.Left);
            Visit(comparison.Right);
        }
        else
        {
            Visit(((BoundTruth)condition).Value, VariableKind.Truth);
        }
    }

    private void Visit(FunctionSignature signature, EquatableArray<BoundExpression> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            Visit(arguments[i], signature.Function switch
            {
                Function.And or Function.Or or Function.Not or Function.Reject => VariableKind.Truth,
                _ => signature.ParameterOf(i).Kind == ParameterKind.Integer ? VariableKind.Integer : VariableKind.Text,
            });
        }
    }

    private void Visit(IEnumerable<BoundExpression> expressions)
    {
        foreach (var expression in expressions)
            Visit(expression);
    }

    private void Visit(BoundExpression expression, VariableKind demanded = VariableKind.Text)
    {
        switch (expression)
        {
            case BoundVariable variable:
                _kinds[variable.Name] = !_kinds.TryGetValue(variable.Name, out var kind) || kind == demanded ? demanded : VariableKind.Text;
                break;
            case BoundList list:
                Visit(list.Entries);
                break;
            case BoundCall call:
                Visit(call.Signature, call.Arguments);
                break;
        }
    }
}
