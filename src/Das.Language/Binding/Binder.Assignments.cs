using Das.Language.Diagnostics;
using Das.Language.Paths;
using Das.Language.Syntax;

namespace Das.Language.Binding;

/// <content>Assignments to elements and variables.</content>
internal sealed partial class Binder
{
    private BoundAssign? BindAssign(AssignSyntax assign)
    {
        var isTarget = CheckElement(assign.Target.Path, assign.Target.StepSpans)
            & CheckSingular(assign.Target, DiagnosticDescriptors.TargetNotSingular)
            && CheckHasValue(assign.Target.Path, assign.Target.StepSpans);
        CheckCharacterSet(assign.Target.Path, assign.Target.Span);
        var value = BindWrittenValue(assign.Value, assign.Target.Path);
        return isTarget && value is not null ? new(assign.Span, assign.Target.Path, value) : null;
    }

    private BoundAssignIfExists? BindAssignIfExists(AssignIfExistsSyntax assign)
    {
        var isTarget = CheckElements(assign.Target.Path, assign.Target.StepSpans)
            & CheckHasValue(assign.Target.Path, assign.Target.StepSpans);
        CheckCharacterSet(assign.Target.Path, assign.Target.Span);
        var value = BindWrittenValue(assign.Value, assign.Target.Path);
        if (value is not null)
            ReportDifferences(assign, value);
        return isTarget && value is not null ? new(assign.Span, assign.Target.Path, value) : null;
    }

    private BoundSetVariable? BindSetVariable(SetVariableSyntax set)
    {
        var value = set.Value is ListSyntax list ? BindList(list) : BindValue(set.Value);
        _assigned.Add(set.Name.Name);
        _variables.Set(set.Name.Name, value);
        return value is null ? null : new(set.Span, set.Name.Name, value);
    }

    /// <summary>Binds a value that goes into an element: not a list, and fit for the element's VR.</summary>
    private BoundExpression? BindWrittenValue(ExpressionSyntax syntax, TagPath target)
    {
        var value = syntax is ListSyntax list ? BindList(list) : BindValue(syntax);
        if (value is null)
            return null;

        if (IsList(value))
        {
            _diagnostics.ReportWithHint(DiagnosticDescriptors.ListToElement, syntax.Span, "several values are one text, separated by \\\\");
            return null;
        }

        return value is not BoundText text || CheckFitsVR(text, target) ? value : null;
    }

    private BoundList? BindList(ListSyntax list)
    {
        ReportDifferences(list);
        _openCalls++;
        var entries = new List<BoundExpression>(list.Entries.Count);
        foreach (var entry in list.Entries)
        {
            var bound = entry switch
            {
                TagPathSyntax path => BindPath(path),
                ListSyntax inner => BindList(inner),
                _ => BindValue(entry),
            };
            if (bound is not null)
                entries.Add(bound);
        }

        _openCalls--;
        return entries.Count == list.Entries.Count ? new(list.Span, new(entries)) : null;
    }

    private BoundPath BindPath(TagPathSyntax path)
    {
        CheckElements(path.Path, path.StepSpans);
        return new(path.Span, path.Path);
    }
}
