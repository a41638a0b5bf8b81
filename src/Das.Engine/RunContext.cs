using Das.Engine.Lookups;
using Das.Engine.Urls;
using Das.Language.Binding;

namespace Das.Engine;

/// <summary>
/// What a run gives to a script besides the file: the same for all files of the run, and shared by its workers. Safe for use by several
/// threads at once.
/// </summary>
public sealed class RunContext
{
    /// <summary>A context with nothing in it.</summary>
    public static RunContext Empty { get; } = new();

    /// <summary>Values of the external variables; others are ignored.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>Takes what <c>echo</c> says, a line a call, from any thread; null if nobody listens.</summary>
    public Action<string>? Log { get; init; }

    /// <summary>Whether <c>reject</c> rejects; otherwise it does nothing.</summary>
    public bool AllowReject { get; init; } = true;

    /// <summary>What <c>lookup</c> looks in; null if the run has no table.</summary>
    public LookupTable? Lookup { get; init; }

    /// <summary>Reads what <c>getURL</c> asks for; null if the run reads no URL.</summary>
    public IUrlSource? Urls { get; init; }

    /// <summary>Which of the things that a script may need are there.</summary>
    public ScriptRequirements Provides =>
        (Lookup is null ? ScriptRequirements.None : ScriptRequirements.Lookup) | (Urls is null ? ScriptRequirements.None : ScriptRequirements.Url);
}
