namespace Das.Runner.Output;

/// <summary>The output side fails in a way that the next file would meet too: the disk is full, or no longer writable.</summary>
internal sealed class OutputException(string message) : Exception(message);
