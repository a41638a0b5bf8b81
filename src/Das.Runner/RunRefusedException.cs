namespace Das.Runner;

/// <summary>A run cannot begin as it was asked for. Nothing has been read or written.</summary>
public sealed class RunRefusedException(string message) : Exception(message);
