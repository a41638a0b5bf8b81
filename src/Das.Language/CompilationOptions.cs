namespace Das.Language;

/// <summary>How a script is compiled.</summary>
public sealed record CompilationOptions
{
    /// <summary>The usual options.</summary>
    public static CompilationOptions Default { get; } = new();

    /// <summary>Whether consecutive deletions become one pass. No script can observe it; tests switch it off to prove that.</summary>
    public bool Fuse { get; init; } = true;
}
