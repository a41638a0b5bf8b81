using static Das.Language.Diagnostics.DiagnosticSeverity;

namespace Das.Language.Diagnostics;

/// <content>About scripts for DicomEdit 4.</content>
public static partial class DiagnosticDescriptors
{
#pragma warning disable CS1591 // Title and message say it.
    public static readonly DiagnosticDescriptor DicomEdit4Script =
        new("DAS0120", "DicomEdit 4 script", "This is a script for DicomEdit 4: only that has {0}", "DicomEdit4", Error);

    public static readonly DiagnosticDescriptor SecondStatement =
        new(
            "DAS0121",
            "Second statement about an element",
            "A second statement about {0}: the last one counts, in DicomEdit 4 the first one",
            "DicomEdit4",
            Warning);

    public static readonly DiagnosticDescriptor ReadsChangedElement =
        new(
            "DAS0122",
            "Element changed before it is read",
            "{0} is read as an earlier statement left it, in DicomEdit 4 as it was in the file",
            "DicomEdit4",
            Warning);

    public static readonly DiagnosticDescriptor MatchSearches =
        new("DAS0123", "match searches", "match finds the expression anywhere, in DicomEdit 4 only if it fits the whole value", "DicomEdit4", Warning);
#pragma warning restore CS1591

    private static DiagnosticDescriptor[] OfDicomEdit4 =>
    [
        DicomEdit4Script,
        SecondStatement,
        ReadsChangedElement,
        MatchSearches,
    ];
}
