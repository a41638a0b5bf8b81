using System.Diagnostics.CodeAnalysis;
using Das.Engine.Lookups;
using Das.Engine.Profiles;
using Das.Engine.Pseudonyms;
using Das.Engine.Urls;
using Das.Language.Binding;

namespace Das.Engine;

/// <summary>
/// What a run gives to a script besides the file: the same for all files of the run, and shared by its workers. Safe for use by several
/// threads at once.
/// </summary>
public sealed class RunContext
{
    private readonly Lazy<ProjectKey> _randomKey = new(ProjectKey.NewRandom);
    private readonly ProjectKey? _key;
    private long _emptiedValues;
    private long _leftValues;

    /// <summary>A context with nothing in it.</summary>
    public static RunContext Empty { get; } = new();

    /// <summary>
    /// Values of the external variables of an interpreted script; others are ignored. A compiled class has properties for its own, and refuses a context
    /// that has a value for one of them.
    /// </summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();

    /// <summary>Takes what <c>echo</c> says, and warnings, a line a call, from any thread; null if nobody listens.</summary>
    public Action<string>? Log { get; init; }

    /// <summary>Whether <c>reject</c> rejects; otherwise it does nothing.</summary>
    public bool AllowReject { get; init; } = true;

    /// <summary>What <c>lookup</c> looks in; null if the run has no table.</summary>
    public LookupTable? Lookup { get; init; }

    /// <summary>Reads what <c>getURL</c> asks for; null if the run reads no URL.</summary>
    public IUrlSource? Urls { get; init; }

    /// <summary>What <c>deidentify</c> gets besides the options that the script names.</summary>
    public DeidentificationSettings Deidentification { get; init; } = DeidentificationSettings.Default;

    /// <summary>Which of the things that a script may need are there. A key always is.</summary>
    public ScriptRequirements Provides => ScriptRequirements.Key |
        (Lookup is null ? ScriptRequirements.None : ScriptRequirements.Lookup) | (Urls is null ? ScriptRequirements.None : ScriptRequirements.Url);

    /// <summary>What UIDs, pseudonyms and date offsets are derived from. If none is given, a random one: nobody can get the same ones again.</summary>
    [AllowNull]
    public ProjectKey Key
    {
        get => _key ?? _randomKey.Value;
        init => _key = value;
    }

    /// <summary>Whether <see cref="Key"/> was given.</summary>
    public bool HasKey => _key is not null;

    /// <summary>Dates, times and ages that could not be read, or moved, and were emptied; in all files so far that a script edited.</summary>
    public long EmptiedValues => Interlocked.Read(ref _emptiedValues);

    /// <summary>Dates that could not be read and that <c>shiftDateTimeSequenceByIncrement</c>, as in DicomEdit, left as they are.</summary>
    public long LeftValues => Interlocked.Read(ref _leftValues);

    /// <summary>Adds what a script could not read in one file.</summary>
    internal void AddUnreadable(int emptied, int left)
    {
        if (emptied > 0)
            Interlocked.Add(ref _emptiedValues, emptied);
        if (left > 0)
            Interlocked.Add(ref _leftValues, left);
    }
}
