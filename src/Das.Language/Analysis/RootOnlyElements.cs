using System.Globalization;
using Das.Language.Diagnostics;
using Das.Language.Paths;
using Das.Standard;

namespace Das.Language.Analysis;

/// <summary>
/// Finds identifying elements that a script handles in the data set itself and forgets in sequences, where Table E.1-1 means them too
/// (PS3.15 section E.1.1). Said once for a script: <c>das check --coverage</c> has the whole list.
/// </summary>
internal static class RootOnlyElements
{
    private const int Named = 3;

    public static void Report(ScriptFlow flow, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var forgotten = new List<(DictionaryEntry Entry, TextSpan Span)>();
        var seen = new HashSet<uint>();
        foreach (var path in flow.Block.AllEffects.Where(effect => !effect.IsWhole).SelectMany(effect => effect.Paths))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (path.Path.Steps.Count != 1 || path.Path.Steps[0] is not TagStep { Item: null, Tag: { IsExact: true, Creator: null } pattern })
                continue;
            var tag = new Tag(pattern.Value);
            if (!seen.Add(tag.Value) || tag.Group == 2 || !ActionTable.TryGet(tag, out _) || !DataDictionary.TryGet(tag, out var entry))
                continue;
            var isHandled = (FateTracer.FateOf(flow.Block, Place.AtRoot(pattern)) & ElementFate.Untouched) == 0;
            if (isHandled && FateTracer.FateOf(flow.Block, Place.AtDepth(1, pattern)) == ElementFate.Untouched)
                forgotten.Add((entry, path.Span));
        }

        if (forgotten.Count == 0)
            return;
        var names = string.Join(", ", forgotten.Take(Named).Select(f => f.Entry.Name + " " + f.Entry.Tag)) + (forgotten.Count > Named ? " …" : "");
        diagnostics.ReportWithHint(
            DiagnosticDescriptors.OnlyAtRoot,
            forgotten[0].Span,
            "'das check --coverage basic' lists them all",
            forgotten.Count == 1 ? "One identifying element is" : forgotten.Count.ToString(CultureInfo.InvariantCulture) + " identifying elements are",
            names);
    }
}
