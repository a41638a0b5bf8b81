using System.Globalization;
using Das.Language.Diagnostics;
using Das.Language.Profiles;
using Das.Language.Syntax;
using Das.Standard;

namespace Das.Language.Binding;

/// <content><c>deidentify</c>: the Basic Profile and its options.</content>
internal sealed partial class Binder
{
    /// <summary>A <c>deidentify</c> that has been carried out on some way to the statement that is bound now.</summary>
    private TextSpan? _deidentified;

    private BoundDeidentify? BindDeidentify(CallSyntax call)
    {
        if (_deidentified is { } earlier)
        {
            var line = _sources.DescribeLine(earlier.Start, call.Span.Start);
            _diagnostics.ReportWithHint(DiagnosticDescriptors.DeidentifiedTwice, call.Name.Span, "name all options in one deidentify", line);
        }

        _deidentified ??= call.Span;
        var selection = ProfileSelection.Basic;
        var isBound = true;
        for (var i = 0; i < call.Arguments.Count; i++)
            isBound &= AddOption(call.Arguments[i], i == 0 ? null : call.Arguments[i - 1].Span, ref selection);
        if (!isBound)
            return null;
        if (selection.ContradictsItself)
        {
            _diagnostics.ReportWithHint(
                DiagnosticDescriptors.DatesContradict, call.Name.Span, "leave out RetainFullDates or RetainModifiedDates (PS3.15 E.3.6)");
            return null;
        }

        ReportDisagreement(call.Name, selection);
        return new(call.Span, selection);
    }

    /// <summary>Turns on the option that an argument names; false if there is none, which is reported.</summary>
    /// <param name="argument">The argument.</param>
    /// <param name="previous">The argument before it; null for the first one.</param>
    /// <param name="selection">The options so far, and with it.</param>
    private bool AddOption(ExpressionSyntax argument, TextSpan? previous, ref ProfileSelection selection)
    {
        var name = argument switch
        {
            NameSyntax bare => bare.Name,
            StringSyntax text => text.Value,
            _ => null,
        };
        if (name is null)
        {
            var isNames = argument is ListSyntax { Entries: { Count: > 0 } entries } && entries.All(entry => entry is NameSyntax or StringSyntax);
            var braces = isNames ? Fix.Enclose(argument.Span, 1, "", "remove the braces") : null;
            _diagnostics.ReportWithFix(DiagnosticDescriptors.NotAnOption, argument.Span, null, braces, argument switch
            {
                NumberSyntax => "a number",
                TagPathSyntax => "a tag path",
                ListSyntax => "a list; leave out the braces",
                _ => "the result of a call",
            });
            return false;
        }

        if (!selection.TryAdd(name, out var added))
        {
            var hint = ProfileSelection.ClosestName(name) is { } closest
                ? "did you mean " + closest + "?"
                : "there are " + string.Join(", ", ProfileSelection.Names);
            var quote = argument is StringSyntax ? "\"" : "";
            var fix = ProfileSelection.CertainName(name) is { } certain ? Fix.Replace(argument.Span, quote + name + quote, quote + certain + quote) : null;
            _diagnostics.ReportWithFix(DiagnosticDescriptors.UnknownOption, argument.Span, hint, fix, name);
            return false;
        }

        if (added == selection)
            _diagnostics.ReportWithFix(DiagnosticDescriptors.OptionTwice, argument.Span, "leave it out", WithoutArgument(argument.Span, previous), name);
        selection = added;
        return true;
    }

    /// <summary>Takes out an argument with the comma before it, unless a comment stands there.</summary>
    private Fix? WithoutArgument(TextSpan argument, TextSpan? previous)
    {
        if (previous is not { End: var start })
            return null;
        var between = _sources.GetText(new(start, argument.Start - start));
        return between.Trim() == "," ? Fix.Remove(new(start, argument.End - start), _sources.GetText(argument)) : null;
    }

    /// <summary>Lists the elements about which options say different things: the Standard leaves open which of them holds.</summary>
    private void ReportDisagreement(NameSyntax name, ProfileSelection selection)
    {
        if (selection.Options.Count < 2)
            return;
        var profile = new ActionProfile([.. selection.Options]);
        var rows = profile.Conflicts.ToArray();
        if (rows.Length == 0)
            return;
        var actions = rows.GroupBy(row => profile.ActionFor(row.Tag))
            .Select(group => group.Key + " for " + string.Join(", ", group.Select(row => row.Name + " " + row.TagPattern)));
        var count = rows.Length.ToString(CultureInfo.InvariantCulture) + (rows.Length == 1 ? " attribute" : " attributes");
        _diagnostics.Report(DiagnosticDescriptors.OptionsDisagree, name.Span, count, string.Join("; ", actions));
    }
}
