using Das.Language.Diagnostics;
using Das.Language.Paths;
using Das.Language.Syntax;
using Das.Standard;

namespace Das.Language.Binding;

/// <content>Checks of paths, and texts that hold one.</content>
internal sealed partial class Binder
{
    /// <summary>Reports the first step that may match several elements or items.</summary>
    private bool CheckSingular(TagPathSyntax syntax, DiagnosticDescriptor notSingular)
    {
        if (syntax.Path.IsSingular)
            return true;

        for (var i = 0; i < syntax.Path.Steps.Count; i++)
        {
            var isLast = i == syntax.Path.Steps.Count - 1;
            if (syntax.Path.Steps[i] is not TagStep { Tag.IsExact: true, Item: not TagStep.AnyItem } step)
            {
                _diagnostics.Report(notSingular, syntax.StepSpans[i]);
                break;
            }

            if (step.Item is null && !isLast)
            {
                _diagnostics.ReportWithHint(DiagnosticDescriptors.ItemNumberMissing, syntax.StepSpans[i], "write [0] behind it for the first item");
                break;
            }
        }

        return false;
    }

    /// <summary>Reports a path that ends at a sequence or item: nothing can be written there.</summary>
    private bool CheckHasValue(TagPath path, EquatableArray<TextSpan> stepSpans)
    {
        var last = path.Steps.Count - 1;
        if (!TryGetEntry(path.Steps[last], out var entry) || entry.VR != VR.SQ)
            return CheckIsNoItem(path, stepSpans);
        _diagnostics.Report(DiagnosticDescriptors.SequenceHasNoValue, stepSpans[last], Describe(entry));
        return false;
    }

    private bool CheckIsNoItem(TagPath path, EquatableArray<TextSpan> stepSpans)
    {
        var last = path.Steps.Count - 1;
        if (path.Steps[last] is not TagStep { Item: not null })
            return true;
        _diagnostics.Report(DiagnosticDescriptors.SequenceHasNoValue, stepSpans[last], path);
        return false;
    }

    /// <summary>The dictionary's entry of the element that a step names, if it names exactly one public element.</summary>
    private static bool TryGetEntry(PathStep step, out DictionaryEntry entry)
    {
        entry = default;
        return step is TagStep { Tag: { Creator: null, IsExact: true } pattern } && DataDictionary.TryGet(new(pattern.Value), out entry);
    }

    /// <summary>The path in a literal, with spans inside the literal; null if there is none, which is reported.</summary>
    private BoundPath? BindPathText(StringSyntax text, string function)
    {
        if (TagPath.TryParse(text.Value, direct: false, out var path, out var stepSpans, out var error, out var offset))
        {
            CheckElements(path, new(stepSpans.Select(s => InLiteral(text, s.Start, s.Length))));
            return new(InLiteral(text, stepSpans[0].Start, stepSpans[stepSpans.Count - 1].End - stepSpans[0].Start), path);
        }

        _diagnostics.Report(DiagnosticDescriptors.NotAPath, InLiteral(text, offset, 1), function, text.Value, LowerFirst(error));
        return null;
    }

    /// <summary>A piece of a literal's value; of another argument the whole.</summary>
    private TextSpan InArgument(ExpressionSyntax argument, int start, int length = 1) =>
        argument is StringSyntax literal ? InLiteral(literal, start, length) : argument.Span;

    /// <summary>The piece of the script that a piece of a literal's value stands for.</summary>
    private TextSpan InLiteral(StringSyntax literal, int start, int length)
    {
        var first = InLiteral(literal, start);
        return new(first, Math.Max(InLiteral(literal, start + length) - first, 1));
    }

    private int InLiteral(StringSyntax literal, int index)
    {
        var text = _sources.FileAt(literal.Span.Start, out var start).Text;
        var i = literal.Span.Start + 1 - start;
        while (i < literal.Span.End - 1 - start)
        {
            // An escaped line end is not part of the value; two translated escapes are longer than what they stand for.
            if (text[i] == '\\' && text[i + 1] is '\r' or '\n')
            {
                i += text[i + 1] == '\r' && text[i + 2] == '\n' ? 3 : 2;
                continue;
            }

            if (index-- == 0)
                break;
            i += text[i] == '\\' && text[i + 1] is '\\' or '"' ? 2 : 1;
        }

        return start + i;
    }

    private static string LowerFirst(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence.Substring(1);
}
