using Das.Engine;
using Das.Engine.Profiles;
using Das.Standard;

namespace Das.Runner.Reports;

/// <summary>What became of one input file.</summary>
/// <param name="Path">The file as found below the input that was named; or the folder that could not be read.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Length">Bytes of the input, if it was read.</param>
/// <param name="Reason">Why it failed; holds no value of the file. Null if it did not.</param>
public readonly record struct FileResult(string Path, FileStatus Status, long Length = 0, string? Reason = null)
{
    private readonly IReadOnlyList<ReviewFinding>? _findings;
    private readonly IReadOnlyList<RuleCount>? _rules;
    private readonly string? _cause;

    /// <summary>Why it failed, without the name of any file: fit to leave the building. Null if it did not fail.</summary>
    public string? Cause
    {
        get => _cause ?? Reason;
        init => _cause = value;
    }

    /// <summary>The statement of the script that failed or rejected the file, if one did; both count from 1.</summary>
    public (int Line, int Column)? Statement { get; init; }

    /// <summary>What each statement of the script did; none if there is no result.</summary>
    public IReadOnlyList<RuleCount> Rules
    {
        get => _rules ?? [];
        init => _rules = value;
    }

    /// <summary>What a person should look at in the result; none if there is no result.</summary>
    public IReadOnlyList<ReviewFinding> Findings
    {
        get => _findings ?? [];
        init => _findings = value;
    }

    /// <summary>Whether the source says that it is de-identified already, whatever the run did with it.</summary>
    public bool IsAlreadyDeidentified { get; init; }

    /// <summary>What became of a file in the run that this one goes on with.</summary>
    public FileStatus? Earlier { get; init; }

    /// <summary>The name of the result below OUTPUT, or below the folder for held files; null if there is no result.</summary>
    public string? Output { get; init; }

    /// <summary>The SOP Instance UID of the result; null if there is none, or if it is not a UID.</summary>
    public string? SopInstanceUid { get; init; }

    /// <summary>Bytes of the result; 0 if there is none.</summary>
    public long ResultLength { get; init; }

    /// <summary>The SOP class of the result; null if there is none, or if PS3.6 does not know it.</summary>
    public UidEntry? SopClass { get; init; }
}
