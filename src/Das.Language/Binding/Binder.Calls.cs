using Das.Language.Diagnostics;
using Das.Language.Paths;
using Das.Language.Syntax;

namespace Das.Language.Binding;

/// <content>Calls of functions and methods.</content>
internal sealed partial class Binder
{
    private BoundCall? BindFunctionCall(CallSyntax call)
    {
        if (FindSignature(call) is not { } signature)
            return null;
        if (signature.Function is not { } function)
        {
            _diagnostics.Report(DiagnosticDescriptors.MethodHasNoValue, call.Name.Span, signature.Name);
            return null;
        }

        ReportUnkeyedHash(call.Name);
        var arguments = call.Arguments.Select(a => BindValueArgument(a, signature)).OfType<BoundExpression>().ToArray();
        return arguments.Length == call.Arguments.Count ? new(call.Span, function, new(arguments)) : null;
    }

    private BoundStatement? BindCallStatement(CallSyntax call)
    {
        if (FindSignature(call) is not { } signature)
            return null;
        if (signature.HasValue)
        {
            _diagnostics.ReportWithHint(
                DiagnosticDescriptors.UnusedValue, call.Name.Span, "assign it to an element, as in (0008,0018) := " + signature.Name + "[…]", signature.Name);
            return null;
        }

        switch (signature.Method)
        {
            case Method.Set:
                var target = BindDirectPath(call.Arguments[0], signature);
                var value = BindValueArgument(call.Arguments[1], signature);
                if (target is null || value is null)
                    return null;
                var fits = (target as BoundPath)?.Path is not { } path || value is not BoundText text || CheckFitsVR(text, path);
                return fits ? new BoundInvoke(call.Span, Method.Set, new([target, value])) : null;
            case Method.Delete:
                var deleted = BindDirectPath(call.Arguments[0], signature);
                return deleted is null ? null : new BoundInvoke(call.Span, Method.Delete, new([deleted]));
            default:
                return BindPathMethod(call, signature);
        }
    }

    private BoundStatement? BindPathMethod(CallSyntax call, Signature signature)
    {
        var paths = new List<BoundExpression>();
        var isBound = true;
        foreach (var argument in call.Arguments)
            isBound &= BindPathArgument(argument, signature, paths);
        if (signature.Method == Method.RetainPrivateTags)
            isBound &= CheckPrivate(paths);
        if (!isBound)
            return null;

        if (signature.Method == Method.KeepTags)
        {
            if (paths.Count == 0)
            {
                _diagnostics.Report(DiagnosticDescriptors.KeepsNothing, call.Span);
                return null;
            }

            CheckKeepList(call.Name, paths);
        }

        if (signature.Method == Method.HashUidList)
            ReportUnkeyedHash(call.Name);
        return signature.Method is { } method
            ? new BoundInvoke(call.Span, method, new(paths))
            : new BoundRemove(call.Span, new(paths));
    }

    /// <summary>The signature that a call names, if the number of arguments fits too; otherwise reports.</summary>
    private Signature? FindSignature(CallSyntax call)
    {
        var name = call.Name.Name;
        if (Signature.Find(name) is { } signature)
        {
            if (call.Arguments.Count >= signature.MinArguments && call.Arguments.Count <= signature.MaxArguments)
                return signature;
            _diagnostics.Report(DiagnosticDescriptors.WrongArgumentCount, call.Name.Span, name, signature.ArgumentCount, call.Arguments.Count);
        }
        else if (Signature.IsPlanned(name))
        {
            _diagnostics.Report(DiagnosticDescriptors.NotAvailable, call.Name.Span, "The function '" + name + "'");
        }
        else
        {
            var closest = Spelling.Closest(name, Signature.Names);
            _diagnostics.ReportWithHint(
                DiagnosticDescriptors.UnknownFunction, call.Name.Span, closest is null ? null : "did you mean '" + closest + "'?", name);
        }

        return null;
    }

    private BoundExpression? BindValueArgument(ExpressionSyntax argument, Signature signature)
    {
        var value = BindValue(argument);
        if (value is null || Known(value) is not BoundList)
            return value;
        ReportKind(argument, signature, "a value", "a list");
        return null;
    }

    /// <summary>The text with a direct path; a variable that the host sets stays one.</summary>
    private BoundExpression? BindDirectPath(ExpressionSyntax argument, Signature signature)
    {
        if (argument is not (StringSyntax or NameSyntax))
        {
            ReportKind(argument, signature, "a text with a direct path", argument is TagPathSyntax ? "a tag path; put it in quotes" : "this");
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
            var at = argument is StringSyntax literal ? InLiteral(literal, offset, 1) : argument.Span;
            _diagnostics.Report(DiagnosticDescriptors.MalformedDirectPath, at, error);
            return null;
        }

        var span = argument is StringSyntax whole ? InLiteral(whole, 0, text.Value.Length) : argument.Span;
        var stepSpans = new EquatableArray<TextSpan>(Enumerable.Repeat(span, path.Steps.Count));
        CheckElements(path, stepSpans);
        return signature.Method == Method.Delete || CheckHasValue(path, stepSpans) ? new BoundPath(span, path) : null;
    }

    /// <summary>Adds the paths of an argument, nested lists and constant variables resolved; false if one has an error, which is reported.</summary>
    private bool BindPathArgument(ExpressionSyntax argument, Signature signature, List<BoundExpression> paths)
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

    private bool AddVariable(NameSyntax name, Signature signature, List<BoundExpression> paths)
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

    private bool AddConstant(BoundExpression value, NameSyntax name, Signature signature, List<BoundExpression> paths)
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

    private void ReportKind(ExpressionSyntax argument, Signature signature, string wanted, string found) =>
        _diagnostics.Report(DiagnosticDescriptors.WrongArgumentKind, argument.Span, signature.Name, wanted, found);

    private void ReportUnkeyedHash(NameSyntax function)
    {
        // Once is enough for a script.
        if (!_hashIsReported)
            _diagnostics.Report(DiagnosticDescriptors.UnkeyedHash, function.Span, function.Name);
        _hashIsReported = true;
    }
}
