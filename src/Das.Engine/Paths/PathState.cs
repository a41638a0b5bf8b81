using Das.Dicom.Elements;
using Das.Language.Paths;

namespace Das.Engine.Paths;

/// <summary>What the paths of a <see cref="PathSet"/> can still match among the elements of one data set or item.</summary>
internal sealed class PathState(
    PathTransition otherwise,
    Dictionary<uint, PathTransition> exact,
    (TagPattern Tag, int Position)[] patterns)
{
    /// <summary>Whether nothing can match here or below.</summary>
    public bool IsEmpty => exact.Count == 0 && patterns.Length == 0 && !otherwise.LeadsOn && !otherwise.Matches;

    /// <summary>What matches an element, and what can match inside it.</summary>
    public PathTransition Find(Element element)
    {
        var tag = element.Tag;
        if (!exact.TryGetValue(tag.Value, out var transition))
            transition = otherwise;

        for (var i = 0; i < patterns.Length; i++)
        {
            var pattern = patterns[i].Tag;
            if (pattern.MatchesDigits(tag) && (pattern.Creator is null || PrivateBlock.IsReservedBy(element, pattern.Creator)))
                transition = transition.With(patterns[i].Position);
        }

        return transition;
    }
}
