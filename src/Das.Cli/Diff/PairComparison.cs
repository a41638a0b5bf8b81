using Das.Dicom;
using Das.Engine.Tracing;

namespace Das.Cli.Diff;

/// <summary>Two files, compared. Values can be read until it is disposed.</summary>
internal sealed class PairComparison : IDisposable
{
    private readonly DicomFile? _before;
    private readonly DicomFile? _after;

    /// <summary>Compares.</summary>
    public PairComparison(FilePair pair)
    {
        Pair = pair;
        if (pair is not { Before: { } before, After: { } after })
            return;
        var path = before;
        try
        {
            _before = DicomFile.Open(before);
            _after = DicomFile.Open(path = after);
            Differences = FileComparison.Run(_before, _after);
        }
        catch (Exception e) when (ErrorOutput.IsExpected(e))
        {
            Problem = $"{path}: {ErrorOutput.ReasonOf(path, e)}";
        }
    }

    /// <summary>What was compared.</summary>
    public FilePair Pair { get; }

    /// <summary>What differs; nothing if one of the files is missing.</summary>
    public IReadOnlyList<FileDifference> Differences { get; } = [];

    /// <summary>Why they could not be compared, with the path; null if they were.</summary>
    public string? Problem { get; }

    /// <summary>Which side the file is on if it has no counterpart; null if it has one.</summary>
    public string? OnlyIn => Pair.Before is null ? "after" : Pair.After is null ? "before" : null;

    /// <summary>Whether anything is not the same.</summary>
    public bool IsDifferent => OnlyIn is not null || Differences.Count > 0;

    /// <summary>The exit status for this pair alone.</summary>
    public int Status => Problem is not null ? DiffCommand.Trouble : IsDifferent ? 1 : 0;

    /// <inheritdoc />
    public void Dispose()
    {
        _before?.Dispose();
        _after?.Dispose();
    }
}
