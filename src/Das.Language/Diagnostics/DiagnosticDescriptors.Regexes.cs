using static Das.Language.Diagnostics.DiagnosticSeverity;

namespace Das.Language.Diagnostics;

/// <content>About regular expressions.</content>
public static partial class DiagnosticDescriptors
{
#pragma warning disable CS1591 // Title and message say it.
    public static readonly DiagnosticDescriptor MalformedRegex =
        new("DAS0050", "Malformed regular expression", "This is not a regular expression: {0}", "Regexes", Error);

    public static readonly DiagnosticDescriptor RegexCanRunAway =
        new("DAS0051", "Expression can run away", "This can take a time without bounds; a file fails on which it takes longer than {0} s", "Regexes", Warning);

    public static readonly DiagnosticDescriptor NoSuchGroup =
        new("DAS0052", "Group that is not there", "There is no group {0}; the expression has groups 0 to {1}", "Regexes", Error);

    public static readonly DiagnosticDescriptor MalformedReplacement =
        new("DAS0053", "Malformed replacement", "This is not a replacement: {0}", "Regexes", Error);
#pragma warning restore CS1591

    private static DiagnosticDescriptor[] OfRegexes =>
    [
        MalformedRegex,
        RegexCanRunAway,
        NoSuchGroup,
        MalformedReplacement,
    ];
}
