using Das.Language.Binding;
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

    /// <summary>The functions of the class that the script becomes; null for a script that is interpreted and has no class.</summary>
    public IReadOnlyList<HostFunction>? HostFunctions { get; init; }

    /// <summary>The usual options, and files to include.</summary>
    public static CompilationOptions Including(IncludeResolver includes) => new() { Includes = includes };

    /// <summary>The options of a script that becomes a class.</summary>
    /// <param name="includes">Finds included files.</param>
    /// <param name="coverage">What the script is compared with; null for nothing.</param>
    /// <param name="functions">The functions of the class.</param>
    public static CompilationOptions ForClass(IncludeResolver includes, ProfileSelection? coverage, IReadOnlyList<HostFunction> functions) =>
        new() { Includes = includes, Coverage = coverage, HostFunctions = functions };
}
