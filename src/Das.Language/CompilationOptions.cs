using Das.Language.Diagnostics;
using Das.Language.Includes;
using Das.Language.Profiles;

namespace Das.Language;

/// <summary>How a script is compiled.</summary>
public sealed record CompilationOptions
{
    /// <summary>The usual options.</summary>
    public static CompilationOptions Default { get; } = new();

    /// <summary>Whether consecutive deletions become one pass. No script can observe it; tests switch it off to prove that.</summary>
    public bool Fuse { get; init; } = true;

    /// <summary>Finds included files; null where nothing can be included, as in a script that is no file.</summary>
    public IncludeResolver? Includes { get; init; }

    /// <summary>
    /// Severities by id that replace the usual ones; null for a diagnostic that is not wanted. Errors stay errors, whatever stands here.
    /// </summary>
    public IReadOnlyDictionary<string, DiagnosticSeverity?> Severities { get; init; } = new Dictionary<string, DiagnosticSeverity?>();

    /// <summary>What the script is compared with: what it leaves of the profile becomes a diagnostic. Null for nothing.</summary>
    public ProfileSelection? Coverage { get; init; }

    /// <summary>The usual options, files to include, and what to compare the script with.</summary>
    public static CompilationOptions Including(IncludeResolver includes, ProfileSelection? coverage = null) =>
        new() { Includes = includes, Coverage = coverage };
}
