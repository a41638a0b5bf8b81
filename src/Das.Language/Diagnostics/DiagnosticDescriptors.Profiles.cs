using static Das.Language.Diagnostics.DiagnosticSeverity;

namespace Das.Language.Diagnostics;

/// <content>About <c>deidentify</c> and the options of the Basic Profile.</content>
public static partial class DiagnosticDescriptors
{
#pragma warning disable CS1591 // Title and message say it.
    public static readonly DiagnosticDescriptor UnknownOption =
        new("DAS0130", "Unknown option", "The Basic Profile has no option '{0}'", "Profiles", Error);

    public static readonly DiagnosticDescriptor NotAnOption =
        new("DAS0131", "Not an option", "deidentify wants the names of options, not {0}", "Profiles", Error);

    public static readonly DiagnosticDescriptor OptionTwice =
        new("DAS0132", "Option named twice", "{0} is on already", "Profiles", Warning);

    public static readonly DiagnosticDescriptor DatesContradict =
        new("DAS0133", "Options exclude each other", "Dates cannot be kept in full and modified too", "Profiles", Error);

    public static readonly DiagnosticDescriptor OptionsDisagree =
        new("DAS0134", "Options disagree", "Options disagree about {0}, and the stricter action is taken: {1}", "Profiles", Info);

    public static readonly DiagnosticDescriptor DeidentifiedTwice =
        new("DAS0135", "De-identified twice", "{0} has de-identified before, and this acts on what that left", "Profiles", Warning);
#pragma warning restore CS1591

    private static DiagnosticDescriptor[] OfProfiles =>
    [
        UnknownOption,
        NotAnOption,
        OptionTwice,
        DatesContradict,
        OptionsDisagree,
        DeidentifiedTwice,
    ];
}
