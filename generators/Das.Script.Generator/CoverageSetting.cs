using Das.Language.Diagnostics;
using Das.Language.Profiles;

namespace Das.Script.Generator;

/// <summary>What the item says about coverage: <c>DasCoverage="basic,retainUIDs"</c> and <c>DasCoverageSeverity="error"</c>.</summary>
internal static class CoverageSetting
{
    private const string Warning = "warning";
    private const string Error = "error";

    /// <summary>The profile that a script is compared with, null for none, and whether what it leaves is an error.</summary>
    /// <param name="file">The script.</param>
    /// <param name="diagnostics">Takes what is wrong with the settings.</param>
    internal static (ProfileSelection? Profile, bool IsError) Read(ScriptFile file, List<DiagnosticInfo> diagnostics)
    {
        var severity = file.CoverageSeverity;
        var isError = severity.Equals(Error, StringComparison.OrdinalIgnoreCase);
        if (severity.Length > 0 && !isError && !severity.Equals(Warning, StringComparison.OrdinalIgnoreCase))
            Report("DasCoverageSeverity", severity, $"it is {Warning} or {Error}");
        if (file.Coverage.Length == 0)
            return (null, isError);
        if (ProfileSelection.TryParse(file.Coverage, out var profile, out var reason))
            return (profile, isError);
        Report("DasCoverage", file.Coverage, reason!);
        return (null, isError);

        void Report(string name, string value, string why) =>
            diagnostics.Add(DiagnosticInfo.About(file.Path, DiagnosticDescriptors.MalformedCoverage, name, value, why));
    }

    /// <summary>The diagnostic as an error, if it is about coverage and that is one.</summary>
    internal static DiagnosticInfo Raise(DiagnosticInfo diagnostic, bool isError) =>
        isError && DiagnosticDescriptors.Find(diagnostic.Id) is { Category: "Coverage" } ? diagnostic with { Severity = DiagnosticSeverity.Error } : diagnostic;
}
