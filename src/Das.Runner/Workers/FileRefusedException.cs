namespace Das.Runner.Workers;

/// <summary>There is no result for a file. The message is the reason and holds no value of the file.</summary>
internal sealed class FileRefusedException(string message) : Exception(message);
