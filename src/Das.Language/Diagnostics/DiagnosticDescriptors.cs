using static Das.Language.Diagnostics.DiagnosticSeverity;

namespace Das.Language.Diagnostics;

/// <summary>Every diagnostic that Das has for a script. Each has a page under <c>docs/diagnostics</c>.</summary>
public static class DiagnosticDescriptors
{
#pragma warning disable CS1591 // Title and message say it.
    public static readonly DiagnosticDescriptor UnexpectedText =
        new("DAS0001", "Unexpected text", "Expected {0}, found {1}", "Syntax", Error);

    public static readonly DiagnosticDescriptor UnterminatedString =
        new("DAS0002", "String without end", "This string has no closing quote on its line", "Syntax", Error);

    public static readonly DiagnosticDescriptor UnknownEscape =
        new("DAS0003", "Unknown escape", "'{0}' is not an escape", "Syntax", Error);

    public static readonly DiagnosticDescriptor MalformedNumber =
        new("DAS0004", "Malformed number", "'{0}' is not a number", "Syntax", Error);

    public static readonly DiagnosticDescriptor MalformedPath =
        new("DAS0005", "Malformed tag path", "{0}", "Syntax", Error);

    public static readonly DiagnosticDescriptor LoneX =
        new("DAS0006", "x is a digit wildcard", "'{0}' alone is a digit wildcard and cannot be a name", "Syntax", Error);

    public static readonly DiagnosticDescriptor UnclosedBracket =
        new("DAS0007", "Bracket without end", "This '{0}' is never closed", "Syntax", Error);

    public static readonly DiagnosticDescriptor NestedTooDeeply =
        new("DAS0008", "Nested too deeply", "Brackets nest more than {0} deep", "Syntax", Error);

    public static readonly DiagnosticDescriptor Semicolon =
        new("DAS0009", "Semicolon", "Statements end without a semicolon", "Syntax", Warning);

    public static readonly DiagnosticDescriptor UnsupportedVersion =
        new("DAS0010", "Unsupported version", "Version \"{0}\" is not one of {1}", "Names", Error);

    public static readonly DiagnosticDescriptor NoVersion =
        new("DAS0011", "No version", "The script has no version statement and is taken as DicomEdit 6", "Names", Info);

    public static readonly DiagnosticDescriptor NotAvailable =
        new("DAS0012", "Not available yet", "{0} is not available yet", "Names", Error);

    public static readonly DiagnosticDescriptor UnknownFunction =
        new("DAS0013", "Unknown function", "There is no function '{0}'", "Names", Error);

    public static readonly DiagnosticDescriptor WrongArgumentCount =
        new("DAS0014", "Wrong number of arguments", "{0} takes {1}, not {2}", "Names", Error);

    public static readonly DiagnosticDescriptor WrongArgumentKind =
        new("DAS0015", "Wrong kind of argument", "{0} wants {1} here, not {2}", "Names", Error);

    public static readonly DiagnosticDescriptor MethodHasNoValue =
        new("DAS0016", "A method has no value", "{0} changes the data set and has no value", "Names", Error);

    public static readonly DiagnosticDescriptor UnusedValue =
        new("DAS0017", "Value not used", "{0} changes nothing by itself and its value is not used", "Names", Error);

    public static readonly DiagnosticDescriptor TargetNotSingular =
        new("DAS0020", "Target is not one element", "':=' needs a path to exactly one element, and this may match several", "Paths", Error);

    public static readonly DiagnosticDescriptor ValueNotSingular =
        new("DAS0021", "Value is not one element", "A value is read from exactly one element, and this may match several", "Paths", Error);

    public static readonly DiagnosticDescriptor ItemNumberMissing =
        new("DAS0022", "Item number missing", "This sequence needs an item number", "Paths", Error);

    public static readonly DiagnosticDescriptor MalformedDirectPath =
        new("DAS0023", "Malformed direct path", "{0}", "Paths", Error);

    public static readonly DiagnosticDescriptor NotAPath =
        new("DAS0024", "Not a tag path", "{0} wants a tag path, and \"{1}\" is none: {2}", "Paths", Error);

    public static readonly DiagnosticDescriptor VariableHoldsValue =
        new("DAS0025", "Variable holds a value", "'{0}' holds the value of an element, not its path", "Paths", Error);

    public static readonly DiagnosticDescriptor PathNotPrivate =
        new("DAS0026", "Path without private tag", "retainPrivateTags wants paths with a private tag, and {0} has none", "Paths", Error);

    public static readonly DiagnosticDescriptor UnknownElement =
        new("DAS0027", "Unknown element", "{0} is not in the data dictionary of the DICOM Standard", "Paths", Warning);

    public static readonly DiagnosticDescriptor ListToElement =
        new("DAS0030", "List written to an element", "A list cannot be written to an element", "Values", Error);

    public static readonly DiagnosticDescriptor SequenceHasNoValue =
        new("DAS0031", "A sequence has no value", "{0} is a sequence or an item, which has no value", "Values", Error);

    public static readonly DiagnosticDescriptor NotNumeric =
        new("DAS0032", "Text does not fit the VR", "\"{0}\" does not fit {1}, which has VR {2}", "Values", Error);

    public static readonly DiagnosticDescriptor KeepsNothing =
        new("DAS0040", "keepTags without paths", "keepTags without a path would remove every element", "Safety", Error);

    public static readonly DiagnosticDescriptor KeepListIncomplete =
        new("DAS0041", "keepTags drops essential elements", "keepTags does not list {0}", "Safety", Warning);

    public static readonly DiagnosticDescriptor UnkeyedHash =
        new("DAS0042", "Hash without key", "{0} has no key: whoever knows an original UID can compute the new one", "Safety", Info);

    public static readonly DiagnosticDescriptor CannotGenerate =
        new("DAS0090", "No class can be made", "No class can be made from this script: {0}", "Build", Error);

    public static readonly DiagnosticDescriptor NotAClassName =
        new("DAS0091", "Not a name in C#", "'{0}' cannot be the name of a class or namespace; set DasClass or DasNamespace", "Build", Error);

    public static readonly DiagnosticDescriptor ClassNameTaken =
        new("DAS0092", "Two scripts, one class", "The class {0} is made from {1} already; set DasClass or DasNamespace", "Build", Error);
#pragma warning restore CS1591

    /// <summary>All of them, in the order of their ids.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        UnexpectedText, UnterminatedString, UnknownEscape, MalformedNumber, MalformedPath, LoneX, UnclosedBracket, NestedTooDeeply, Semicolon,
        UnsupportedVersion, NoVersion, NotAvailable, UnknownFunction, WrongArgumentCount, WrongArgumentKind, MethodHasNoValue, UnusedValue,
        TargetNotSingular, ValueNotSingular, ItemNumberMissing, MalformedDirectPath, NotAPath, VariableHoldsValue, PathNotPrivate, UnknownElement,
        ListToElement, SequenceHasNoValue, NotNumeric,
        KeepsNothing, KeepListIncomplete, UnkeyedHash,
        CannotGenerate, NotAClassName, ClassNameTaken,
    ];
}
