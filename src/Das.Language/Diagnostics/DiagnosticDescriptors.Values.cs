using static Das.Language.Diagnostics.DiagnosticSeverity;

namespace Das.Language.Diagnostics;

/// <content>About values.</content>
public static partial class DiagnosticDescriptors
{
#pragma warning disable CS1591 // Title and message say it.
    public static readonly DiagnosticDescriptor ListToElement =
        new("DAS0030", "List written to an element", "A list cannot be written to an element", "Values", Error);

    public static readonly DiagnosticDescriptor SequenceHasNoValue =
        new("DAS0031", "A sequence has no value", "{0} is a sequence or an item, which has no value", "Values", Error);

    public static readonly DiagnosticDescriptor NotNumeric =
        new("DAS0032", "Text does not fit the VR", "\"{0}\" does not fit {1}, which has VR {2}", "Values", Error);

    public static readonly DiagnosticDescriptor NotAnInteger =
        new("DAS0054", "Not an integer", "{0} wants an integer here, not \"{1}\"", "Values", Error);

    public static readonly DiagnosticDescriptor NotATimeUnit =
        new("DAS0055", "Not a unit of time", "\"{0}\" is not one of {1}", "Values", Error);

    public static readonly DiagnosticDescriptor MalformedPattern =
        new("DAS0056", "Malformed pattern", "This is not a pattern for format: {0}", "Values", Error);

    public static readonly DiagnosticDescriptor OutOfText =
        new("DAS0057", "Outside of the text", "substring wants 0 <= begin <= end <= length of the text", "Values", Error);
#pragma warning restore CS1591

    private static DiagnosticDescriptor[] OfValues =>
    [
        ListToElement,
        SequenceHasNoValue,
        NotNumeric,
        NotAnInteger,
        NotATimeUnit,
        MalformedPattern,
        OutOfText,
    ];
}
