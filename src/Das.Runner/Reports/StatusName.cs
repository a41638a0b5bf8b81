namespace Das.Runner.Reports;

/// <summary>Names of statuses in reports, logs and journals.</summary>
internal static class StatusName
{
    /// <summary>The name of a status.</summary>
    public static string Of(FileStatus status) => status switch
    {
        FileStatus.Written => "written",
        FileStatus.Unchanged => "unchanged",
        FileStatus.NotDicom => "notDicom",
        FileStatus.Link => "link",
        FileStatus.AlreadyDeidentified => "alreadyDeidentified",
        FileStatus.Done => "done",
        FileStatus.Held => "held",
        FileStatus.Rejected => "rejected",
        _ => "failed",
    };

    /// <summary>The status that has a name; null if none has it.</summary>
    public static FileStatus? Parse(string name)
    {
        foreach (var status in Enum.GetValues<FileStatus>())
        {
            if (Of(status) == name)
                return status;
        }

        return null;
    }

    /// <summary>The name of how a run ended.</summary>
    public static string Of(RunEnd end) => end switch
    {
        RunEnd.Complete => "complete",
        RunEnd.Cancelled => "cancelled",
        RunEnd.OutputFailed => "outputFailed",
        _ => "inputFailed",
    };
}
