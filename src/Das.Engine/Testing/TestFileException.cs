namespace Das.Engine.Testing;

/// <summary>A file of tests is wrong, so that none of its tests can be run.</summary>
public sealed class TestFileException : FormatException
{
    /// <summary>Says what is wrong where.</summary>
    /// <param name="path">The file.</param>
    /// <param name="line">Line, from 1.</param>
    /// <param name="column">Column, from 1.</param>
    /// <param name="reason">What is wrong.</param>
    public TestFileException(string path, int line, int column, string reason)
        : base($"{path}({line},{column}): {reason}")
    {
        Line = line;
        Column = column;
        Reason = reason;
    }

    /// <summary>Line of the file, from 1.</summary>
    public int Line { get; }

    /// <summary>Column of the file, from 1.</summary>
    public int Column { get; }

    /// <summary>What is wrong, without the place.</summary>
    public string Reason { get; }
}
