namespace Das.Runner.Reports;

/// <summary>What became of the files of a run.</summary>
public sealed record RunSummary
{
    /// <summary>Files whose result was written.</summary>
    public long Written { get; init; }

    /// <summary>Files whose result was in the output already, byte for byte.</summary>
    public long Unchanged { get; init; }

    /// <summary>Files that are not DICOM.</summary>
    public long NotDicom { get; init; }

    /// <summary>Symbolic links.</summary>
    public long Links { get; init; }

    /// <summary>Files that the script rejected.</summary>
    public long Rejected { get; init; }

    /// <summary>Files and folders that could not be read or edited.</summary>
    public long Failed { get; init; }

    /// <summary>Bytes of the input files whose result is in the output.</summary>
    public long BytesRead { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Why the run ended before all files were looked at; null if it did not.</summary>
    public string? StopReason { get; init; }

    /// <summary>Not DICOM, and symbolic links.</summary>
    public long Skipped => NotDicom + Links;

    /// <summary>All that was come across: written, unchanged, skipped, rejected and failed.</summary>
    public long Files => Written + Unchanged + Skipped + Rejected + Failed;

    /// <summary>Whether nothing failed and nothing was left out.</summary>
    public bool IsComplete => Failed == 0 && StopReason is null;
}
