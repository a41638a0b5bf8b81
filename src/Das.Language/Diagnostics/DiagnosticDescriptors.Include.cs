using static Das.Language.Diagnostics.DiagnosticSeverity;

namespace Das.Language.Diagnostics;

/// <content>About included files.</content>
public static partial class DiagnosticDescriptors
{
#pragma warning disable CS1591 // Title and message say it.
    public static readonly DiagnosticDescriptor IncludeNotFound =
        new("DAS0100", "Included file not found", "There is no file \"{0}\" beside the file that includes it", "Include", Error);

    public static readonly DiagnosticDescriptor IncludeUnreadable =
        new("DAS0101", "Included file cannot be read", "\"{0}\" cannot be read: {1}", "Include", Error);

    public static readonly DiagnosticDescriptor IncludeOutside =
        new("DAS0102", "Included file outside the folder", "\"{0}\" lies outside the folder of the script", "Include", Error);

    public static readonly DiagnosticDescriptor MalformedInclude =
        new("DAS0103", "Malformed path of an include", "\"{0}\" is not a relative path, with slashes, of a .das file", "Include", Error);

    public static readonly DiagnosticDescriptor IncludeCycle =
        new("DAS0104", "File includes itself", "This file includes itself: {0}", "Include", Error);

    public static readonly DiagnosticDescriptor TooManyIncludes =
        new("DAS0105", "Too many includes", "From here on {0}", "Include", Error);

    public static readonly DiagnosticDescriptor NoIncludesHere =
        new("DAS0106", "Nothing can be included here", "A script that is not a file in a folder cannot include one", "Include", Error);

    public static readonly DiagnosticDescriptor IncludeOfAddress =
        new("DAS0107", "Include of an address", "DicomEdit includes an address here; Das includes a file of the script's folder", "Include", Error);
#pragma warning restore CS1591

    private static DiagnosticDescriptor[] OfInclude =>
    [
        IncludeNotFound,
        IncludeUnreadable,
        IncludeOutside,
        MalformedInclude,
        IncludeCycle,
        TooManyIncludes,
        NoIncludesHere,
        IncludeOfAddress,
    ];
}
