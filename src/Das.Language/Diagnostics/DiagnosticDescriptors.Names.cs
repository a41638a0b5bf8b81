using static Das.Language.Diagnostics.DiagnosticSeverity;

namespace Das.Language.Diagnostics;

/// <content>About names, versions and calls.</content>
public static partial class DiagnosticDescriptors
{
#pragma warning disable CS1591 // Title and message say it.
    public static readonly DiagnosticDescriptor UnsupportedVersion =
        new("DAS0010", "Unsupported version", "Version \"{0}\" is not one of {1}", "Names", Error);

    public static readonly DiagnosticDescriptor NoVersion =
        new("DAS0011", "No version", "The script has no version statement and is taken as DicomEdit 6", "Names", Info);

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

    public static readonly DiagnosticDescriptor MayBeUnset =
        new("DAS0018", "Variable may not be set", "'{0}' is not set on every way here; where it is not, the file fails", "Names", Warning);

    public static readonly DiagnosticDescriptor LikelyMisspelt =
        new("DAS0019", "Variable is not set here", "'{0}' is not set before it is read, so the host must supply it", "Names", Warning);
#pragma warning restore CS1591

    private static DiagnosticDescriptor[] OfNames =>
    [
        UnsupportedVersion,
        NoVersion,
        UnknownFunction,
        WrongArgumentCount,
        WrongArgumentKind,
        MethodHasNoValue,
        UnusedValue,
        MayBeUnset,
        LikelyMisspelt,
    ];
}
