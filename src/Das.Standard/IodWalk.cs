namespace Das.Standard;

/// <summary>Expands an IOD: all of its modules, and the macros inside them until one would hold itself.</summary>
internal static class IodWalk
{
    internal static IEnumerable<IodAttribute> Attributes(Iod iod, ReadOnlySpan<ushort> modules)
    {
        var places = new List<Place>();
        foreach (var module in modules)
            Enter(new Place(IodTable.LevelOf(module), []), places);
        return Below(iod, [], places);
    }

    private static IEnumerable<IodAttribute> Below(Iod iod, Tag[] path, List<Place> places)
    {
        var attributes = new SortedDictionary<uint, List<Place>>();
        foreach (var place in places)
        {
            for (var i = 0; i < IodTable.TagsOf(place.Level).Length; i++)
            {
                var tag = IodTable.TagsOf(place.Level)[i];
                if (!attributes.TryGetValue(tag, out var items))
                    attributes.Add(tag, items = []);
                Enter(new Place(IodTable.ItemsOf(place.Level, i), place.Open), items);
            }
        }

        foreach (var attribute in attributes)
        {
            Tag[] here = [.. path, new Tag(attribute.Key)];
            yield return new IodAttribute(here, iod.TypeOf(here));
            foreach (var inner in Below(iod, here, attribute.Value))
                yield return inner;
        }
    }

    private static void Enter(Place place, List<Place> places)
    {
        places.Add(place);
        foreach (var macro in IodTable.IncludesOf(place.Level))
        {
            if (!place.Open.Contains(macro))
                Enter(new Place(macro, [.. place.Open, macro]), places);
        }
    }

    /// <summary>A level, and the macros that led to it.</summary>
    private sealed record Place(int Level, int[] Open);
}
