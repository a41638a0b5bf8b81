using Das.Language.Paths;
using Das.Standard;

namespace Das.Language.Analysis.Coverage;

/// <summary>Follows the attribute of each row through the script, in the data set itself and at each depth that a path can tell from another.</summary>
internal sealed class CoverageAnalysis
{
    private static readonly ElementFate[] _fates = [.. Enum.GetValues<ElementFate>().Where(fate => fate != ElementFate.None)];

    private readonly FlowBlock _block;
    private readonly int _levels;
    private readonly List<TagPattern> _namedPrivate;

    public CoverageAnalysis(FlowBlock block)
    {
        _block = block;
        var paths = block.AllEffects.SelectMany(effect => effect.Paths).Select(path => path.Path).ToList();

        // Deeper than its longest path a script treats all levels alike.
        _levels = Math.Max(3, paths.Select(path => path.Steps.Count).DefaultIfEmpty(0).Max());
        _namedPrivate = paths.SelectMany(path => path.Steps).OfType<TagStep>().Select(step => step.Tag)
            .Where(tag => tag.Creator is not null).Distinct().ToList();
    }

    public CoverageRow Judge(ActionRow row, ActionCode code)
    {
        var levels = Enumerable.Range(0, _levels + 1).Select(depth => FatesOf(row, code, depth)).ToList();
        var atRoot = levels[0];
        var nested = levels.Skip(1).Aggregate((a, b) => a | b);
        var (verdict, reason) = Judge(row, code, levels);
        return new(row, code, ReachOf(levels), atRoot, nested, verdict, reason);
    }

    /// <summary>
    /// Where the statement stands that has the last word about an attribute where it is not handled sufficiently, or else elsewhere; null if none is
    /// about it.
    /// </summary>
    public TextSpan? SpanOf(CoverageRow hole)
    {
        var vr = DataDictionary.GetVR(hole.Attribute.Tag);
        TextSpan? elsewhere = null;
        for (var depth = 0; depth <= _levels; depth++)
        {
            foreach (var tag in PlacesAt(hole.Attribute, hole.Code, depth))
            {
                var trace = FateTracer.Trace(_block, Place.AtDepth(depth, tag));
                if (trace.Steps.Count == 0)
                    continue;
                var span = SpanOf(trace.Steps[trace.Steps.Count - 1]);
                if (_fates.Any(fate => (trace.Fates & fate) != 0 && ProfileDemand.Judge(hole.Code, vr, fate) == CoverageVerdict.Insufficient))
                    return span;
                elsewhere ??= span;
            }
        }

        return elsewhere;
    }

    /// <summary>The path, unless it stands in the list of a variable.</summary>
    private static TextSpan SpanOf(TraceStep step)
    {
        var statement = step.Statement.Span;
        foreach (var path in step.Paths)
        {
            if (path.Start >= statement.Start && path.End <= statement.End)
                return path;
        }

        return statement;
    }

    private static (CoverageVerdict Verdict, string? Reason) Judge(ActionRow row, ActionCode code, List<ElementFate> levels)
    {
        var vr = DataDictionary.GetVR(row.Tag);
        var verdict = CoverageVerdict.Sufficient;
        string? reason = null;
        for (var depth = 0; depth < levels.Count; depth++)
        {
            foreach (var fate in _fates.Where(fate => (levels[depth] & fate) != 0))
            {
                var judged = ProfileDemand.Judge(code, vr, fate);
                if (judged > verdict)
                    verdict = judged;
                if (judged == CoverageVerdict.Insufficient)
                    reason ??= ProfileDemand.Reason(code, fate);
            }
        }

        return (verdict, reason);
    }

