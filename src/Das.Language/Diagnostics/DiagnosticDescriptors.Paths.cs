using static Das.Language.Diagnostics.DiagnosticSeverity;

namespace Das.Language.Diagnostics;

/// <content>About tag paths.</content>
public static partial class DiagnosticDescriptors
{
#pragma warning disable CS1591 // Title and message say it.
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

    public static readonly DiagnosticDescriptor ArgumentNotSingular =
        new("DAS0028", "Argument is not one element", "This wants the path of exactly one element, and this may match several", "Paths", Error);
#pragma warning restore CS1591

    private static DiagnosticDescriptor[] OfPaths =>
    [
        TargetNotSingular,
        ValueNotSingular,
        ItemNumberMissing,
        MalformedDirectPath,
        NotAPath,
        VariableHoldsValue,
        PathNotPrivate,
        UnknownElement,
        ArgumentNotSingular,
    ];
}
