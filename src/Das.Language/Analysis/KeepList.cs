using Das.Language.Paths;

namespace Das.Language.Analysis;

/// <summary>The paths of a statement that takes out what none of them matches. A list may have hundreds, and be asked about every place.</summary>
internal sealed class KeepList
{
    private readonly PathMatcher[] _all;
    private readonly PathIndex<PathMatcher> _index = new();
    private readonly Dictionary<(Place Sequence, int From), Certainty> _around = [];

    public KeepList(IEnumerable<TagPath> paths)
    {
        _all = paths.Select(path => new PathMatcher(path)).ToArray();
        foreach (var matcher in _all)
            _index.Add(matcher.Path, matcher);
    }

    /// <summary>Whether what is at a place stays as it is: it is matched, or what it lies in.</summary>
    /// <param name="place">The place.</param>
    /// <param name="from">The first step of the place at which a match counts.</param>
    public Certainty Keeps(Place place, int from = 0)
    {
        var isSequence = place.Element.IsSequence;
        var kept = AroundOf(place, from);
        foreach (var matcher in isSequence == Certainty.Never ? _index.Find(place) : (IEnumerable<PathMatcher>)_all)
        {
            var match = matcher.Match(place, from);
            kept = PathMatcher.Max(kept, PathMatcher.Max(match.Element, PathMatcher.Min(match.Sequence, isSequence)));
            if (isSequence != Certainty.Never && match.Item != Certainty.Never)
                kept = PathMatcher.Max(kept, Certainty.Maybe);
        }

        // The creators of what stays, stay.
        return place.Element.IsPrivateCreator ? PathMatcher.Max(kept, Certainty.Maybe) : kept;
    }

    /// <summary>Whether a sequence at a place can stay for the sake of something in it.</summary>
    /// <param name="place">The place.</param>
    /// <param name="from">The first step of the place at which a match counts.</param>
    public bool KeepsInside(Place place, int from = 0) =>
        place.Element.IsSequence != Certainty.Never && _all.Any(matcher => matcher.Match(place, from).Inside != Certainty.Never);

    /// <summary>
    /// Whether a sequence around a place is matched; places with the same sequences around them are many. Of a sequence of which nothing is
    /// known, a path that is about some is taken to mean others, as in removals (see <see cref="PlaceState"/>).
    /// </summary>
    private Certainty AroundOf(Place place, int from)
    {
        if (place.Steps.Count - 1 <= from || place.Enclosing is not { } sequence)
            return Certainty.Never;
        if (!_around.TryGetValue((sequence, from), out var around))
        {
            foreach (var matcher in _all)
            {
                var match = matcher.Match(sequence, from);
                around = PathMatcher.Max(around, PathMatcher.Max(PathMatcher.Max(match.Element, match.Sequence), PathMatcher.Max(match.Item, match.Around)));
            }

            if (around == Certainty.Maybe && place.IsInAnySequence)
                around = Certainty.Never;
            _around.Add((sequence, from), around);
        }

        return around;
    }
}
