using System.Globalization;
using Das.Language.Diagnostics;
using Das.Language.Paths;
using Das.Language.Syntax;

namespace Das.Language.Binding;

/// <content>Calls of functions and methods.</content>
internal sealed partial class Binder
{
    private BoundExpression? BindFunctionCall(CallSyntax call)
    {
        if (FindSignature(call) is not { } signature)
            return null;
        if (!signature.HasValue)
        {
            _diagnostics.Report(DiagnosticDescriptors.MethodHasNoValue, call.Name.Span, signature.Name);
            return null;
        }

        if (BindArguments(call, signature) is not { } arguments
            || !CheckConstants(call, signature.Function, arguments)
            || !CheckHoldsDates(signature, arguments))
        {
            return null;
        }

        switch (signature.Function)
        {
            case Function.True or Function.False:
                return new BoundText(call.Span, signature.Name);
            case Function.ValueAt:
                if (arguments[0] is BoundPath path)
                    return new BoundElementValue(call.Span, path.Path);
                ReportKind(call.Arguments[0], signature, "the path of one element", "a list or variable");
                return null;
            case Function.Lookup:
                _requirements |= ScriptRequirements.Lookup;
                break;
            case Function.GetUrl:
                _requirements |= ScriptRequirements.Url;
                break;
            case Function.HashUid:
                ReportUnkeyedHash(call.Name);
                break;
        }

        return new BoundCall(call.Span, signature.Function, arguments) { Host = signature.Function == Function.Host ? FindHostFunction(signature.Name) : null };
    }

    private BoundStatement? BindCallStatement(CallSyntax call)
    {
        if (FindSignature(call, isStatement: true) is not { } signature)
            return null;
        if (signature.HasValue)
        {
            _diagnostics.ReportWithHint(
                DiagnosticDescriptors.UnusedValue, call.Name.Span, "assign it to an element, as in (0008,0018) := " + signature.Name + "[…]", signature.Name);
            return null;
        }

        if (signature.Function == Function.Deidentify)
            return BindDeidentify(call);
        if (BindArguments(call, signature) is not { } arguments || !CheckHoldsDates(signature, arguments) || !CheckCall(call, signature.Function, arguments))
            return null;
        return signature.Function == Function.RemoveTags
            ? new BoundRemove(call.Span, ((BoundList)arguments[0]).Entries)
            : new BoundInvoke(call.Span, signature.Function, arguments);
    }

    /// <summary>What a method demands of its arguments beyond their kinds.</summary>
    private bool CheckCall(CallSyntax call, Function function, EquatableArray<BoundExpression> arguments)
    {
        switch (function)
        {
            case Function.KeepTags:
                var kept = ((BoundList)arguments[0]).Entries;
                if (kept.Count == 0)
                {
                    _diagnostics.Report(DiagnosticDescriptors.KeepsNothing, call.Span);
                    return false;
                }

                CheckKeepList(call.Name, [.. kept, .. _retained]);
                return true;
            case Function.RetainTags:
                _retained.AddRange(((BoundList)arguments[0]).Entries);
                return true;
            case Function.EmptyTags:
                CheckEmptied(((BoundList)arguments[0]).Entries);
                return true;
            case Function.ReplaceTags:
                return CheckHaveDummy(((BoundList)arguments[0]).Entries);
            case Function.Set:
                if (arguments[0] is not BoundPath target)
                    return true;
                CheckCharacterSet(target.Path, target.Span);
                return arguments[1] is not BoundText text || CheckFitsVR(text, target.Path);
            case Function.HashUidList:
                ReportUnkeyedHash(call.Name);
                return true;
            case Function.AlterPixels:
                return CheckAlterPixels(call, arguments);
            default:
                return true;
        }
    }

    /// <summary>Binds each argument as its parameter wants it; null if one has an error, which is reported.</summary>
    private EquatableArray<BoundExpression>? BindArguments(CallSyntax call, FunctionSignature signature)
    {
        var arguments = new List<BoundExpression>(call.Arguments.Count);
        var isBound = true;
        _openCalls++;
        for (var i = 0; i < Math.Max(call.Arguments.Count, signature.Parameters.Count); i++)
        {
            var parameter = signature.ParameterOf(i);
            if (parameter.Kind is ParameterKind.Path or ParameterKind.PrivatePath)
            {
                var isLast = parameter.Arity != Arity.One;
                var paths = new List<BoundExpression>();
                foreach (var argument in call.Arguments.Skip(i).Take(isLast ? int.MaxValue : 1))
                    isBound &= BindPathArgument(argument, signature, paths);
                if (parameter.Kind == ParameterKind.PrivatePath)
                    isBound &= CheckPrivate(paths);
                arguments.Add(new BoundList(call.Span, new(paths)));
                if (isLast)
                    break;
            }
            else if (i < call.Arguments.Count)
            {
                if (BindArgument(call.Arguments[i], parameter.Kind, signature) is { } argument)
                    arguments.Add(argument);
                else
                    isBound = false;
            }
        }

        _openCalls--;
        if (!isBound)
            return null;
        EquatableArray<BoundExpression> bound = new(arguments);
        ReportDifferences(call, signature.Function, bound);
        return bound;
    }

