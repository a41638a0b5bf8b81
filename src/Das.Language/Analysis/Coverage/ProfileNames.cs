using Das.Standard;

namespace Das.Language.Analysis.Coverage;

/// <summary>The names of the Basic Profile and its options, as a user writes them.</summary>
public static class ProfileNames
{
    private const string Ending = "Option";

    // PS3.15 and dcm4chee name the options for dates in full: RetainLongitudinalTemporalInformationFullDatesOption.
    private const string LongitudinalDates = "RetainLongitudinalTemporalInformation";

    /// <summary>
    /// Reads <c>basic</c> and options: <c>basic,retainUids,CleanDescriptorsOption</c>, or as dcm4chee names them. Letter case does not matter.
    /// </summary>
    /// <param name="text">Names, separated by commas; the first one is <c>basic</c>.</param>
    /// <param name="options">The options.</param>
    /// <param name="error">What is wrong, one sentence.</param>
    public static bool TryParse(string text, out IReadOnlyList<ProfileOption> options, out string? error)
    {
        var names = text.Split(',').Select(name => name.Trim()).ToArray();
        var known = Enum.GetNames(typeof(ProfileOption));
        var found = new List<ProfileOption>();
        options = found;
        error = string.Equals(names[0], "basic", StringComparison.OrdinalIgnoreCase) ? null : $"The first name is 'basic', not '{names[0]}'";
        foreach (var name in names.Skip(1))
        {
            var bare = name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - Ending.Length) : name;
            if (bare.StartsWith(LongitudinalDates, StringComparison.OrdinalIgnoreCase))
                bare = "Retain" + bare.Substring(LongitudinalDates.Length);
            var match = Array.FindIndex(known, candidate => string.Equals(candidate, bare, StringComparison.OrdinalIgnoreCase));
            if (match >= 0)
                found.Add((ProfileOption)match);
            else
                error ??= $"There is no option '{name}'; there are " + string.Join(", ", known);
        }

        if (found.Contains(ProfileOption.RetainFullDates) && found.Contains(ProfileOption.RetainModifiedDates))
            error ??= "Dates cannot be kept in full and modified too";
        return error is null;
    }
}
