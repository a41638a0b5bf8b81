using static Das.Language.Diagnostics.DiagnosticSeverity;

namespace Das.Language.Diagnostics;

/// <content>About scripts that do something else in DicomEdit.</content>
public static partial class DiagnosticDescriptors
{
#pragma warning disable CS1591 // Title and message say it.
    public static readonly DiagnosticDescriptor DiffersFromDicomEdit =
        new("DAS0060", "Behaves otherwise in DicomEdit", "DicomEdit {0}", "DicomEdit", Info);
#pragma warning restore CS1591

    private static DiagnosticDescriptor[] OfDicomEdit =>
    [
        DiffersFromDicomEdit,
    ];
}
