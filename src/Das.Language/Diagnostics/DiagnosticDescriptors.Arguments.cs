using static Das.Language.Diagnostics.DiagnosticSeverity;

namespace Das.Language.Diagnostics;

/// <content>About what functions are given.</content>
public static partial class DiagnosticDescriptors
{
#pragma warning disable CS1591 // Title and message say it.
    public static readonly DiagnosticDescriptor HoldsNoDate =
        new("DAS0063", "Element holds no date", "{0} takes elements of VR {1}; {2} has VR {3}", "Arguments", Error);

    public static readonly DiagnosticDescriptor NotADate =
        new("DAS0064", "Not a date", "\"{0}\" is no date such as 20220519, 202205 or 20220519131500.5+0100", "Arguments", Error);

    public static readonly DiagnosticDescriptor UnknownTimeUnit =
        new("DAS0065", "Unknown unit of time", "\"{0}\" is none of years, days, hours, minutes, seconds", "Arguments", Error);

    public static readonly DiagnosticDescriptor NotAUidPrefix =
        new("DAS0066", "Not a UID prefix", "\"{0}\" is no UID of at most 24 characters", "Arguments", Error);

    public static readonly DiagnosticDescriptor PseudonymLength =
        new("DAS0067", "Length of a pseudonym", "A pseudonym has 4 to 64 characters, not {0}", "Arguments", Error);

    public static readonly DiagnosticDescriptor NotAnInteger =
        new("DAS0068", "Not an integer", "\"{0}\" is no integer", "Arguments", Error);

    public static readonly DiagnosticDescriptor NotASex =
        new("DAS0069", "Not a sex", "\"{0}\" is none of F, M, O", "Arguments", Error);
#pragma warning restore CS1591

    private static DiagnosticDescriptor[] OfArguments =>
    [
        HoldsNoDate,
        NotADate,
        UnknownTimeUnit,
        NotAUidPrefix,
        PseudonymLength,
        NotAnInteger,
        NotASex,
    ];
}
