namespace Das.Runner.Reports;

/// <summary>What became of an input file.</summary>
public enum FileStatus
{
    /// <summary>Its result was written.</summary>
    Written,

    /// <summary>Its result, byte for byte, was in the output already.</summary>
    Unchanged,

    /// <summary>Skipped: it is not a DICOM file.</summary>
    NotDicom,

    /// <summary>Skipped: it is a symbolic link, to a file or to a folder.</summary>
    Link,

    /// <summary>Skipped: it says that it is de-identified already, and the run leaves such files out.</summary>
    AlreadyDeidentified,

    /// <summary>Skipped: the run that this one goes on with is done with it; see <see cref="FileResult.Earlier"/>.</summary>
    Done,

    /// <summary>A person should look at it: its result is in the folder for such results, now or from an earlier run, and not in the output.</summary>
    Held,

    /// <summary>The script rejected it; nothing of it is in the output.</summary>
    Rejected,

    /// <summary>It, or a folder, could not be read or edited; nothing of it is in the output.</summary>
    Failed,
}
