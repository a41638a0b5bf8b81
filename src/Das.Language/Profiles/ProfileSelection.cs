using Das.Standard;

namespace Das.Language.Profiles;

/// <summary>The Basic Profile and the options that are on with it (PS3.15 E.2, E.3), as <c>deidentify</c> and the command line name them.</summary>
public sealed record ProfileSelection
{
    private const string Ending = "Option";
    private const string PatientIdHash = "RetainPatientIDHash";

    private const string LongitudinalDates = "RetainLongitudinalTemporalInformation";

    private static readonly ProfileOption[] _known = Enum.GetValues<ProfileOption>();

    // A bit for each option: enumerations lack the equality that an array of them would need.
    private int _mask;

    /// <summary>The Basic Profile alone.</summary>
    public static ProfileSelection Basic { get; } = new();

    /// <summary>All names that <see cref="TryAdd"/> reads, without the ending <c>Option</c>.</summary>
    public static IReadOnlyList<string> Names => [.. _known.Select(option => option.ToString()), PatientIdHash];

    /// <summary>The options of Table E.1-1 that are on, in the order of its columns.</summary>
    public IReadOnlyList<ProfileOption> Options => [.. _known.Where(Has)];

    /// <summary>The names of the options that are on, each as <see cref="Names"/> has it.</summary>
    public IEnumerable<string> OptionNames => Options.Select(option => option.ToString()).Concat(RetainsPatientIdHash ? [PatientIdHash] : []);

    /// <summary>
    /// Whether Patient ID becomes a keyed code instead of nothing: the option <c>RetainPatientIDHash</c> of dcm4chee, which is not one of PS3.15.
    /// </summary>
    public bool RetainsPatientIdHash { get; private init; }

    /// <summary>Whether dates shall be kept in full and modified too, which PS3.15 E.3.6 rules out.</summary>
    public bool ContradictsItself => Has(ProfileOption.RetainFullDates) && Has(ProfileOption.RetainModifiedDates);

    /// <summary>Whether an option is on.</summary>
    public bool Has(ProfileOption option) => (_mask & (1 << (int)option)) != 0;

    /// <summary>The same with one more option on.</summary>
    public ProfileSelection With(ProfileOption option) => this with { _mask = _mask | (1 << (int)option) };

    /// <summary>The Basic Profile with options, as a compiled script names them.</summary>
    /// <param name="names">Names of options, as <see cref="TryAdd"/> reads them.</param>
    /// <exception cref="ArgumentException">There is no such option.</exception>
    public static ProfileSelection Of(params string[] names)
    {
        var selection = Basic;
        foreach (var name in names)
        {
            if (!selection.TryAdd(name, out selection))
                throw new ArgumentException($"there is no option '{name}'", nameof(names));
        }

        return selection;
    }

    /// <summary>Reads the name of one option, with or without the ending <c>Option</c>, in any letter case, and turns the option on.</summary>
    /// <param name="name">The name.</param>
    /// <param name="selection">The selection with the option.</param>
    /// <returns>Whether there is such an option.</returns>
    public bool TryAdd(string name, out ProfileSelection selection)
    {
        var bare = BareName(name);
        var match = Array.FindIndex(_known, option => string.Equals(option.ToString(), bare, StringComparison.OrdinalIgnoreCase));
        var isHash = string.Equals(bare, PatientIdHash, StringComparison.OrdinalIgnoreCase);
        selection = match >= 0 ? With(_known[match]) : isHash ? this with { RetainsPatientIdHash = true } : this;
        return match >= 0 || isHash;
    }

    /// <summary>The name that somebody may have meant.</summary>
    internal static string? ClosestName(string name) => Spelling.Closest(BareName(name), Names);

    /// <summary>The only name that somebody can have meant; null if it is not certain.</summary>
    internal static string? CertainName(string name) => Spelling.Certain(BareName(name), Names);

    // PS3.15 and dcm4chee write Option behind the names, and the names for dates in full.
    private static string BareName(string name)
    {
        var bare = name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - Ending.Length) : name;
        return bare.StartsWith(LongitudinalDates, StringComparison.OrdinalIgnoreCase) ? "Retain" + bare.Substring(LongitudinalDates.Length) : bare;
    }

    /// <summary>
    /// Reads <c>basic</c> and options, <c>basic,retainUIDs,CleanDescriptorsOption</c>, or the same as a coercion URI of dcm4chee:
    /// <c>deidentify:RetainUIDsOption</c>. Letter case does not matter.
    /// </summary>
    /// <param name="text">The names, separated by commas.</param>
    /// <param name="selection">What they select.</param>
    /// <param name="error">What is wrong, one sentence; null if nothing is.</param>
    public static bool TryParse(string text, out ProfileSelection selection, out string? error)
    {
        const string scheme = "deidentify:";
        var isUri = text.StartsWith(scheme, StringComparison.OrdinalIgnoreCase);
        var names = (isUri ? "basic," + text.Substring(scheme.Length) : text).Split(',').Select(name => name.Trim()).ToList();
        if (isUri)
            names.RemoveAll(name => name.Length == 0);
        selection = Basic;
        error = string.Equals(names[0], "basic", StringComparison.OrdinalIgnoreCase) ? null : $"The first name is 'basic', not '{names[0]}'";
        foreach (var name in names.Skip(1))
        {
            if (!selection.TryAdd(name, out selection))
                error ??= $"There is no option '{name}'; there are " + string.Join(", ", Names);
        }

        if (selection.ContradictsItself)
            error ??= "Dates cannot be kept in full and modified too";
        return error is null;
    }

    /// <summary>The options as a script names them, separated by commas and spaces; empty for the Basic Profile alone.</summary>
    public override string ToString() => string.Join(", ", OptionNames);
}
