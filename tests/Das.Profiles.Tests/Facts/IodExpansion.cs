namespace Das.Profiles.Tests.Facts;

/// <summary>
/// Every place of every attribute of an IOD: the union of its modules, macros put in. Where a macro would hold itself, as content items do, its own
/// attributes are listed once more, without what is inside them.
/// </summary>
internal static class IodExpansion
{
    private static readonly Dictionary<(string Container, string Path), Level> _levels = ReadLevels();

    private static readonly ILookup<string, string> _modules = CsvTable.Read("iod_modules.csv").ToLookup(row => row["iod"], row => row["module"]);

    public static IEnumerable<string> Iods => _modules.Select(modules => modules.Key);

    /// <summary>The places at the root, sorted by tag.</summary>
    public static IReadOnlyList<Place> Of(string iod)
    {
        var entries = new List<Entry>();
        foreach (var module in _modules[iod])
            Enter(new Entry(module, "", [], IsLast: false), entries);
        return Below(entries);
    }

    private static List<Place> Below(List<Entry> entries)
    {
        var found = new SortedDictionary<uint, (PlaceType Type, List<Entry> Items)>();
        foreach (var entry in entries)
        {
            if (!_levels.TryGetValue((entry.Container, entry.Path), out var level))
                continue;
            foreach (var (tag, type, step) in level.Attributes)
            {
                var place = found.TryGetValue(tag, out var known) ? known : (PlaceType.None, []);
                found[tag] = (type < place.Type ? type : place.Type, place.Items);
                if (!entry.IsLast)
                    Enter(entry with { Path = entry.Path.Length == 0 ? step : $"{entry.Path}>{step}" }, place.Items);
            }
        }

        return [.. found.Select(place => new Place(place.Key, place.Value.Type, Below(place.Value.Items)))];
    }

    private static void Enter(Entry entry, List<Entry> entries)
    {
        entries.Add(entry);
        if (!_levels.TryGetValue((entry.Container, entry.Path), out var level))
            return;
        foreach (var macro in level.Includes)
        {
            var isOpen = entry.Open.Contains(macro);
            if (!isOpen || !entry.IsLast)
                Enter(new Entry(macro, "", [.. entry.Open, macro], entry.IsLast || isOpen), entries);
        }
    }

    private static Dictionary<(string, string), Level> ReadLevels()
    {
        var levels = new Dictionary<(string, string), Level>();
        foreach (var row in CsvTable.Read("module_attributes.csv"))
        {
            var path = row["path"];
            if (row["include"].Length > 0)
            {
                LevelAt(row["container"], path).Includes.Add(row["include"]);
                continue;
            }

            var end = path.LastIndexOf('>');
            var step = path[(end + 1)..];
            LevelAt(row["container"], end < 0 ? "" : path[..end]).Attributes.Add((AttributeFacts.ParseTag(step), Enum.Parse<PlaceType>("T" + row["type"]), step));
        }

        return levels;

        Level LevelAt(string container, string path)
        {
            if (!levels.TryGetValue((container, path), out var level))
                levels.Add((container, path), level = new Level([], []));
            return level;
        }
    }

    private sealed record Level(List<(uint Tag, PlaceType Type, string Step)> Attributes, List<string> Includes);

    /// <summary>A level, and the macros that led to it.</summary>
    private sealed record Entry(string Container, string Path, string[] Open, bool IsLast);
}
