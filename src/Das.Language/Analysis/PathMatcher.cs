using Das.Language.Paths;
using Das.Standard;

namespace Das.Language.Analysis;

/// <summary>
/// Says what a path matches at a <see cref="Place"/>, in the meaning that <c>Das.Engine.Paths.PathSet</c> gives it at run time; a test
/// compares the two. Each position in the path is carried from step to step with the certainty that it is reached.
/// </summary>
internal sealed class PathMatcher
{
    private readonly Piece[] _pieces;

    public PathMatcher(TagPath path)
    {
        Path = path;
        var pieces = new List<Piece>(path.Steps.Count + 1);
        foreach (var step in path.Steps)
        {
            if (step is TagStep tag)
            {
                pieces.Add(new(tag.Tag, tag.Item, false));
                continue;
            }

            var wildcard = ((LevelStep)step).Wildcard;
            if (wildcard != LevelWildcard.AnyNumber)
                pieces.Add(new(null, null, false));
            if (wildcard != LevelWildcard.ExactlyOne)
                pieces.Add(new(null, null, true));
        }

        _pieces = pieces.ToArray();
    }

    public TagPath Path { get; }

    /// <summary>Matches.</summary>
    /// <param name="place">The place.</param>
    /// <param name="from">The first step of the place that counts for <see cref="PathMatch.Around"/>.</param>
    public PathMatch Match(Place place, int from = 0)
    {
        var reached = new Certainty[_pieces.Length + 1];
        Reach(reached, 0, Certainty.Always);
        var around = Certainty.Never;
        for (var i = 0; ; i++)
        {
            var here = Advance(ref reached, place.Steps[i]);
            if (i == place.Steps.Count - 1)
                return here with { Around = around };
            if (i >= from)
                around = Max(around, Max(here.Element, Max(here.Sequence, here.Item)));
        }
    }

    private PathMatch Advance(ref Certainty[] reached, PlaceStep step)
    {
        var next = new Certainty[reached.Length];
        Certainty element = Certainty.Never, sequence = Certainty.Never, item = Certainty.Never;
        for (var i = 0; i < _pieces.Length; i++)
        {
            var piece = _pieces[i];
            var certainty = piece.Tag is null ? reached[i] : Min(reached[i], Match(piece.Tag, step.Tag));
            if (piece.Item is >= 0)
                certainty = Min(certainty, step.Item is null ? Certainty.Maybe : step.Item == piece.Item ? Certainty.Always : Certainty.Never);
            if (certainty == Certainty.Never)
                continue;

            var following = piece.IsAnyLevels ? i : i + 1;
            if (IsEnd(following))
            {
                if (piece.Item is null)
                    element = Max(element, certainty);
                else if (piece.Item == TagStep.AnyItem)
                    sequence = Max(sequence, certainty);
                else
                    item = Max(item, certainty);
            }

            Reach(next, following, certainty);
        }

        reached = next;
        return new(element, sequence, item, next.Take(_pieces.Length).Max());
    }

    /// <summary>Notes a position and those behind it that no element is needed for.</summary>
    private void Reach(Certainty[] positions, int position, Certainty certainty)
    {
        for (; position < _pieces.Length && _pieces[position].IsAnyLevels; position++)
            positions[position] = Max(positions[position], certainty);
        positions[position] = Max(positions[position], certainty);
    }

    private bool IsEnd(int position)
    {
        while (position < _pieces.Length && _pieces[position].IsAnyLevels)
            position++;
        return position == _pieces.Length;
    }

    /// <summary>Whether the tag of a path fits the tag of a place.</summary>
    internal static Certainty Match(TagPattern path, TagPattern place)
    {
        if (((path.Value ^ place.Value) & path.Mask & place.Mask) != 0)
            return Certainty.Never;
        if (path.Creator is not null && place.Creator is null)
            return place.Mask == uint.MaxValue && new Tag(place.Value).IsPrivateCreator ? Certainty.Never : Certainty.Maybe;
        if (path.Creator is not null && path.Creator != place.Creator)
            return Certainty.Never;
        return (path.Mask & ~place.Mask) == 0 ? Certainty.Always : Certainty.Maybe;
    }

    internal static Certainty Max(Certainty a, Certainty b) => a > b ? a : b;

    internal static Certainty Min(Certainty a, Certainty b) => a < b ? a : b;

    /// <summary>A tag, one level (neither tag nor any levels), or any number of levels.</summary>
    private readonly record struct Piece(TagPattern? Tag, int? Item, bool IsAnyLevels);
}

/// <summary>What a path says about a place.</summary>
/// <param name="Element">The element is matched.</param>
/// <param name="Sequence">It is matched if it is a sequence, <c>seq[%]</c>.</param>
/// <param name="Item">An item of it is matched, <c>seq[n]</c>.</param>
/// <param name="Inside">Something in its items can be matched.</param>
/// <param name="Around">A sequence that it lies in is matched, or the item of it.</param>
internal readonly record struct PathMatch(Certainty Element, Certainty Sequence, Certainty Item, Certainty Inside, Certainty Around = Certainty.Never);
