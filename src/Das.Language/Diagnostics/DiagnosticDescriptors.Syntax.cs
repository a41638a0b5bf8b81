using static Das.Language.Diagnostics.DiagnosticSeverity;

namespace Das.Language.Diagnostics;

/// <content>About text that is no script.</content>
public static partial class DiagnosticDescriptors
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
#pragma warning restore CS1591

    private static DiagnosticDescriptor[] OfSyntax =>
    [
        UnexpectedText,
        UnterminatedString,
        UnknownEscape,
        MalformedNumber,
        MalformedPath,
        LoneX,
        UnclosedBracket,
        NestedTooDeeply,
        Semicolon,
    ];
}
