namespace Das.Dicom.Notation;

/// <summary>A text in <see cref="DataSetNotation"/> is wrong. It is the text of a test, so the message may quote it.</summary>
public sealed class NotationException : FormatException
{
    /// <summary>Says what is wrong where.</summary>
    /// <param name="line">Line, from 1.</param>
    /// <param name="column">Column, from 1.</param>
    /// <param name="reason">What is wrong.</param>
    public NotationException(int line, int column, string reason)
        : base($"({line},{column}): {reason}")
    {
        Line = line;
        Column = column;
        Reason = reason;
    }

    /// <summary>Line of the text, from 1.</summary>
    public int Line { get; }

    /// <summary>Column of the text, from 1.</summary>
    public int Column { get; }

    /// <summary>What is wrong, without the place.</summary>
    public string Reason { get; }
}
