namespace Das.Dicom.Reading;

/// <summary>What a reader refuses, so that no file can exhaust the process.</summary>
public sealed record ReaderOptions
{
    /// <summary>The defaults: far above what any known object needs.</summary>
    public static ReaderOptions Default { get; } = new();

    /// <summary>Levels of sequences inside each other.</summary>
    public int MaxDepth { get; init; } = 128;

    /// <summary>Elements and items of one file, at all levels.</summary>
    public int MaxElements { get; init; } = 8_000_000;

    /// <summary>Bytes of one file that are held in memory: everything but large values.</summary>
    public int MaxBufferedBytes { get; init; } = 1 << 30;

    /// <summary>Bytes that a deflated data set may inflate to.</summary>
    public int MaxInflatedBytes { get; init; } = 1 << 28;

    /// <summary>A value of at least this many bytes stays in the file when reading the header has not brought it in already.</summary>
    public int LargeValueThreshold { get; init; } = 32 * 1024;
}
