namespace Das.Standard.Tests;

/// <summary>The modules of PS3.3 expanded from the tables as they are in the source tree; shares nothing with the generator or the look-up.</summary>
internal static class ExpandedModules
{
    private const string Strictness = "1 1C 2 2C 3";

    private static readonly ILookup<string, Dictionary<string, string>> _containers = CsvRows.Read("module_attributes.csv").ToLookup(row => row["container"]);

    private static readonly ILookup<string, Dictionary<string, string>> _modules = CsvRows.Read("iod_modules.csv").ToLookup(row => row["iod"]);

    public static IEnumerable<string> Iods => _modules.Select(iod => iod.Key);

    /// <summary>The strictest Type of each path of an IOD.</summary>
    public static Dictionary<string, string> TypesOf(string iod, bool mandatoryOnly = false)
    {
        var types = new Dictionary<string, string>();
        foreach (var module in _modules[iod].Where(module => !mandatoryOnly || module["usage"] == "M"))
            Expand(module["module"], "", [], types);
        return types;
    }

    /// <summary>The strictest Type of each path of a module.</summary>
    public static Dictionary<string, string> TypesOfModule(string module)
    {
        var types = new Dictionary<string, string>();
        Expand(module, "", [], types);
        return types;
    }

    private static void Expand(string container, string prefix, string[] open, Dictionary<string, string> types)
    {
        foreach (var row in _containers[container])
        {
            var path = row["path"].Length == 0 ? prefix : prefix + row["path"];
            if (row["include"].Length > 0)
            {
                if (!open.Contains(row["include"]))
                    Expand(row["include"], path.Length == 0 || row["path"].Length == 0 ? path : path + ">", [.. open, row["include"]], types);
            }
            else if (!types.TryGetValue(path, out var type) || Rank(row["type"]) < Rank(type))
            {
                types[path] = row["type"];
            }
        }
    }

    private static int Rank(string type) => Array.IndexOf(Strictness.Split(' '), type);
}
