namespace Das.Runner.Sources.Archives;

/// <summary>What an archive is refused for, so that a small one cannot fill the disk.</summary>
public sealed record ArchiveLimits
{
    /// <summary>The defaults: far above what studies need.</summary>
    public static ArchiveLimits Default { get; } = new();

    /// <summary>How many times its own length an archive may inflate to; not asked below <see cref="UncheckedBytes"/>.</summary>
    public int MaxRatio { get; init; } = 200;

    /// <summary>Bytes that all entries of an archive may have together.</summary>
    public long MaxBytes { get; init; } = 1L << 40;

    /// <summary>Bytes that one entry may have.</summary>
    public long MaxEntryBytes { get; init; } = 1L << 35;

    /// <summary>Entries of an archive, folders and links counted.</summary>
    public int MaxEntries { get; init; } = 1_000_000;

    /// <summary>What any archive may inflate to.</summary>
    internal const long UncheckedBytes = 16 * 1024 * 1024;

    /// <summary>Refuses an archive that inflates to too much.</summary>
    /// <exception cref="ArchiveException">It does.</exception>
    internal void CheckInflated(long bytes, long archiveLength)
    {
        if (bytes > MaxBytes)
            throw new ArchiveException($"the archive inflates to more than {MaxBytes} bytes");
        if (bytes > UncheckedBytes && bytes / MaxRatio >= archiveLength)
            throw new ArchiveException($"the archive inflates to more than {MaxRatio} times its length");
    }
}