    private BoundExpression? BindArgument(ExpressionSyntax argument, ParameterKind kind, FunctionSignature signature)
    {
        switch (kind)
        {
            case ParameterKind.DirectPath:
                return BindDirectPath(argument, signature);
            case ParameterKind.SingularPath:
                return BindSingularPath(argument, signature);
            case ParameterKind.Element when argument is TagPathSyntax path:
                return CheckElement(path.Path, path.StepSpans) & CheckSingular(path, DiagnosticDescriptors.ValueNotSingular)
                    ? new BoundPath(path.Span, path.Path)
                    : null;
            case ParameterKind.ValueOrPath:
                return argument switch
                {
                    TagPathSyntax path => BindPath(path),
                    ListSyntax list => BindList(list),
                    _ => BindValue(argument),
                };
            default:
                // Only format takes what a list holds one by one.
                if (signature.Function == Function.Format && argument is ListSyntax values)
                    return BindValueList(values);
                return BindText(argument, signature.Name) is { } value && CheckConstant(argument, value, kind, signature) ? value : null;
        }
    }

    /// <summary>A list whose elements are read by value.</summary>
    private BoundList? BindValueList(ListSyntax list)
    {
        var entries = list.Entries.Select(entry => entry is ListSyntax inner ? BindValueList(inner) : BindValue(entry)).OfType<BoundExpression>().ToArray();
        return entries.Length == list.Entries.Count ? new(list.Span, new(entries)) : null;
    }

    /// <summary>The path of one element or item, a list of such, or a variable that holds them.</summary>
    private BoundExpression? BindSingularPath(ExpressionSyntax argument, FunctionSignature signature)
    {
        switch (argument)
        {
            case TagPathSyntax path:
                return CheckElement(path.Path, path.StepSpans) & CheckSingular(path, DiagnosticDescriptors.ArgumentNotSingular)
                    ? new BoundPath(path.Span, path.Path)
                    : null;
            case ListSyntax list:
                var entries = list.Entries.Select(entry => BindSingularPath(entry, signature)).OfType<BoundExpression>().ToArray();
                return entries.Length == list.Entries.Count ? new BoundList(list.Span, new(entries)) : null;
            case NameSyntax name when ReadVariable(name) is var value && (value is null || Known(value) is BoundList or BoundVariable):
                return value;
            default:
                ReportKind(argument, signature, "the path of an element", argument is StringSyntax ? "a text; leave out the quotes" : "a value");
                return null;
        }
    }

    /// <summary>The signature that a call names, if the number of arguments fits too; otherwise reports.</summary>
    private FunctionSignature? FindSignature(CallSyntax call, bool isStatement = false)
    {
        var name = call.Name.Name;
        var host = FindHostFunction(name);
        if (host?.Problem is { } problem && FunctionSignature.Find(name) is null)
        {
            _diagnostics.Report(DiagnosticDescriptors.MethodNotCallable, call.Name.Span, host.Method, problem);
            return null;
        }

        if ((FunctionSignature.Find(name) ?? host?.Signature) is not { } signature)
        {
            _diagnostics.ReportWithFix(DiagnosticDescriptors.UnknownFunction, call.Name.Span, HintFor(name), FixFor(call, isStatement), name);
            return null;
        }

        if (signature.IsKeyed)
            _requirements |= ScriptRequirements.Key;
        if (Takes(signature, call.Arguments.Count))
            return signature;
        _diagnostics.Report(DiagnosticDescriptors.WrongArgumentCount, call.Name.Span, name, ArgumentCount(signature), call.Arguments.Count);
        return null;
    }

    private static bool Takes(FunctionSignature signature, int arguments) => arguments >= signature.MinArguments && arguments <= signature.MaxArguments;

    private IEnumerable<FunctionSignature> KnownFunctions => FunctionSignature.All.Concat((_hostFunctions ?? []).Select(function => function.Signature));

    private HostFunction? FindHostFunction(string name) => _hostFunctions?.FirstOrDefault(function => function.Name == name);

    private string? ClosestFunction(string name) => Spelling.Closest(name, KnownFunctions.Select(signature => signature.Name));

    /// <summary>What may have been meant by a function that there is not.</summary>
    private string HintFor(string name) =>
        ClosestFunction(name) is { } closest ? "did you mean '" + closest + "'?"
        : _hostFunctions is null ? "functions of one's own exist in compiled profiles only"
        : "a static method of the class becomes one if it is marked [DasFunction]";

    /// <summary>The right name, if only one of the functions that could be called like this can have been meant.</summary>
    private Fix? FixFor(CallSyntax call, bool isStatement)
    {
        var fitting = KnownFunctions.Where(signature => signature.HasValue != isStatement && Takes(signature, call.Arguments.Count));
        return Spelling.Certain(call.Name.Name, fitting.Select(signature => signature.Name)) is { } certain && certain == ClosestFunction(call.Name.Name)
            ? Fix.Replace(call.Name.Span, call.Name.Name, certain)
            : null;
    }

