namespace Das.Engine;

/// <summary>A script could not be applied to a file. The message names the statement and holds no value of the file.</summary>
public sealed class ScriptException : Exception
{
    /// <summary>Says what went wrong where.</summary>
    /// <param name="scriptPath">The file that the statement stands in: the script's or an included one.</param>
    /// <param name="line">Line of the statement, from 1.</param>
    /// <param name="column">Column of the statement, from 1.</param>
    /// <param name="reason">What went wrong.</param>
    public ScriptException(string scriptPath, int line, int column, string reason)
        : base($"{scriptPath}({line},{column}): {reason}")
    {
        Line = line;
        Column = column;
        Reason = reason;
    }

    /// <summary>Line of the statement, from 1.</summary>
    public int Line { get; }

    /// <summary>Column of the statement, from 1.</summary>
    public int Column { get; }

    /// <summary>What went wrong, without the place.</summary>
    public string Reason { get; }
}
