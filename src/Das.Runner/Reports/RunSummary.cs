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

    /// <summary>Files whose result waits for a person, and is not in the output.</summary>
    public long Held { get; init; }

    /// <summary>Files that were left out because they say that they are de-identified already.</summary>
    public long SkippedDeidentified { get; init; }

    /// <summary>Files that the run that this one goes on with is done with.</summary>
    public long Done { get; init; }

    /// <summary>Files that say that they are de-identified already, whatever became of them.</summary>
    public long AlreadyDeidentified { get; init; }

    /// <summary>What a person should look at, by reason; reasons that do not occur are left out.</summary>
    public IReadOnlyList<ReviewCount> Findings { get; init; } = [];

    /// <summary>The SOP classes of results that were written, unchanged or held, the most frequent first.</summary>
    public IReadOnlyList<SopClassCount> SopClasses { get; init; } = [];

    /// <summary>Why files failed: the ten most frequent reasons, the most frequent first.</summary>
    public IReadOnlyList<ReasonCount> Reasons { get; init; } = [];

    /// <summary>Dates, times and ages that could not be read, or moved, and were emptied.</summary>
    public long EmptiedValues { get; init; }

    /// <summary>Dates that could not be read and that <c>shiftDateTimeSequenceByIncrement</c> left as they are.</summary>
    public long LeftValues { get; init; }

    /// <summary>Bytes of the input files whose result is in the output, or held.</summary>
    public long BytesRead { get; init; }

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>Why the run ended before all files were looked at; null if it did not.</summary>
    public string? StopReason { get; init; }

    /// <summary>The same for programs.</summary>
    public RunEnd End { get; init; }

    /// <summary>How many files came to one end.</summary>
    public long Count(FileStatus status) => status switch
    {
        FileStatus.Written => Written,
        FileStatus.Unchanged => Unchanged,
        FileStatus.NotDicom => NotDicom,
        FileStatus.Link => Links,
        FileStatus.AlreadyDeidentified => SkippedDeidentified,
        FileStatus.Done => Done,
        FileStatus.Held => Held,
        FileStatus.Rejected => Rejected,
        _ => Failed,
    };

    /// <summary>Not DICOM, symbolic links, and files left out because they are de-identified already.</summary>
    public long Skipped => NotDicom + Links + SkippedDeidentified;

    /// <summary>All that was come across: written, unchanged, done before, held, skipped, rejected and failed.</summary>
    public long Files => Written + Unchanged + Done + Held + Skipped + Rejected + Failed;

    /// <summary>Whether nothing failed and nothing was left out.</summary>
    public bool IsComplete => Failed == 0 && End == RunEnd.Complete;
}
