using static Das.Language.Diagnostics.DiagnosticSeverity;

namespace Das.Language.Diagnostics;

/// <content>About what the dictionaries know of elements.</content>
public static partial class DiagnosticDescriptors
{
#pragma warning disable CS1591 // Title and message say it.
    public static readonly DiagnosticDescriptor ForbiddenGroup =
        new("DAS0029", "Group without elements", "No element of a data set has group {0}", "Elements", Warning);

    public static readonly DiagnosticDescriptor UnknownCreator =
        new("DAS0043", "Unknown private creator", "'{0}' is not in the private dictionary", "Elements", Info);

    public static readonly DiagnosticDescriptor UnknownPrivateElement =
        new("DAS0044", "Unknown private element", "The private dictionary has '{0}', but no element ({1},xx{2}) of it", "Elements", Info);

    public static readonly DiagnosticDescriptor RetiredElement =
        new("DAS0045", "Retired element", "{0} is retired; the files of today do not have it", "Elements", Info);

    public static readonly DiagnosticDescriptor GroupLength =
        new("DAS0046", "Group length", "{0} is a group length, which Das leaves out whenever it reads a file", "Elements", Info);
#pragma warning restore CS1591

    private static DiagnosticDescriptor[] OfElements =>
    [
        ForbiddenGroup,
        UnknownCreator,
        UnknownPrivateElement,
        RetiredElement,
        GroupLength,
    ];
}
