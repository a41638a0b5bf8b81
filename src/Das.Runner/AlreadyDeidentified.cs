namespace Das.Runner;

/// <summary>What to do with a file whose Patient Identity Removed (0012,0062) is <c>YES</c>: somebody says that it is de-identified already.</summary>
public enum AlreadyDeidentified
{
    /// <summary>The same as with every other file: who says so may have known less.</summary>
    Process,

    /// <summary>It is left out, and counted.</summary>
    Skip,

    /// <summary>It fails.</summary>
    Refuse,
}
