namespace Das.Engine;

/// <summary>How a script ended on a file.</summary>
public enum ScriptOutcome
{
    /// <summary>All statements were carried out.</summary>
    Edited,

    /// <summary><c>reject</c> ended it: the file is not wanted, and its data set, half edited, must not be used.</summary>
    Rejected,
}
