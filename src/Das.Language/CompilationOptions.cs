using Das.Language.Includes;

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

    /// <summary>The usual options, and files to include.</summary>
    public static CompilationOptions Including(IncludeResolver includes) => new() { Includes = includes };
}
