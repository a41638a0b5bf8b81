namespace Das.Language.Diagnostics;

/// <summary>Every diagnostic that Das has for a script. Each has a page under <c>docs/diagnostics</c>.</summary>
public static partial class DiagnosticDescriptors
{
    private static DiagnosticDescriptor[]? _all;

    /// <summary>All of them, in the order of their ids.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All => _all ??=
    [
        .. new[] { OfSyntax, OfNames, OfPaths, OfValues, OfSafety, OfAnalysis, OfBuild }
            .SelectMany(group => group).OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal),
    ];
}
