namespace Das.Runner.Sources.Archives;

/// <summary>An archive, or an entry of it, is not read. The message is the reason and holds no name.</summary>
internal sealed class ArchiveException(string message) : Exception(message);
