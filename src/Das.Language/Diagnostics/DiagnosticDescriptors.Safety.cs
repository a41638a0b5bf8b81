using static Das.Language.Diagnostics.DiagnosticSeverity;

namespace Das.Language.Diagnostics;

/// <content>About scripts that lose or leak more than they seem to.</content>
public static partial class DiagnosticDescriptors
{
#pragma warning disable CS1591 // Title and message say it.
    public static readonly DiagnosticDescriptor KeepsNothing =
        new("DAS0040", "keepTags without paths", "keepTags without a path would remove every element", "Safety", Error);

    public static readonly DiagnosticDescriptor KeepListIncomplete =
        new("DAS0041", "keepTags drops essential elements", "keepTags does not list {0}", "Safety", Warning);

    public static readonly DiagnosticDescriptor UnkeyedHash =
        new("DAS0042", "Hash without key", "{0} has no key: whoever knows an original UID can compute the new one", "Safety", Info);
#pragma warning restore CS1591

    private static DiagnosticDescriptor[] OfSafety =>
    [
        KeepsNothing,
        KeepListIncomplete,
        UnkeyedHash,
    ];
}
