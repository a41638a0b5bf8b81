using Das.Engine.Profiles;

namespace Das.Runner.Reports;

/// <summary>What became of one input file.</summary>
/// <param name="Path">The file as found below the input that was named; or the folder that could not be read.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Length">Bytes of the input, if it was read.</param>
/// <param name="Reason">Why it failed; holds no value of the file. Null if it did not.</param>
public readonly record struct FileResult(string Path, FileStatus Status, long Length = 0, string? Reason = null)
{
    private readonly IReadOnlyList<ReviewFinding>? _findings;

    /// <summary>What a person should look at in the result; none if there is no result.</summary>
    public IReadOnlyList<ReviewFinding> Findings
    {
        get => _findings ?? [];
        init => _findings = value;
    }

    /// <summary>Whether the source says that it is de-identified already, whatever the run did with it.</summary>
    public bool IsAlreadyDeidentified { get; init; }
}
