namespace Das.Runner.Reports;

/// <summary>How a run ended.</summary>
public enum RunEnd
{
    /// <summary>All files were looked at.</summary>
    Complete,

    /// <summary>The caller cancelled it.</summary>
    Cancelled,

    /// <summary>OUTPUT, or a file that the run writes besides, could not be written to: the disk is full, for example.</summary>
    OutputFailed,

    /// <summary>The device that the input is on failed.</summary>
    InputFailed,
}
