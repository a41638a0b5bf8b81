using Das.Standard;

namespace Das.Conformance.Tests.Profiles;

/// <summary>The options of Table E.1-1 by the names that a script gives them.</summary>
internal static class OptionNames
{
    public const string ModifiedDates = nameof(ProfileOption.RetainModifiedDates);
    public const string FullDates = nameof(ProfileOption.RetainFullDates);

    /// <summary>All ten.</summary>
    public static IReadOnlyList<string> Single { get; } = Enum.GetNames<ProfileOption>();
}
