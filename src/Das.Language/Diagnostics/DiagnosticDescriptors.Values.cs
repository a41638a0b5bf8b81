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

    public static readonly DiagnosticDescriptor ValueTooLong =
        new("DAS0033", "Value too long", "This is too long for {0}: a value of VR {1} has at most {2} characters{3}", "Values", Warning);

    public static readonly DiagnosticDescriptor CharacterNotAllowed =
        new("DAS0034", "Character not allowed", "{0} has VR {1}, which allows {2}", "Values", Warning);

    public static readonly DiagnosticDescriptor WrongForm =
        new("DAS0035", "Wrong form", "\"{0}\" is not {1}; {2} has VR {3}", "Values", Warning);

    public static readonly DiagnosticDescriptor WrongValueCount =
        new("DAS0036", "Wrong number of values", "{0} for {1}, which has value multiplicity {2}", "Values", Warning);

    public static readonly DiagnosticDescriptor CharacterSetNotConverted =
        new("DAS0037", "Text is not converted", "A new Specific Character Set (0008,0005) does not convert the text of the file", "Values", Warning);

    public static readonly DiagnosticDescriptor BeyondAscii =
        new(
            "DAS0038",
            "Characters beyond ASCII",
            "This text has characters beyond ASCII; a file whose Specific Character Set lacks them fails",
            "Values",
            Info);

    public static readonly DiagnosticDescriptor NoDummy =
        new("DAS0039", "No dummy", "{0} has no dummy: {1}", "Values", Error);

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
        ValueTooLong,
        CharacterNotAllowed,
        WrongForm,
        WrongValueCount,
        CharacterSetNotConverted,
        BeyondAscii,
        NoDummy,
        MalformedPattern,
        OutOfText,
    ];
}
