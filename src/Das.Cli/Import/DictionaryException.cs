namespace Das.Cli.Import;

/// <summary>A file is no dictionary of rules.</summary>
internal sealed class DictionaryException(int line, int column, string message) : Exception(message)
{
    /// <summary>The line, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>The column, from 1.</summary>
    public int Column { get; } = column;
}
