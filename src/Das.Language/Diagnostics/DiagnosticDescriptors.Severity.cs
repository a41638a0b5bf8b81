using static Das.Language.Diagnostics.DiagnosticSeverity;

namespace Das.Language.Diagnostics;

/// <content>About diagnostics that are switched off or change their severity.</content>
public static partial class DiagnosticDescriptors
{
#pragma warning disable CS1591 // Title and message say it.
    public static readonly DiagnosticDescriptor SeverityIsFixed =
        new("DAS0110", "Severity cannot be changed", "{0} stops the script and stays an error", "Severity", Warning);

    public static readonly DiagnosticDescriptor UnknownDiagnostic =
        new("DAS0111", "Unknown diagnostic", "There is no diagnostic '{0}'", "Severity", Warning);

    public static readonly DiagnosticDescriptor NoReason =
        new("DAS0112", "Suppression without reason", "Nothing is disabled here, because no reason is given", "Severity", Warning);

    public static readonly DiagnosticDescriptor UnnecessarySuppression =
        new("DAS0113", "Unnecessary suppression", "{0} does not occur here", "Severity", Info);

    public static readonly DiagnosticDescriptor MalformedSuppression =
        new("DAS0114", "Malformed suppression", "Behind 'das:' comes 'disable', an id or several with commas between, and a reason", "Severity", Warning);
#pragma warning restore CS1591

    private static DiagnosticDescriptor[] OfSeverity =>
    [
        SeverityIsFixed,
        UnknownDiagnostic,
        NoReason,
        UnnecessarySuppression,
        MalformedSuppression,
    ];
}
