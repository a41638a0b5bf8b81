namespace Das.Language.DicomEdit4;

/// <summary>What DicomEdit 4 can call.</summary>
internal static class Functions
{
    /// <summary>The functions that every host has; each is spelled the same in DicomEdit 6 or in Das.</summary>
    private static readonly HashSet<string> _builtIn = new(StringComparer.Ordinal)
    {
        "getURL", "urlEncode", "lowercase", "uppercase", "substring", "match", "replace", "hashUID", "newUID", "format",
    };

    public static bool IsBuiltIn(string name) => _builtIn.Contains(name);
}
