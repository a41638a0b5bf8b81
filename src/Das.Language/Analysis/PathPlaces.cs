using Das.Language.Paths;

namespace Das.Language.Analysis;

/// <summary>The places that a path is about, so that what is true of each of them is true of the path.</summary>
internal static class PathPlaces
{
    // Beyond this a path has so many wildcards that nothing would be said about it anyway.
    private const int MaxPlaces = 64;

    /// <summary>Lists the places.</summary>
    /// <param name="path">The path.</param>
    /// <param name="levels">
    /// How many levels any number of levels is tried up to: the greatest number of steps of a path in the script. Below that, paths either
    /// go on through all levels or match nothing.
    /// </param>
    /// <returns>Nothing for a path that ends at an item or wildcard, and for one with too many wildcards.</returns>
    public static IReadOnlyList<Place> Of(TagPath path, int levels)
    {
        if (path.Steps[path.Steps.Count - 1] is not TagStep { Item: null } element)
            return [];

        var prefixes = new List<PlaceStep[]> { Array.Empty<PlaceStep>() };
        foreach (var step in path.Steps.Take(path.Steps.Count - 1))
        {
            prefixes = step switch
            {
                TagStep tag => prefixes.ConvertAll(prefix => (PlaceStep[])[.. prefix, new PlaceStep(tag.Tag, tag.Item >= 0 ? tag.Item : null)]),
                LevelStep { Wildcard: LevelWildcard.ExactlyOne } => Deeper(prefixes, 1, 1),
                LevelStep { Wildcard: LevelWildcard.OneOrMore } => Deeper(prefixes, 1, levels),
                _ => Deeper(prefixes, 0, levels),
            };
            if (prefixes.Count > MaxPlaces)
                return [];
        }

        return prefixes.ConvertAll(prefix => new Place(new EquatableArray<PlaceStep>((PlaceStep[])[.. prefix, new PlaceStep(element.Tag)])));
    }

    private static List<PlaceStep[]> Deeper(List<PlaceStep[]> prefixes, int from, int to) =>
        prefixes.SelectMany(prefix => Enumerable.Range(from, Math.Max(to - from, 0) + 1).Select(levels =>
            (PlaceStep[])[.. prefix, .. Enumerable.Repeat(PlaceStep.AnySequence, levels)])).ToList();
}
