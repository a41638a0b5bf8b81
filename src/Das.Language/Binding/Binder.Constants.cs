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
            areRight &= arguments[i] switch
            {
                BoundText text => CheckConstant(signature, signature.ParameterOf(i).Kind, text),
                BoundPath path => CheckHoldsDates(signature, path),
                BoundList list when signature.Function is Function.ShiftDates or Function.ShiftDatesByPatient => list.Entries.OfType<BoundPath>()
                    .Aggregate(true, (right, path) => right & CheckHoldsDates(signature, path)),
                _ => true,
            };
        }

        return areRight;
    }

    private bool CheckConstant(FunctionSignature signature, ParameterKind kind, BoundText text)
    {
        var (isRight, descriptor) = kind switch
        {
            ParameterKind.Integer when signature.Function == Function.Pseudonym => (IsInteger(text.Value, PseudonymLength.Min, PseudonymLength.Max), DiagnosticDescriptors.PseudonymLength),
            ParameterKind.Integer => (IsInteger(text.Value, long.MinValue, long.MaxValue), DiagnosticDescriptors.NotAnInteger),
            ParameterKind.TimeUnit => (TimeUnit.TryParse(text.Value, out _), DiagnosticDescriptors.UnknownTimeUnit),
            ParameterKind.UidPrefix => (UidPrefix.IsValid(text.Value), DiagnosticDescriptors.NotAUidPrefix),
            ParameterKind.Element => (PartialDateTime.TryParse(text.Value, out _), DiagnosticDescriptors.NotADate),
            _ => (true, DiagnosticDescriptors.NotAnInteger),
        };
        if (!isRight)
            _diagnostics.Report(descriptor, text.Span, text.Value);
        return isRight;
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