    /// <summary>The number of arguments that a call takes, in words.</summary>
    private static string ArgumentCount(FunctionSignature signature)
    {
        var (min, max) = (signature.MinArguments, signature.MaxArguments);
        return max == int.MaxValue ? "at least " + Count(min) : min == max ? Count(min) : $"{min} or {Count(max)}";

        static string Count(int number) => number switch
        {
            0 => "no argument",
            1 => "one argument",
            2 => "two arguments",
            3 => "three arguments",
            _ => number.ToString(CultureInfo.InvariantCulture) + " arguments",
        };
    }

    /// <summary>The text with a direct path; a variable that the host sets stays one.</summary>
    private BoundExpression? BindDirectPath(ExpressionSyntax argument, FunctionSignature signature)
    {
        if (argument is not (StringSyntax or NameSyntax))
        {
            var isPath = argument is TagPathSyntax && DirectPath.TryParse(_sources.GetText(argument.Span), out _, out _, out _);
            var fix = isPath ? Fix.Enclose(argument.Span, 0, "\"", "put the path in quotes") : null;
            ReportKind(argument, signature, "a text with a direct path", argument is TagPathSyntax ? "a tag path; put it in quotes" : "this", fix);
            return null;
        }

        var value = BindValue(argument);
        if (value is BoundList)
        {
            ReportKind(argument, signature, "a text with a direct path", "a list");
            return null;
        }

        if (value is not BoundText text)
            return value;

        if (!DirectPath.TryParse(text.Value, out var path, out var error, out var offset))
        {
            _diagnostics.Report(DiagnosticDescriptors.MalformedDirectPath, InArgument(argument, offset), error);
            return null;
        }

        var span = InArgument(argument, 0, text.Value.Length);
        var stepSpans = new EquatableArray<TextSpan>(Enumerable.Repeat(span, path.Steps.Count));
        if (signature.Function == Function.Delete)
            return CheckElements(path, stepSpans) ? new BoundPath(span, path) : null;
        return CheckElement(path, stepSpans) && CheckHasValue(path, stepSpans) ? new BoundPath(span, path) : null;
    }

    /// <summary>Adds the paths of an argument, nested lists and constant variables resolved; false if one has an error, which is reported.</summary>
    private bool BindPathArgument(ExpressionSyntax argument, FunctionSignature signature, List<BoundExpression> paths)
    {
        switch (argument)
        {
            case TagPathSyntax path:
                paths.Add(BindPath(path));
                return true;
            case StringSyntax text:
                var inText = BindPathText(text, signature.Name);
                if (inText is not null)
                    paths.Add(inText);
                return inText is not null;
            case ListSyntax list:
                var isBound = true;
                foreach (var entry in list.Entries)
                    isBound &= BindPathArgument(entry, signature, paths);
                return isBound;
            case NameSyntax name:
                return AddVariable(name, signature, paths);
            case CallSyntax call when FindSignature(call) is null:
                return false;
            default:
                ReportKind(argument, signature, "tag paths", argument is NumberSyntax ? "a number" : "the result of a call");
                return false;
        }
    }

    private bool AddVariable(NameSyntax name, FunctionSignature signature, List<BoundExpression> paths)
    {
        var value = ReadVariable(name);
        if (value is null)
            return false;
        if (!HoldsElementValue(Known(value)))
            return AddConstant(value, name, signature, paths);

        _diagnostics.ReportWithHint(DiagnosticDescriptors.VariableHoldsValue, name.Span, "for the path write a list, " + name.Name + " := {…}", name.Name);
        return false;
    }

    private static bool HoldsElementValue(BoundExpression? value) => value switch
    {
        BoundElementValue or BoundCall => true,
        BoundList list => list.Entries.Any(HoldsElementValue),
        _ => false,
    };

    private bool AddConstant(BoundExpression value, NameSyntax name, FunctionSignature signature, List<BoundExpression> paths)
    {
        switch (value)
        {
            case BoundList list:
                var isBound = true;
                foreach (var entry in list.Entries)
                    isBound &= AddConstant(entry, name, signature, paths);
                return isBound;
            case BoundText text:
                if (TagPath.TryParse(text.Value, out var path, out var error, out _))
                {
                    paths.Add(new BoundPath(text.Span, path));
                    return true;
                }

                _diagnostics.Report(DiagnosticDescriptors.NotAPath, name.Span, signature.Name, text.Value, LowerFirst(error));
                return false;
            default:
                paths.Add(value);
                return true;
        }
    }

    private void ReportKind(ExpressionSyntax argument, FunctionSignature signature, string wanted, string found, Fix? fix = null) =>
        _diagnostics.ReportWithFix(DiagnosticDescriptors.WrongArgumentKind, argument.Span, null, fix, signature.Name, wanted, found);

    private void ReportUnkeyedHash(NameSyntax function)
    {
        // Once is enough for a script.
        if (!_hashIsReported)
            _diagnostics.ReportWithHint(DiagnosticDescriptors.UnkeyedHash, function.Span, "replaceUIDs and pseudonym have one", function.Name);
        _hashIsReported = true;
    }
}
