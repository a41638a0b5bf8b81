using Das.Language.Paths;

namespace Das.Language.Analysis;

/// <summary>Finds what was noted under paths that can match at a place, without trying each of them.</summary>
internal sealed class PathIndex<T>
    where T : class
{
    private readonly Dictionary<uint, List<T>> _byTag = [];
    private readonly Dictionary<(uint Tag, uint? Sequence), List<T>> _bySequence = [];
    private readonly Dictionary<(uint Tag, uint Sequence, int? Item), List<T>> _byItem = [];
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
            AddUnderTag(path, last.Tag.Value, value);
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
                AddByTag(found, place, i);
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

    /// <summary>
    /// Many paths may end with one tag: those through a sequence are found by it, and by the item, since each may have a path of its own.
    /// </summary>
    private void AddUnderTag(TagPath path, uint tag, T value)
    {
        ListOf(_byTag, tag).Add(value);
        var around = path.Steps.Count > 1 ? path.Steps[path.Steps.Count - 2] as TagStep : null;
        if (around is not { Tag: { IsExact: true, Creator: null } sequence })
        {
            ListOf(_bySequence, (tag, null)).Add(value);
            return;
        }

        ListOf(_bySequence, (tag, sequence.Value)).Add(value);
        ListOf(_byItem, (tag, sequence.Value, around.Item >= 0 ? around.Item : null)).Add(value);
    }

    private void AddByTag(List<T> found, Place place, int step)
    {
        var tag = place.Steps[step].Tag.Value;
        var around = step == 0 ? null : place.Steps[step - 1];
        if (around is { Tag: not { IsExact: true, Creator: null } })
        {
            AddAll(found, _byTag, tag);
            return;
        }

        AddAll(found, _bySequence, (tag, null));
        if (around is { Item: null })
            AddAll(found, _bySequence, (tag, around.Tag.Value));
        if (around is not { Item: { } item })
            return;
        AddAll(found, _byItem, (tag, around.Tag.Value, null));
        AddAll(found, _byItem, (tag, around.Tag.Value, item));
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
