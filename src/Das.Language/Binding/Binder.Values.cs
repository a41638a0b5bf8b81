using System.Globalization;
using Das.Language.Diagnostics;
using Das.Language.Paths;
using Das.Language.Syntax;
using Das.Standard;

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
                var isElement = CheckElements(path.Path, path.StepSpans)
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
            if (!_externalVariables.Contains(name.Name))
                _externalVariables.Add(name.Name);
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

    /// <summary>Whether a constant can be written to the target with the VR that the data dictionary gives it; reports if not.</summary>
    private bool CheckFitsVR(BoundText value, TagPath target)
    {
        if (!TryGetEntry(target.Steps[target.Steps.Count - 1], out var entry) || value.Value.Length == 0)
            return true;

        foreach (var vr in entry.AllowedVRs)
        {
            if (value.Value.Split('\\').All(part => Fits(part, vr)))
                return true;
        }

        if (entry.AllowedVRs.IsEmpty)
            return true;
        _diagnostics.Report(DiagnosticDescriptors.NotNumeric, value.Span, value.Value, entry.Name + " " + entry.TagPattern, entry.VR);
        return false;
    }

    /// <summary>Whether one value has the form of a binary VR (PS3.5 table 6.2-1). Text VRs take every text, as in DicomEdit 6.</summary>
    private static bool Fits(string part, VR vr) => vr switch
    {
        VR.US => IsInteger(part, ushort.MinValue, ushort.MaxValue),
        VR.SS => IsInteger(part, short.MinValue, short.MaxValue),
        VR.UL => IsInteger(part, uint.MinValue, uint.MaxValue),
        VR.SL => IsInteger(part, int.MinValue, int.MaxValue),
        VR.SV => IsInteger(part, long.MinValue, long.MaxValue),
        VR.UV => ulong.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        VR.FL => IsReal(part, float.MaxValue),
        VR.FD => IsReal(part, double.MaxValue),
        VR.AT => part.Length == 8 && uint.TryParse(part, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _),
        _ => true,
    };

    private static bool IsInteger(string text, long min, long max) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max;

    private static bool IsReal(string text, double max) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= max;
}
