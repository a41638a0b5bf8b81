namespace Das.Standard.Generator;

/// <summary>
/// sop_class_iods.csv, iod_modules.csv and module_attributes.csv: the IODs of PS3.3 as lists of modules, and the modules as levels that are
/// walked. They are not expanded: 9 000 rows stand for 600 000 paths.
/// </summary>
internal sealed class IodEmitter() : TypeEmitter("IodTable",
    new TableFormat("sop_class_iods.csv", ["uid", "iod"]),
    new TableFormat("iod_modules.csv", ["iod", "module", "usage", "entity", "attributes_known"]),
    new TableFormat("module_attributes.csv", ["container", "path", "type", "include", "edition"]))
{
    private const int TypeBits = 3;
    private const int UsageBits = 2;

    private static readonly string[] _usages = ["M", "C", "U"];
    private static readonly string[] _editions = ["2026", "2018"];

    protected override void EmitMembers(IReadOnlyList<TableRows> tables, SourceWriter source)
    {
        var classes = tables[0].Read(row => (Uid: row.Uid(0), Iod: row.LookupText(1), Source: row), row => row.Uid);
        var modules = tables[1].Read(
            row => (Iod: row.LookupText(0), Module: row.LookupText(1), Usage: row.OneOf(2, _usages, "M, C or U"), Entity: row.Text(3),
                IsKnown: row.Flag(4), Source: row),
            row => row.Iod + " " + row.Module);
        var attributes = tables[2].Read(
            row =>
            {
                row.OneOf(4, _editions, "an edition");
                return ContainerRow.Read(row);
            },
            row => string.Join(" ", row.Container, string.Join(">", row.Path.Select(tag => tag.Text)), row.Include));
        var iods = modules.GroupBy(module => module.Iod).ToList();
        var names = iods.ConvertAll(iod => iod.Key);
        var graph = new ModuleGraph(attributes);

        // Tables that do not fit each other are reported once each of them is right for itself.
        if (tables.All(table => table.Diagnostics.Count == 0))
        {
            graph.Check();
            foreach (var entry in classes.Where(entry => !names.Contains(entry.Iod)))
                entry.Source.Reject(1, "an IOD of iod_modules.csv");
            foreach (var module in modules.Where(module => module.IsKnown != (graph.Root(module.Module) > 0)))
                module.Source.Reject(4, "what module_attributes.csv says");
        }

        EmitLevels(source, graph);
        var known = iods.ConvertAll(iod => iod.Where(module => graph.Root(module.Module) > 0).ToList());
        source.Numbers("The modules of the IODs: usage M, C, U (2 bits), outermost level.", "ushort", "Modules",
            known.SelectMany(iod => iod.Select(module => checked((ushort)((graph.Root(module.Module) << UsageBits) | module.Usage)))));
        source.Numbers("First module of an IOD, and the end of the last one.", "ushort", "IodModules", Ends(known.Select(iod => iod.Count)));
        source.Numbers("1 if the attributes of all modules of the IOD are known.", "byte", "Completeness",
            iods.Select(iod => iod.All(module => module.IsKnown) ? 1 : 0));
        EmitTexts(source, ["Name"], names.ConvertAll(name => new[] { name }), "Iod");

        source.Numbers("The IOD of a SOP class.", "byte", "SopClassIods", classes.Select(entry => checked((byte)Math.Max(0, names.IndexOf(entry.Iod)))));
        EmitTextHash(source, "", [.. classes.Select((entry, i) => (entry.Uid, i))]);
        EmitTexts(source, ["Uid"], classes.ConvertAll(entry => new[] { entry.Uid }), "Uid");
    }

    private static void EmitLevels(SourceWriter source, ModuleGraph graph)
    {
        var rows = graph.Levels.ConvertAll(level => level.Rows.OrderBy(Tag).ToList());
        source.Numbers("Tags, sorted on each level; of an overlay that of group 6000.", "uint", "Tags", rows.SelectMany(level => level.Select(Tag)));
        source.Numbers("Type (3 bits), the level inside the items of the attribute.", "ushort", "Facts",
            rows.SelectMany(level => level.Select(row => checked((ushort)((graph.Items(row) << TypeBits) | row.Type)))));
        source.Numbers("First tag of a level, and the end of the last one.", "ushort", "LevelTags", Ends(rows.Select(level => level.Count)));
        source.Numbers("Outermost levels of the macros that a level includes.", "ushort", "Includes",
            graph.Levels.SelectMany(level => level.Includes.Select(graph.Root)));
        source.Numbers("First macro of a level, and the end of the last one.", "ushort", "LevelIncludes",
            Ends(graph.Levels.Select(level => level.Includes.Count)));
    }

    private static uint Tag(ContainerRow row) => row.Path[row.Path.Length - 1].Value;
}
