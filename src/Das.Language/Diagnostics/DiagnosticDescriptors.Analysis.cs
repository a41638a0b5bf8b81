using static Das.Language.Diagnostics.DiagnosticSeverity;

namespace Das.Language.Diagnostics;

/// <content>About scripts that can run, and do something else than they seem to.</content>
public static partial class DiagnosticDescriptors
{
#pragma warning disable CS1591 // Title and message say it.
    public static readonly DiagnosticDescriptor ValueNeverSeen =
        new("DAS0075", "Value never seen", "The value of {0} is never seen: {1} {2} it", "Analysis", Warning);

    public static readonly DiagnosticDescriptor GoneAlready =
        new("DAS0076", "Gone already", "{0} is gone already: {1} removes it", "Analysis", Info);

    public static readonly DiagnosticDescriptor NotKept =
        new("DAS0077", "No effect: not kept", "{0} is gone already: {2} in {1} does not keep it", "Analysis", Warning);

    public static readonly DiagnosticDescriptor BranchNeverTaken =
        new("DAS0078", "Branch never taken", "This branch is never taken: {0}", "Analysis", Warning);

    public static readonly DiagnosticDescriptor TestsOneChangesOther =
        new("DAS0079", "One element tested, another one changed", "{0} is tested, and {1} is changed, which is not in use", "Analysis", Warning);

    public static readonly DiagnosticDescriptor OnlyAtRoot =
        new("DAS0080", "Only at the root", "{0} handled in the data set itself and not in sequences: {1}", "Analysis", Info);

    public static readonly DiagnosticDescriptor ConstantShift =
        new("DAS0081", "Shift by a constant", "{0} moves the dates of all patients by the same: whoever knows one date knows all", "Analysis", Info);

    public static readonly DiagnosticDescriptor EchoesElement =
        new("DAS0082", "Value in the log", "This puts the value of {0} into the log, which may say who the patient is", "Analysis", Warning);
#pragma warning restore CS1591

    private static DiagnosticDescriptor[] OfAnalysis =>
    [
        ValueNeverSeen,
        GoneAlready,
        NotKept,
        BranchNeverTaken,
        TestsOneChangesOther,
        OnlyAtRoot,
        ConstantShift,
        EchoesElement,
    ];
}
