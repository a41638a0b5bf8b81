using Das.Dicom.Elements;
using Das.Language.Paths;

namespace Das.Engine.Paths;

/// <summary>What the paths of a <see cref="PathSet"/> can still match among the elements of one data set or item.</summary>
internal sealed class PathState(
    PathTransition otherwise,
    Dictionary<uint, PathState.Exact> exact,
    (TagPattern Tag, int Position)[] patterns)
{
    /// <summary>Whether nothing can match here or below.</summary>
    public bool IsEmpty => exact.Count == 0 && patterns.Length == 0 && !otherwise.LeadsOn && !otherwise.Matches;

    /// <summary>What matches an element, and what can match inside it.</summary>
    public PathTransition Find(Element element)
    {
        var tag = element.Tag;
        var transition = exact.TryGetValue(tag.Value, out var entry) ? entry.Transition : otherwise;

        for (var i = 0; i < patterns.Length; i++)
        {
            var pattern = patterns[i].Tag;
            if (pattern.MatchesDigits(tag) && (pattern.Creator is null || PrivateBlock.IsReservedBy(element, pattern.Creator)))
                transition = transition.With(patterns[i].Position);
        }

        return transition;
    }

    /// <summary>
    /// The transition of one tag, made when a file has it: a script may name hundreds of tags, and each transition holds all positions that
    /// go on through any number of levels. Two threads may both make it, and then have equal ones.
    /// </summary>
    internal sealed class Exact(PathSet set, List<int> always, List<int> own)
    {
        private PathTransition? _transition;

        public PathTransition Transition => _transition ??= set.NewTransition([.. always, .. own]);
    }
}
