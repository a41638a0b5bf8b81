using Das.Language.Parsing;

namespace Das.Language.DicomEdit4;

/// <summary>
/// Names of variables in the upgraded script. In DicomEdit 4 case did not matter, so the first spelling is taken; what DicomEdit 6
/// reserves gets an underscore.
/// </summary>
internal sealed class VariableNames
{
    private readonly Dictionary<string, string> _spellings = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    public VariableNames(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (_taken.Add(name))
                _spellings.Add(name, name);
        }

        foreach (var name in _spellings.Keys.Where(IsReserved).ToArray())
            _spellings[name] = Fresh(name + "_");
    }

    /// <summary>How a variable is written.</summary>
    public string Of(string name) => _spellings[name];

    /// <summary>A name that no variable has.</summary>
    public string Fresh(string name)
    {
        while (!_taken.Add(name))
            name += "_";
        return name;
    }

    private static bool IsReserved(string name) => name is "x" or "X" || Tokens.ReservedWords.Contains(name);
}