    private static CoverageReach ReachOf(List<ElementFate> levels)
    {
        const ElementFate Kept = ElementFate.Untouched;
        var handled = levels.ConvertAll(fates => (fates & Kept) == 0);
        if (!handled.Contains(false))
            return CoverageReach.EveryLevel;
        if (levels.TrueForAll(fates => fates == Kept))
            return CoverageReach.Nowhere;
        if (levels.Exists(fates => (fates & Kept) != 0 && fates != Kept))
            return CoverageReach.Conditional;
        if (handled[0] && handled.LastIndexOf(true) == 0)
            return CoverageReach.RootOnly;
        return !handled[0] && handled.LastIndexOf(false) == 0 ? CoverageReach.NestedOnly : CoverageReach.SomeLevels;
    }

    private ElementFate FatesOf(ActionRow row, ActionCode code, int depth)
    {
        if (row.Tag == Tags.DataSetTrailingPadding)
            return ElementFate.Removed; // Das never writes it.

        var fates = PlacesAt(row, code, depth).Select(tag => FateOf(tag, depth)).Aggregate((a, b) => a | b);
        if (code == ActionCode.XZU && (fates & (ElementFate.Untouched | ElementFate.Reduced)) != 0)
        {
            // The sequence may stay if the instances that it refers to have new UIDs.
            var reference = Place.AtDepth(depth, TagPattern.Exact(row.Tag)).With(TagPattern.Exact(Tags.ReferencedSOPInstanceUID));
            fates = (fates & ~(ElementFate.Untouched | ElementFate.Reduced)) | FateTracer.FateOf(_block, reference);
        }

        return fates;
    }

    private ElementFate FateOf(TagPattern tag, int depth) => FateTracer.FateOf(_block, Place.AtDepth(depth, tag));

    /// <summary>As <see cref="PlacesOf"/>. File meta information is made anew, and its SOP Instance UID is that of the data set.</summary>
    private IEnumerable<TagPattern> PlacesAt(ActionRow row, ActionCode code, int depth) =>
        depth == 0 && row.Tag == Tags.MediaStorageSOPInstanceUID ? [TagPattern.Exact(Tags.SOPInstanceUID)] : PlacesOf(row, code);

    /// <summary>The elements that a row is about. Groups of curves and overlays end at 501E and 601E (PS3.5 section 7.6).</summary>
    private IEnumerable<TagPattern> PlacesOf(ActionRow row, ActionCode code)
    {
        if (!row.IsPattern)
            return [TagPattern.Exact(row.Tag)];
        if (!row.Tag.IsPrivate)
            return Enumerable.Range(0, 16).Select(group => new TagPattern(row.Tag.Value + ((uint)group << 17), row.Mask | 0xFFFF0000, null));
        return code == ActionCode.C ? UnsafePrivate() : [AnyPrivate];
    }

    private static TagPattern AnyPrivate { get; } = new(0x00010000, 0x00010000, null);

    /// <summary>
    /// Private elements that are not listed as safe (PS3.15 Table E.3.10-1): those that the script names, and one that nobody names. The
    /// safe ones may stay, so nothing is asked of them.
    /// </summary>
    private IEnumerable<TagPattern> UnsafePrivate() =>
        _namedPrivate.Where(tag => !IsSafe(tag)).Append(new TagPattern(0x0009_0000, 0xFFFF0000, "\0")).SelectMany(Unsafe);

    private static IEnumerable<TagPattern> Unsafe(TagPattern tag) => (tag.Mask & 0xFFFF0000) != 0xFFFF0000 || (tag.Mask & 0xFF) == 0xFF
        ? [tag]
        : Enumerable.Range(0, 256).Select(element => new TagPattern((tag.Value & 0xFFFF0000) | (uint)element, 0xFFFF00FF, tag.Creator))
            .Where(exact => ((exact.Value ^ tag.Value) & tag.Mask) == 0 && !IsSafe(exact));

    private static bool IsSafe(TagPattern tag) => tag.IsExact && SafePrivate.IsSafe((ushort)(tag.Value >> 16), (byte)tag.Value, tag.Creator!);
}
