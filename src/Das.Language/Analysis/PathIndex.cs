using Das.Language.Paths;

namespace Das.Language.Analysis;

/// <summary>Finds what was noted under paths that can match at a place, without trying each of them.</summary>
internal sealed class PathIndex<T>
    where T : class
{
    private readonly Dictionary<uint, List<T>> _byTag = [];
    private readonly Dictionary<uint, List<T>> _byInnerTag = [];
    private readonly Dictionary<string, List<T>> _byCreator = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<T>> _byInnerCreator = new(StringComparer.Ordinal);
    private readonly List<T> _others = [];

    /// <summary>All that was noted.</summary>
    public List<T> All { get; } = [];

    /// <summary>Notes something under a path.</summary>
    public void Add(TagPath path, T value)
    {
        All.Add(value);
        var last = path.Steps[path.Steps.Count - 1] as TagStep;
        if (last is { Tag: { IsExact: true, Creator: null } })
            ListOf(_byTag, last.Tag.Value).Add(value);
        else if (last is { Tag.Creator: { } creator })
            ListOf(_byCreator, creator).Add(value);
        else
            _others.Add(value);

        // A path that is written to makes the sequences on its way.
        foreach (var step in path.Steps.Take(path.Steps.Count - 1).OfType<TagStep>())
        {
            if (step.Tag is { IsExact: true, Creator: null })
                ListOf(_byInnerTag, step.Tag.Value).Add(value);
            else if (step.Tag.Creator is { } inner)
                ListOf(_byInnerCreator, inner).Add(value);
        }
    }

    /// <summary>
    /// What was noted under paths that can end at a place, or at a sequence around it. Of a sequence of which nothing is known, a path that
    /// names one sequence is taken to mean another.
    /// </summary>
    public List<T> Find(Place place)
    {
        var found = new List<T>(_others);
        for (var i = 0; i < place.Steps.Count; i++)
        {
            var tag = place.Steps[i].Tag;
            if (tag.Creator is { } creator)
                AddAll(found, _byCreator, creator);
            else if (tag.IsExact)
                AddAll(found, _byTag, tag.Value);
            else if (i == place.Steps.Count - 1)
                found.AddRange(_byTag.Where(pair => ((pair.Key ^ tag.Value) & tag.Mask) == 0).SelectMany(pair => pair.Value));
            if (tag.Creator is null && place.Steps[i].IsPrivate)
                found.AddRange(_byCreator.Values.SelectMany(list => list));
        }

        if (place.Element.Tag is { Creator: { } owner })
            AddAll(found, _byInnerCreator, owner);
        else if (place.Element.Tag.IsExact)
            AddAll(found, _byInnerTag, place.Element.Tag.Value);
        return found.Distinct().ToList();
    }

    private static List<T> ListOf<TKey>(Dictionary<TKey, List<T>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
            lists.Add(key, list = []);
        return list;
    }

    private static void AddAll<TKey>(List<T> found, Dictionary<TKey, List<T>> lists, TKey key)
        where TKey : notnull
    {
        if (lists.TryGetValue(key, out var list))
            found.AddRange(list);
    }
}
