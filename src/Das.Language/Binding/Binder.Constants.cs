using System.Globalization;
using Das.Language.Dates;
using Das.Language.Diagnostics;
using Das.Standard;

namespace Das.Language.Binding;

/// <content>What can be said about the arguments of a call before there is a file: constants, and the VRs of elements.</content>
internal sealed partial class Binder
{
    /// <summary>Whether the arguments can be what their parameters take; reports if not.</summary>
    private bool CheckConstants(FunctionSignature signature, EquatableArray<BoundExpression> arguments)
    {
        var areRight = true;
        for (var i = 0; i < arguments.Count; i++)
        {
            switch (arguments[i])
            {
                case BoundText text:
                    areRight &= CheckConstant(signature, signature.ParameterOf(i).Kind, text);
                    break;
                case BoundPath path:
                    areRight &= CheckHoldsDates(signature, path);
                    break;
                case BoundList list:
                    foreach (var path in list.Entries.OfType<BoundPath>())
                        areRight &= CheckHoldsDates(signature, path);
                    break;
            }
        }

        return areRight;
    }

    private bool CheckConstant(FunctionSignature signature, ParameterKind kind, BoundText text)
    {
        var value = text.Value;
        var wrong = kind switch
        {
            ParameterKind.Integer when signature.Function == Function.Pseudonym =>
                IsInteger(value, PseudonymLength.Min, PseudonymLength.Max) ? null : DiagnosticDescriptors.PseudonymLength,
            ParameterKind.Integer => IsInteger(value, long.MinValue, long.MaxValue) ? null : DiagnosticDescriptors.NotAnInteger,
            ParameterKind.TimeUnit => TimeUnit.TryParse(value, out _) ? null : DiagnosticDescriptors.UnknownTimeUnit,
            ParameterKind.UidPrefix => UidPrefix.IsValid(value) ? null : DiagnosticDescriptors.NotAUidPrefix,
            ParameterKind.Element => PartialDateTime.TryParse(value, out _) ? null : DiagnosticDescriptors.NotADate,
            _ => null,
        };
        if (wrong is null)
            return true;
        _diagnostics.Report(wrong, text.Span, value);
        return false;
    }

    private static bool IsInteger(string text, long min, long max) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max;

    /// <summary>Whether an element, as far as the dictionary knows it, has a VR whose dates a function moves.</summary>
    private bool CheckHoldsDates(FunctionSignature signature, BoundPath path)
    {
        VR[]? moved = signature.Function switch
        {
            Function.ShiftDateByIncrement => [VR.DA],
            Function.ShiftDateTimeByIncrement => [VR.DA, VR.DT],
            Function.ShiftDates or Function.ShiftDatesByPatient => [VR.DA, VR.DT, VR.TM],
            _ => null,
        };
        if (moved is null || !TryGetEntry(path.Path.Steps[path.Path.Steps.Count - 1], out var entry) || moved.Contains(entry.VR))
            return true;
        _diagnostics.Report(
            DiagnosticDescriptors.HoldsNoDate, path.Span, signature.Name, string.Join(" or ", moved), entry.Name + " " + entry.TagPattern, entry.VR);
        return false;
    }
}
