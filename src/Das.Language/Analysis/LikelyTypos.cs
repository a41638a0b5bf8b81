using Das.Language.Binding;
using Das.Language.Diagnostics;
using Das.Language.Paths;
using Das.Standard;

namespace Das.Language.Analysis;

/// <summary>
/// Finds branches that test one element and change another whose number is a slip of the pen away, and which nobody means: it is unknown or
/// retired while the tested one is in use. Two elements in use are a choice of the author, however close their numbers are.
/// </summary>
internal static class LikelyTypos
{
    public static void Report(ScriptFlow flow, DiagnosticBag diagnostics) => Check(flow.Block, diagnostics);

    private static void Check(FlowBlock block, DiagnosticBag diagnostics)
    {
        foreach (var branch in block.Steps.SelectMany(step => step.Branches))
        {
            if (branch.Condition is { } condition)
                Check(condition, branch.Block, diagnostics);
            Check(branch.Block, diagnostics);
        }
    }

    private static void Check(BoundCondition condition, FlowBlock block, DiagnosticBag diagnostics)
    {
        foreach (var tested in FlowBuilder.ReadsOf(condition).Select(LastTag).OfType<Tag>().Where(IsInUse))
        {
            foreach (var path in block.Steps.SelectMany(step => step.Effect is { IsWhole: false } effect ? effect.Paths : []))
            {
                if (LastTag(path.Path) is { } changed && !IsInUse(changed) && IsSlip(tested.Value, changed.Value))
                    diagnostics.ReportWithHint(DiagnosticDescriptors.TestsOneChangesOther, path.Span, "did you mean " + tested + "?", tested, changed);
            }
        }
    }

    private static Tag? LastTag(TagPath path) =>
        path.Steps[path.Steps.Count - 1] is TagStep { Tag: { IsExact: true, Creator: null } pattern } && !new Tag(pattern.Value).IsPrivate
            ? new Tag(pattern.Value)
            : null;

    private static bool IsInUse(Tag tag) => DataDictionary.TryGet(tag, out var entry) && !entry.IsRetired;

    /// <summary>Whether one digit differs, or two neighbours are swapped.</summary>
    private static bool IsSlip(uint a, uint b)
    {
        var differing = Enumerable.Range(0, 8).Where(i => Digit(a, i) != Digit(b, i)).ToArray();
        return differing.Length == 1
            || (differing.Length == 2 && differing[1] == differing[0] + 1
                && Digit(a, differing[0]) == Digit(b, differing[1]) && Digit(a, differing[1]) == Digit(b, differing[0]));

        static uint Digit(uint tag, int number) => (tag >> (4 * number)) & 15;
    }
}
