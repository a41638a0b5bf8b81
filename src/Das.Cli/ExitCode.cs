namespace Das.Cli;

/// <summary>What the command says to the shell.</summary>
internal static class ExitCode
{
    /// <summary>All was done.</summary>
    public const int Done = 0;

    /// <summary>Wrong usage or a script with errors; nothing was touched.</summary>
    public const int Refused = 1;

    /// <summary>Some files failed, or the run ended early.</summary>
    public const int Incomplete = 2;
}
