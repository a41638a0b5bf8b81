namespace Das.Language.Tests;

/// <summary>Scripts with a marked diagnostic, each beside one that has not got it; a file for each category.</summary>
internal static partial class DiagnosticExamples
{
    public static IEnumerable<(string Wrong, string Right)> All =>
        [.. Syntax, .. Names, .. Paths, .. Values, .. Safety, .. Include, .. Elements, .. Pixels, .. Arguments, .. Severity, .. Regexes, .. DicomEdit, .. DicomEdit4, .. Analysis, .. Profiles];
}
