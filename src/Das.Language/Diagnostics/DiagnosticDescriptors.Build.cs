using static Das.Language.Diagnostics.DiagnosticSeverity;

namespace Das.Language.Diagnostics;

/// <content>About the project that a script is built in.</content>
public static partial class DiagnosticDescriptors
{
#pragma warning disable CS1591 // Title and message say it.
    public static readonly DiagnosticDescriptor CannotGenerate =
        new("DAS0090", "No class can be made", "No class can be made from this script: {0}", "Build", Error);

    public static readonly DiagnosticDescriptor NotAClassName =
        new("DAS0091", "Not a name in C#", "'{0}' cannot be the name of a class or namespace; set DasClass or DasNamespace", "Build", Error);

    public static readonly DiagnosticDescriptor ClassNameTaken =
        new("DAS0092", "Two scripts, one class", "The class {0} is made from {1} already; set DasClass or DasNamespace", "Build", Error);

    public static readonly DiagnosticDescriptor PropertyNameTaken =
        new("DAS0093", "Two variables, one property", "The variable '{0}' becomes the property {1}, and so does '{2}'; rename one of them", "Build", Error);

    public static readonly DiagnosticDescriptor ClassIsNamespace =
        new("DAS0094", "Class and namespace of one name", "{0} is a namespace already, of the class that is made from {1}; set DasClass or DasNamespace", "Build", Error);

    public static readonly DiagnosticDescriptor MalformedCoverage =
        new("DAS0117", "Malformed DasCoverage", "{0} of the item is \"{1}\": {2}", "Build", Error);

    public static readonly DiagnosticDescriptor MethodNotCallable =
        new("DAS0118", "Method cannot be called", "The method {0} cannot be called from a script: {1}", "Build", Error);
#pragma warning restore CS1591

    private static DiagnosticDescriptor[] OfBuild =>
    [
        CannotGenerate,
        NotAClassName,
        ClassNameTaken,
        PropertyNameTaken,
        ClassIsNamespace,
        MalformedCoverage,
        MethodNotCallable,
    ];
}
