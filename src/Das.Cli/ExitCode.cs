namespace Das.Cli;

/// <summary>What the command says to the shell.</summary>
internal static class ExitCode
{
    /// <summary>All was done.</summary>
    public const int Done = 0;

    /// <summary>Wrong usage or a script with errors; nothing was touched.</summary>
    public const int Refused = 1;

    /// <summary>Some files failed, or the run was cancelled.</summary>
    public const int Incomplete = 2;

    /// <summary>The run stopped because OUTPUT cannot be written to any more, or the device of the input failed; nothing that was done is lost.</summary>
    public const int Stopped = 3;
}
