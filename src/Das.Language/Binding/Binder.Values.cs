using Das.Language.Diagnostics;
using Das.Language.Syntax;

namespace Das.Language.Binding;

/// <content>Values: texts, variables, elements that are read.</content>
internal sealed partial class Binder
{
    /// <summary>Binds what is read as a value. A variable that can only hold one constant is replaced by it.</summary>
    private BoundExpression? BindValue(ExpressionSyntax syntax)
    {
        switch (syntax)
        {
            case StringSyntax text:
                return new BoundText(text.Span, text.Value);
            case NumberSyntax number:
                return new BoundText(number.Span, number.Text);
            case NameSyntax name:
                return ReadVariable(name);
            case CallSyntax call:
                return BindFunctionCall(call);
            case TagPathSyntax path:
                var isElement = CheckElement(path.Path, path.StepSpans)
                    & CheckSingular(path, DiagnosticDescriptors.ValueNotSingular)
                    && CheckIsNoItem(path.Path, path.StepSpans);
                return isElement ? new BoundElementValue(path.Span, path.Path) : null;
            case ListSyntax list:
                return BindList(list);
            default:
                throw new InvalidOperationException("No binding for " + syntax.GetType().Name);
        }
    }

    /// <summary>Null if the variable's assignment had an error, which has been reported.</summary>
    private BoundExpression? ReadVariable(NameSyntax name)
    {
        if (!_variables.TryGet(name.Name, out var state))
        {
            if (!_externalReads.ContainsKey(name.Name))
            {
                _externalReads.Add(name.Name, name.Span);
                _externalVariables.Add(name.Name);
            }

            NoteExternal(name);
            return new BoundVariable(name.Span, name.Name);
        }

        if (state.HasError)
            return null;
        if (state.MayBeUnset)
            _diagnostics.Report(DiagnosticDescriptors.MayBeUnset, name.Span, name.Name);
        return state.Known is { } known && IsConstant(known) ? known with { Span = name.Span } : new BoundVariable(name.Span, name.Name);
    }

    /// <summary>What a variable is known to hold; other expressions as they are.</summary>
    private BoundExpression Known(BoundExpression value) =>
        value is BoundVariable variable && _variables.TryGet(variable.Name, out var state) && state.Known is { } known ? known : value;

    /// <summary>Whether a value is known to be a list.</summary>
    private bool IsList(BoundExpression value) => Known(value) is BoundList or BoundCall { Function: Function.CollectValues };

    /// <summary>
    /// Whether an expression is a text, a path or a list of such. Lists that hold each other can double with each line, so beyond a size
    /// that no script needs the list is left to run time.
    /// </summary>
    private static bool IsConstant(BoundExpression value)
    {
        var budget = 100_000;
        return IsConstant(value, ref budget);
    }

    private static bool IsConstant(BoundExpression value, ref int budget)
    {
        if (--budget < 0 || value is not (BoundText or BoundPath or BoundList))
            return false;
        if (value is BoundList list)
        {
            foreach (var entry in list.Entries)
            {
                if (!IsConstant(entry, ref budget))
                    return false;
            }
        }

        return true;
    }
}
