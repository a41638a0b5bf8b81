using Das.Language.Diagnostics;
using Das.Language.Paths;
using Das.Language.Syntax;

namespace Das.Language.Binding;

/// <content>What DicomEdit would do otherwise: its faults, where a script shows that it meets one.</content>
internal sealed partial class Binder
{
    /// <summary>What becomes of an element as an argument.</summary>
    private static readonly Dictionary<Function, string> _differencesWithElement = new()
    {
        [Function.Format] = "writes the text null when the element is absent",
        [Function.Lowercase] = "fails when the element is absent",
        [Function.Uppercase] = "fails when the element is absent",
        [Function.AreEqual] = "compares the text of the path, not the value of the element",
        [Function.Set] = "writes the digits of the tag, not the value of the element",
        [Function.MapUid] = "maps the text of the path, so that all values get the same UID",
    };

    /// <summary>Methods that take paths as texts.</summary>
    private static readonly HashSet<Function> _ignoringBarePaths = [Function.MapReferencedUids, Function.ShiftDateTimeSequenceByIncrement];

    private readonly HashSet<string> _readOutsideCalls = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TextSpan> _readInCalls = new(StringComparer.Ordinal);

    /// <summary>How many calls and lists are open.</summary>
    private int _openCalls;

    private void ReportDifference(TextSpan span, string difference) => _diagnostics.Report(DiagnosticDescriptors.DiffersFromDicomEdit, span, difference);

    private void ReportDifferences(CallSyntax call, Function function, EquatableArray<BoundExpression> arguments)
    {
        if (_differencesWithElement.TryGetValue(function, out var difference))
        {
            foreach (var element in arguments.OfType<BoundElementValue>())
                ReportDifference(element.Span, difference);
        }

        if (!_ignoringBarePaths.Contains(function))
            return;
        foreach (var path in call.Arguments.Where(argument => argument is TagPathSyntax or ListSyntax))
            ReportDifference(path.Span, "ignores a path without quotes here");
    }

    private void ReportDifferences(AssignIfExistsSyntax assign, BoundExpression value)
    {
        if (value is BoundElementValue or BoundCall { Function: Function.Match or Function.Lookup })
            ReportDifference(assign.Value.Span, "empties the element when there is no value");
    }

    private void ReportDifferences(ListSyntax list)
    {
        foreach (var text in list.Entries.OfType<StringSyntax>().Where(text => text.Value.Contains('\\')))
            ReportDifference(text.Span, "keeps a backslash in a text of a list doubled");
    }

    private void ReportDifferences(TagPath path, EquatableArray<TextSpan> stepSpans)
    {
        for (var i = 1; i < path.Steps.Count; i++)
        {
            if (path.Steps[i] is LevelStep { Wildcard: LevelWildcard.OneOrMore })
                ReportDifference(stepSpans[i], "takes '+' for '*' when it is not at the beginning of a path");
        }
    }

    private void NoteExternal(NameSyntax name)
    {
        if (_openCalls == 0)
            _readOutsideCalls.Add(name.Name);
        else if (!_readInCalls.ContainsKey(name.Name))
            _readInCalls.Add(name.Name, name.Span);
    }

    private void ReportUnknownExternals()
    {
        foreach (var read in _readInCalls)
        {
            if (!_readOutsideCalls.Contains(read.Key))
                ReportDifference(read.Value, "does not ask its host for a variable that is only read in calls and lists");
        }
    }
}
