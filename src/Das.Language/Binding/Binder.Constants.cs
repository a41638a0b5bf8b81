using System.Globalization;
using Das.Language.Dates;
using Das.Language.Diagnostics;
using Das.Language.Regexes;
using Das.Language.Syntax;

namespace Das.Language.Binding;

/// <content>Checks of constant arguments.</content>
internal sealed partial class Binder
{
    /// <summary>Whether a constant is what its parameter wants; reports if not.</summary>
    private bool CheckConstant(ExpressionSyntax argument, BoundExpression constant, ParameterKind kind, FunctionSignature signature)
    {
        if (constant is not BoundText text)
            return true;
        if (kind == ParameterKind.Regex)
            return CheckRegex(argument, text);
        var value = text.Value;
        var wrong = kind switch
        {
            ParameterKind.Integer when signature.Function == Function.Pseudonym =>
                IsInteger(value, PseudonymLength.Min, PseudonymLength.Max) ? null : DiagnosticDescriptors.PseudonymLength,
            ParameterKind.Integer => IsInteger(value, long.MinValue, long.MaxValue) ? null : DiagnosticDescriptors.NotAnInteger,
            ParameterKind.Date => IsDay(value) ? null : DiagnosticDescriptors.NotADate,
            ParameterKind.TimeUnit => TimeUnit.TryParse(value, out _) ? null : DiagnosticDescriptors.UnknownTimeUnit,
            ParameterKind.UidPrefix => UidPrefix.IsValid(value) ? null : DiagnosticDescriptors.NotAUidPrefix,
            ParameterKind.Sex => value is "F" or "M" or "O" ? null : DiagnosticDescriptors.NotASex,
            ParameterKind.Element => PartialDateTime.TryParse(value, out _) ? null : DiagnosticDescriptors.NotADate,
            _ => null,
        };
        if (wrong is not null)
            _diagnostics.ReportWithFix(wrong, argument.Span, null, argument is StringSyntax ? FixOfConstant(argument.Span, value, kind) : null, value);
        return wrong is null;
    }

    /// <summary>A unit that is spelt wrongly or in the singular, or a prefix with a dot too many at its end.</summary>
    private static Fix? FixOfConstant(TextSpan span, string value, ParameterKind kind)
    {
        var certain = kind switch
        {
            ParameterKind.TimeUnit => Spelling.Certain(value + "s", TimeUnit.Names) ?? Spelling.Certain(value, TimeUnit.Names),
            ParameterKind.UidPrefix when value.EndsWith(".", StringComparison.Ordinal) && UidPrefix.IsValid(value.Substring(0, value.Length - 1)) =>
                value.Substring(0, value.Length - 1),
            _ => null,
        };
        return certain is null ? null : Fix.Replace(span, "\"" + value + "\"", "\"" + certain + "\"");
    }

    private static bool IsDay(string text) => DateTime.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsInteger(string text, long min, long max) => IntegerOf(text) is { } value && value >= min && value <= max;

    private static long? IntegerOf(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>Whether constants that belong together fit each other; reports if not.</summary>
    private bool CheckConstants(CallSyntax call, Function function, EquatableArray<BoundExpression> arguments) => function switch
    {
        Function.Match => CheckGroup(call, arguments),
        Function.RegexReplace => CheckReplacement(call, arguments),
        Function.Substring => CheckBounds(call, arguments),
        Function.Format => CheckPattern(call, arguments),
        _ => true,
    };

    private bool CheckRegex(ExpressionSyntax argument, BoundText text)
    {
        try
        {
            if (ScriptRegex.Of(text.Value).CanRunAway)
                _diagnostics.Report(DiagnosticDescriptors.RegexCanRunAway, argument.Span, ScriptRegex.Timeout.TotalSeconds);
            return true;
        }
        catch (RegexSyntaxException e)
        {
            _diagnostics.Report(DiagnosticDescriptors.MalformedRegex, InArgument(argument, e.Offset), e.Message);
            return false;
        }
    }

    private bool CheckGroup(CallSyntax call, EquatableArray<BoundExpression> arguments)
    {
        if (arguments[1] is not BoundText regex || arguments[2] is not BoundText group)
            return true;
        var count = ScriptRegex.Of(regex.Value).GroupCount;
        if (IsInteger(group.Value, 0, count))
            return true;
        _diagnostics.Report(DiagnosticDescriptors.NoSuchGroup, call.Arguments[2].Span, group.Value, count);
        return false;
    }

    private bool CheckReplacement(CallSyntax call, EquatableArray<BoundExpression> arguments)
    {
        if (arguments[1] is not BoundText regex || arguments[2] is not BoundText replacement)
            return true;
        try
        {
            ScriptRegex.Of(regex.Value).CheckReplacement(replacement.Value);
            return true;
        }
        catch (RegexSyntaxException e)
        {
            _diagnostics.Report(DiagnosticDescriptors.MalformedReplacement, InArgument(call.Arguments[2], e.Offset), e.Message);
            return false;
        }
    }

    private bool CheckBounds(CallSyntax call, EquatableArray<BoundExpression> arguments)
    {
        var length = arguments[0] is BoundText text ? text.Value.Length : int.MaxValue;
        var end = IntegerOf(arguments[2]) ?? length;
        var begin = IntegerOf(arguments[1]) ?? Math.Min(end, 0);
        if (begin >= 0 && begin <= end && end <= length)
            return true;
        _diagnostics.Report(DiagnosticDescriptors.OutOfText, TextSpan.Union(call.Arguments[1].Span, call.Arguments[2].Span));
        return false;
    }

    private static long? IntegerOf(BoundExpression value) => value is BoundText text ? IntegerOf(text.Value) : null;

    private bool CheckPattern(CallSyntax call, EquatableArray<BoundExpression> arguments)
    {
        if (arguments[0] is not BoundText pattern || MessagePattern.TryParse(pattern.Value, out _, out var error, out var offset))
            return true;
        _diagnostics.Report(DiagnosticDescriptors.MalformedPattern, InArgument(call.Arguments[0], offset), error!);
        return false;
    }
}
