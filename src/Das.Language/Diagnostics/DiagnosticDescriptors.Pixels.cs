using static Das.Language.Diagnostics.DiagnosticSeverity;

namespace Das.Language.Diagnostics;

/// <content>About pixels.</content>
public static partial class DiagnosticDescriptors
{
#pragma warning disable CS1591 // Title and message say it.
    public static readonly DiagnosticDescriptor UnknownShape =
        new("DAS0070", "Unknown shape or fill", "The only {0} of alterPixels is \"{1}\"", "Pixels", Error);

    public static readonly DiagnosticDescriptor MalformedRegion =
        new("DAS0071", "Malformed region", "The region of alterPixels is wrong: {0}", "Pixels", Error);

    public static readonly DiagnosticDescriptor MalformedFill =
        new("DAS0072", "Malformed fill", "The fill of alterPixels is wrong: {0}", "Pixels", Error);

    public static readonly DiagnosticDescriptor NoPixels =
        new("DAS0073", "Region without pixels", "No image has pixels in this region, so nothing is ever blacked out", "Pixels", Warning);

    public static readonly DiagnosticDescriptor SwappedEdges =
        new("DAS0074", "Swapped edges", "{0} is less than {1}; the region is not turned round, it reaches from {2} to {3}", "Pixels", Warning);
#pragma warning restore CS1591

    private static DiagnosticDescriptor[] OfPixels =>
    [
        UnknownShape,
        MalformedRegion,
        MalformedFill,
        NoPixels,
        SwappedEdges,
    ];
}
