namespace Das.Language.Binding;

/// <summary>What the binder knows about a function or method by its name.</summary>
/// <param name="Name">As scripts write it; case matters.</param>
/// <param name="MinArguments">The fewest arguments.</param>
/// <param name="MaxArguments">The most.</param>
/// <param name="Function">Which function; null for a method.</param>
/// <param name="Method">Which method; null for a function, and for <c>removeTags</c>, which is a statement of its own.</param>
internal sealed record Signature(string Name, int MinArguments, int MaxArguments, Function? Function, Method? Method)
{
    private static readonly Dictionary<string, Signature> Available = new Signature[]
    {
        new("hashUID", 1, 1, Binding.Function.HashUid, null),
        new("removeTags", 1, int.MaxValue, null, null),
        new("keepTags", 0, int.MaxValue, null, Binding.Method.KeepTags),
        new("retainPrivateTags", 0, int.MaxValue, null, Binding.Method.RetainPrivateTags),
        new("hashUIDList", 1, int.MaxValue, null, Binding.Method.HashUidList),
        new("set", 2, 2, null, Binding.Method.Set),
        new("delete", 1, 1, null, Binding.Method.Delete),
    }.ToDictionary(s => s.Name, StringComparer.Ordinal);

    /// <summary>Names of DicomEdit 6 that Das knows and does not run yet.</summary>
    private static readonly HashSet<string> Planned = new(StringComparer.Ordinal)
    {
        "concatenate", "format", "lowercase", "uppercase", "substring", "replace", "match", "ismatch", "normalizeString", "lookup", "getURL",
        "newUID", "mapUID", "mapReferencedUIDs",
        "shiftDateByIncrement", "shiftDateTimeByIncrement", "shiftDateTimeSequenceByIncrement", "shiftDateTimeListByIncrement",
        "scalePatientAgeAndDobFromStudyDate", "isPresent", "true", "false", "reject", "collectValues", "blankValues", "alterPixels",
        "and", "or", "not", "equals",
    };

    /// <summary>Whether a call of it has a value.</summary>
    public bool HasValue => Function is not null;

    /// <summary>The number of arguments in words.</summary>
    public string ArgumentCount => (MaxArguments == int.MaxValue ? "at least " : "") + (MinArguments == 1 ? "one argument" : "two arguments");

    /// <summary>All names that a script may mean.</summary>
    public static IEnumerable<string> Names => Available.Keys.Concat(Planned);

    /// <summary>The signature of a name, or null.</summary>
    public static Signature? Find(string name) => Available.TryGetValue(name, out var signature) ? signature : null;

    /// <summary>Whether Das knows the name and does not run it yet.</summary>
    public static bool IsPlanned(string name) => Planned.Contains(name);
}
