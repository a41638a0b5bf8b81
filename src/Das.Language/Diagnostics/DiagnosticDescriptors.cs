namespace Das.Language.Diagnostics;

/// <summary>Every diagnostic that Das has for a script. Each has a page under <c>docs/diagnostics</c>.</summary>
public static partial class DiagnosticDescriptors
{
    private static DiagnosticDescriptor[]? _all;
    private static Dictionary<string, DiagnosticDescriptor>? _byId;

    /// <summary>All of them, in the order of their ids.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All => _all ??=
        [.. new[]
            {
                OfSyntax, OfNames, OfPaths, OfElements, OfValues, OfSafety, OfRegexes, OfDicomEdit, OfArguments, OfPixels, OfAnalysis, OfBuild,
                OfInclude, OfSeverity, OfCoverage, OfDicomEdit4, OfProfiles,
            }
            .SelectMany(group => group).OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)];

    /// <summary>The diagnostic with an id; null if there is none. Ids are case-sensitive.</summary>
    public static DiagnosticDescriptor? Find(string id) =>
        (_byId ??= All.ToDictionary(descriptor => descriptor.Id, StringComparer.Ordinal)).TryGetValue(id, out var found) ? found : null;
}
