using Das.Language.Binding;
using Das.Language.Paths;
using Das.Standard;

namespace Das.Language.Analysis.Coverage;

/// <summary>
/// Answers which identifying attributes a script forgets: what it does to each of the rows of PS3.15 Table E.1-1, at every level, in any file.
/// What cannot be known before a file is read counts as not done.
/// </summary>
/// <param name="Options">The options of the Basic Profile that were asked for.</param>
/// <param name="Rows">All rows, in the order of the table. Nested elements are those in sequences that are not in <paramref name="KeptWhole"/>.</param>
/// <param name="KeptWhole">
/// What can keep sequences with all that is in them, whatever that may be: paths of <c>keepTags</c>, <c>retainTags</c>, <c>retainPrivateTags</c>.
/// </param>
public sealed record CoverageReport(IReadOnlyList<ProfileOption> Options, IReadOnlyList<CoverageRow> Rows, IReadOnlyList<TagPath> KeptWhole)
{
    /// <summary>Whether every row is handled sufficiently, wherever the element may be.</summary>
    public bool IsComplete => Holes.Count == 0 && KeptWhole.Count == 0;

    /// <summary>The rows that are not handled sufficiently.</summary>
    public IReadOnlyList<CoverageRow> Holes { get; } = Rows.Where(row => row.Verdict == CoverageVerdict.Insufficient).ToArray();

    /// <summary>Compares a script with the Basic Profile and options.</summary>
    /// <param name="script">The script, compiled with <see cref="CompilationOptions.Fuse"/> or without.</param>
    /// <param name="options">Options. Where two of them say different things, cleaning goes before keeping.</param>
    /// <exception cref="ArgumentException">The options keep full dates and modify them too (PS3.15 section E.3.6).</exception>
    public static CoverageReport Create(BoundScript script, IReadOnlyCollection<ProfileOption> options)
    {
        if (options.Contains(ProfileOption.RetainFullDates) && options.Contains(ProfileOption.RetainModifiedDates))
            throw new ArgumentException("dates cannot be kept in full and modified too", nameof(options));
        var distinct = options.Distinct().ToArray();
        var block = FlowBuilder.Build(script).Block;
        var analysis = new CoverageAnalysis(block);
        var rows = ActionTable.Rows.Select(row => analysis.Judge(row, ProfileDemand.Of(row, distinct))).ToArray();
        return new(distinct, rows, KeepingSequences(block).Select(path => path.Path).Distinct().ToArray());
    }

    /// <summary>The paths that keep sequences with all that is in them.</summary>
    internal static IEnumerable<EffectPath> KeepingSequences(FlowBlock block) =>
        block.AllEffects.Where(effect => effect.Kind is EffectKind.Keep or EffectKind.Protect or EffectKind.RetainPrivate)
            .SelectMany(effect => effect.Paths).Where(path => KeepsSequence(path.Path));

    /// <summary>
    /// Whether a path of a keep list can keep a sequence and not only elements in it. An element that no dictionary knows may be one, and so
    /// may one of those that wildcard digits match.
    /// </summary>
    private static bool KeepsSequence(TagPath path)
    {
        if (path.Steps[path.Steps.Count - 1] is not TagStep { Tag: var tag })
            return true;
        if (tag.Creator is { } creator)
        {
            var (group, element) = ((ushort)(tag.Value >> 16), (byte)tag.Value);
            return !(tag.IsExact && (SafePrivate.IsSafe(group, element, creator)
                || (PrivateDictionary.TryGet(creator, group, element, out var known) && known.VR != VR.SQ)));
        }

        return tag.IsExact
            ? !DataDictionary.TryGet(new(tag.Value), out var entry) || entry.VR == VR.SQ
            : DataDictionary.Entries.Any(candidate => candidate.VR == VR.SQ && ((candidate.Tag.Value ^ tag.Value) & tag.Mask & candidate.Mask) == 0);
    }
}
