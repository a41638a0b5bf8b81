using System.Globalization;

namespace Das.Standard.Generator;

/// <summary>
/// The attributes of modules and macros as levels: a level is what one data set, the outermost one or an item of a sequence, can hold by one
/// container. Levels refer to the levels of items and, where a macro is included, to the outermost level of the macro.
/// </summary>
internal sealed class ModuleGraph
{
    private readonly Dictionary<(string Container, string Path), int> _numbers = [];
    private readonly List<ContainerRow> _rows;

    /// <summary>Arranges rows; those of one level need not follow each other.</summary>
    internal ModuleGraph(List<ContainerRow> rows)
    {
        _rows = rows;
        foreach (var row in rows)
        {
            if (row.Include.Length > 0)
                LevelOf(row.Container, PathText(row.Path, row.Path.Length)).Includes.Add(row.Include);
            else
                LevelOf(row.Container, PathText(row.Path, row.Path.Length - 1)).Rows.Add(row);
        }
    }

    /// <summary>All levels. The first one is empty: it stands for items of which nothing is known.</summary>
    internal List<ModuleLevel> Levels { get; } = [new ModuleLevel()];

    /// <summary>The number of the outermost level of a module or macro, 0 if it has none.</summary>
    internal int Root(string container) => Number(container, "");

    /// <summary>The number of the level inside the items of an attribute, 0 if it has none.</summary>
    internal int Items(ContainerRow row) => Number(row.Container, PathText(row.Path, row.Path.Length));

    /// <summary>Reports rows inside a sequence that is not there, unknown macros, and macros that are part of themselves on one level.</summary>
    internal void Check()
    {
        var attributes = new HashSet<(string, string)>(
            _rows.Where(row => row.Include.Length == 0).Select(row => (row.Container, PathText(row.Path, row.Path.Length))));
        foreach (var row in _rows)
        {
            var outer = PathText(row.Path, row.Include.Length > 0 ? row.Path.Length : row.Path.Length - 1);
            if (outer.Length > 0 && !attributes.Contains((row.Container, outer)))
                row.Source.Reject(1, "inside a sequence that has a row");
            else if (row.Include.Length > 0 && Root(row.Include) == 0)
                row.Source.Reject(3, "a macro of the table");
            else if (row.Include.Length > 0 && row.Path.Length == 0 && Reaches(row.Include, row.Container, []))
                row.Source.Reject(3, "a macro that can be included: it would be part of itself");
        }
    }

    private bool Reaches(string from, string container, HashSet<string> seen) =>
        from == container || (seen.Add(from) && Levels[Root(from)].Includes.Any(include => Reaches(include, container, seen)));

    private int Number(string container, string path) => _numbers.TryGetValue((container, path), out var number) ? number : 0;

    private ModuleLevel LevelOf(string container, string path)
    {
        if (!_numbers.TryGetValue((container, path), out var number))
        {
            _numbers[(container, path)] = number = Levels.Count;
            Levels.Add(new ModuleLevel());
        }

        return Levels[number];
    }

    private static string PathText(TagPattern[] path, int length) =>
        string.Join(">", path.Take(length).Select(tag => tag.Value.ToString("X8", CultureInfo.InvariantCulture)));
}
