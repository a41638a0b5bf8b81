using System.Diagnostics;
using System.Security.Cryptography;
using Das.Runner.Output;
using Das.Runner.Resuming;
using Das.Runner.Sources;

namespace Das.Runner.Reports;

/// <summary>
/// What a run writes about its files besides the results: findings, report, local log, journal. Written while the run goes on, so that memory does not depend
/// on the number of files. Safe for use by several threads at once.
/// </summary>
internal sealed class RunRecords : IDisposable
{
    private static readonly TimeSpan s_longestWait = TimeSpan.FromMilliseconds(500);

    private readonly Lock _lock = new();
    private readonly RunPlan _plan;
    private SourceDigests _digests = null!;
    private Journal? _journal;
    private FindingsFile? _findings;
    private RunReport? _report;
    private LocalLog? _localLog;
    private long _lastFlush = Stopwatch.GetTimestamp();

    private RunRecords(RunPlan plan) => _plan = plan;

    /// <summary>Makes the files that the plan names, or goes on with those of the run that it resumes.</summary>
    /// <exception cref="RunRefusedException">One is there already, cannot be made, or is of a run that was not the same.</exception>
    public static RunRecords Open(RunPlan plan)
    {
        var records = new RunRecords(plan);
        var continues = plan.Resume == ResumeMode.Resume;
        try
        {
            records._journal = plan.Resume == ResumeMode.None ? null : Journal.Open(plan);
            records._digests = records._journal?.Digests ?? new(KeyOf(plan));
            if (plan.Findings is { } findings)
                records._findings = FindingsFile.Open(findings, continues);
            if (plan.Report is { } report)
                records._report = RunReport.Open(report, plan, records._digests, continues);
            if (plan.LocalLog is { } localLog)
                records._localLog = LocalLog.Open(localLog, continues);
            return records;
        }
        catch
        {
            records.Dispose();
            throw;
        }
    }

    /// <summary>The marks of an input as it is now, if anything is written that needs them.</summary>
    public SourceMark MarkOf(in InputEntry entry) =>
        _journal is not null || _report is not null || _localLog is not null ? _digests.MarkOf(entry) : default;

    /// <summary>Whether the run that this one goes on with is done with an input, and its result is still there with its length.</summary>
    /// <exception cref="OutputException">The journal cannot be read.</exception>
    public bool IsDone(in InputEntry entry, SourceMark source, out FileResult result)
    {
        result = default;
        if (_journal is null || !_journal.TryFind(source, out var record))
            return false;
        var isNew = _plan.Layout == OutputLayout.Uid;
        var name = isNew ? record.Name : entry.RelativePath;
        result = new(entry.Path, FileStatus.Done) { Earlier = record.Status };
        if (record.Status == FileStatus.Rejected)
            return true;
        result = result with { Output = name, SopInstanceUid = isNew ? Path.GetFileNameWithoutExtension(name) : record.Name };
        var folder = record.Status == FileStatus.Held ? _plan.Held! : _plan.Output;
        return new FileInfo(Path.Join(folder.Folder, name)) is { Exists: true, LinkTarget: null } file && file.Length == record.Length;
    }

    /// <summary>Adds a file.</summary>
    /// <exception cref="OutputException">What waits cannot be written.</exception>
    public void Add(in FileResult result, SourceMark source)
    {
        lock (_lock)
        {
            _findings?.Add(result);
            _report?.Add(result, source);
            _localLog?.Add(result, source);
            _journal?.Add(result, source, _plan.Layout == OutputLayout.Uid);
            if (IsFull || Stopwatch.GetElapsedTime(_lastFlush) >= s_longestWait)
                Flush();
        }
    }

    /// <summary>Adds the sums, and writes what is left.</summary>
    /// <exception cref="OutputException">It cannot be written.</exception>
    public void Complete(RunSummary summary)
    {
        lock (_lock)
        {
            _report?.Complete(summary);
            Flush();
            if (_plan.Fsync)
                _report?.Sync();
            _journal?.Complete(summary.End, _plan.Fsync);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _findings?.Dispose();
        _report?.Dispose();
        _localLog?.Dispose();
        _journal?.Dispose();
    }

    private bool IsFull => _findings is { IsFull: true } || _report is { IsFull: true } || _localLog is { IsFull: true } || _journal is { IsFull: true };

    /// <summary>The journal last: what it says is done is in the report.</summary>
    private void Flush()
    {
        _lastFlush = Stopwatch.GetTimestamp();
        _findings?.Flush();
        _report?.Flush();
        _localLog?.Flush();
        _journal?.Flush();
    }

    /// <summary>Without a key of the project the digests are of this run alone.</summary>
    private static byte[] KeyOf(RunPlan plan)
    {
        var key = new byte[SourceDigests.KeyLength];
        if (plan.Context.HasKey)
            plan.Context.Key.DeriveSourceKey(key);
        else
            RandomNumberGenerator.Fill(key);
        return key;
    }
}
