namespace Das.Profiles.Tests.Facts;

/// <summary>The UIDs of PS3.6 annex A, which never change.</summary>
internal static class UidFacts
{
    private static readonly HashSet<string> _registered = [.. CsvTable.Read("uids.csv").Select(row => row["uid"])];

    public static bool IsRegistered(string uid) => _registered.Contains(uid);

    /// <summary>PS3.5 section 9.1: components of digits without leading zeros, at most 64 characters.</summary>
    public static bool IsLegal(string uid) =>
        uid.Length is > 0 and <= 64 && uid.Split('.').All(part => part.Length > 0 && part.All(char.IsAsciiDigit) && (part.Length == 1 || part[0] != '0'));
}
