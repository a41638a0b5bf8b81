namespace Das.Engine;

/// <summary>
/// What a run gives to a script besides the file: the same for all files of the run, and shared by its workers. Safe for use by several
/// threads at once.
/// </summary>
public sealed record RunContext
{
    /// <summary>A context with nothing in it.</summary>
    public static RunContext Empty { get; } = new();

    /// <summary>Values of the external variables; others are ignored.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>Takes what <c>echo</c> says, a line a call, from any thread; null if nobody listens.</summary>
    public Action<string>? Log { get; init; }

    /// <summary>Whether <c>reject</c> rejects; otherwise it does nothing.</summary>
    public bool AllowReject { get; init; } = true;

    /// <summary>Called with line and column of each statement that was carried out; null if nobody listens.</summary>
    internal Action<int, int>? StatementDone { get; init; }
}
