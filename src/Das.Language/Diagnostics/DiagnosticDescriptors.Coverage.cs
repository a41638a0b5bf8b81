using static Das.Language.Diagnostics.DiagnosticSeverity;

namespace Das.Language.Diagnostics;

/// <content>About what a script leaves of the profile that it is compared with.</content>
public static partial class DiagnosticDescriptors
{
#pragma warning disable CS1591 // Title and message say it.
    public static readonly DiagnosticDescriptor NotCovered =
        new("DAS0115", "Not covered", "{0}, action code {1}, {2}: {3}", "Coverage", Warning);

    public static readonly DiagnosticDescriptor KeptWhole =
        new("DAS0116", "Kept whole", "{0} can keep sequences with all that is in them, whatever that may be", "Coverage", Warning);
#pragma warning restore CS1591

    private static DiagnosticDescriptor[] OfCoverage =>
    [
        NotCovered,
        KeptWhole,
    ];
}
