using System.Globalization;
using System.Reflection;
using Das.Engine.Pseudonyms;

namespace Das.Vectors.Tests;

/// <summary>One case of the language's behaviour: a script, what the host gives it, objects, and what becomes of each.</summary>
/// <remarks>
/// The files in <c>Vectors</c> hold them: <c>## name</c>, the script as it is typed, then lines that say what it meets. <c>error:</c> names
/// the diagnostics of a script that does not compile. <c>in:</c> is an object, and the line behind it what comes of it: <c>out:</c> the whole
/// data set, <c>fails:</c> a piece of the reason, <c>fails unchanged:</c> the same with the data set as it was, or <c>rejected:</c>.
/// <c>absent:</c> names an element that the file meta information must not have, <c>log:</c> a line that the script says, <c>var:</c> and
/// <c>table:</c> what the host supplies, <c>key:</c> the bytes of the key as hex digits, and <c>twice:</c> runs the script two times in a row.
/// </remarks>
internal sealed record Vector(string Name, string Script)
{
    private readonly List<VectorObject> _objects = [];
    private readonly List<string> _log = [];
    private readonly List<string> _table = [];

    /// <summary>All vectors.</summary>
    public static IReadOnlyDictionary<string, Vector> All { get; } = ReadAll().ToDictionary(vector => vector.Name);

    /// <summary>Ids of which the script has one as an error; empty if it compiles.</summary>
    public IReadOnlyList<string> Errors { get; private set; } = [];

    public IReadOnlyList<VectorObject> Objects => _objects;

    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>Lines of the lookup table.</summary>
    public IReadOnlyList<string> Table => _table;

    /// <summary>What the script says, all objects together.</summary>
    public IReadOnlyList<string> Log => _log;

    /// <summary>The key of the run; null for a random one.</summary>
    public ProjectKey? Key { get; private set; }

    public bool RunsTwice { get; private set; }

    private static IEnumerable<Vector> ReadAll()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            foreach (var section in reader.ReadToEnd().Split("## ", StringSplitOptions.RemoveEmptyEntries))
                yield return Read(section.TrimEnd('\n').Split('\n'));
        }
    }

    /// <summary>A vector from its script and the lines about what it meets.</summary>
    public static Vector Of(string name, IReadOnlyList<string> script, IEnumerable<string> lines)
    {
        var text = string.Join('\n', script) + "\n";
        if (!script.Any(line => line.TrimStart().StartsWith("version", StringComparison.Ordinal)))
            text = "version \"6.7\"\n" + text;
        var vector = new Vector(name, text);
        foreach (var line in lines)
            vector.Read(KeyOf(line) ?? throw new InvalidDataException($"{name}: {line}"), line);
        return vector;
    }

    private static Vector Read(string[] lines)
    {
        var first = Array.FindIndex(lines, 1, line => KeyOf(line) is not null);
        return Of(lines[0], lines[1..first], lines[first..]);
    }

    private static string? KeyOf(string line)
    {
        string[] keys = ["error:", "in:", "out:", "fails:", "fails unchanged:", "rejected:", "absent:", "log:", "var:", "table:", "key:", "twice:"];
        return keys.FirstOrDefault(key => line.StartsWith(key, StringComparison.Ordinal));
    }

    private void Read(string key, string line)
    {
        var value = line.Length > key.Length ? line[(key.Length + 1)..] : "";
        switch (key)
        {
            case "error:":
                Errors = value.Split(' ');
                break;
            case "var:":
                Variables.Add(value[..value.IndexOf('=')], value[(value.IndexOf('=') + 1)..]);
                break;
            case "table:":
                _table.Add(value);
                break;
            case "log:":
                _log.Add(value);
                break;
            case "key:":
                Key = new ProjectKey(Convert.FromHexString(value));
                break;
            case "twice:":
                RunsTwice = true;
                break;
            case "in:":
                _objects.Add(new(VectorImage.Expand(value), "", ""));
                break;
            case "absent:":
                _objects[^1] = _objects[^1] with { AbsentFileMeta = uint.Parse(value.Trim('(', ')').Remove(4, 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture) };
                break;
            default:
                _objects[^1] = _objects[^1] with { Outcome = key, Result = VectorImage.Expand(value) };
                break;
        }
    }
}

/// <summary>An object that a script meets.</summary>
/// <param name="Input">Its data set, in notation.</param>
/// <param name="Outcome"><c>out:</c>, <c>fails:</c>, <c>fails unchanged:</c> or <c>rejected:</c>.</param>
/// <param name="Result">The data set behind it in notation, or a piece of the reason.</param>
internal sealed record VectorObject(string Input, string Outcome, string Result)
{
    /// <summary>A tag that the file meta information does not have, or 0.</summary>
    public uint AbsentFileMeta { get; init; }
}
