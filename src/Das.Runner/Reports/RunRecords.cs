using System.Diagnostics;
using System.Security.Cryptography;
using Das.Runner.Output;
using Das.Runner.Sources;

namespace Das.Runner.Reports;

/// <summary>
/// What a run writes about its files besides the results: findings, report, local log. Written while the run goes on, so that memory does not depend
/// on the number of files. Safe for use by several threads at once.
/// </summary>
internal sealed class RunRecords : IDisposable
{
    private static readonly TimeSpan s_longestWait = TimeSpan.FromMilliseconds(500);

    private readonly Lock _lock = new();
    private readonly SourceDigests _digests;
    private readonly bool _needsMarks;
    private FindingsFile? _findings;
    private RunReport? _report;
    private LocalLog? _localLog;
    private long _lastFlush = Stopwatch.GetTimestamp();

    private RunRecords(RunPlan plan)
    {
        _digests = new(KeyOf(plan));
        _needsMarks = plan.Report is not null || plan.LocalLog is not null;
    }

    /// <summary>Makes the files that the plan names.</summary>
    /// <exception cref="RunRefusedException">One is there already, or cannot be made.</exception>
    public static RunRecords Open(RunPlan plan)
    {
        var records = new RunRecords(plan);
        try
        {
            if (plan.Findings is { } findings)
                records._findings = FindingsFile.Open(findings, continues: false);
            if (plan.Report is { } report)
                records._report = RunReport.Open(report, plan, records._digests, continues: false);
            if (plan.LocalLog is { } localLog)
                records._localLog = LocalLog.Open(localLog, continues: false);
            return records;
        }
        catch
        {
            records.Dispose();
            throw;
        }
    }

    /// <summary>The marks of an input as it is now, if anything is written that needs them.</summary>
    public SourceMark MarkOf(in InputEntry entry) => _needsMarks ? _digests.MarkOf(entry) : default;

    /// <summary>Adds a file.</summary>
    /// <exception cref="OutputException">What waits cannot be written.</exception>
    public void Add(in FileResult result, SourceMark source)
    {
        lock (_lock)
        {
            _findings?.Add(result);
            _report?.Add(result, source);
            _localLog?.Add(result, source);
            if (Stopwatch.GetElapsedTime(_lastFlush) >= s_longestWait)
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
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _findings?.Dispose();
        _report?.Dispose();
        _localLog?.Dispose();
    }

    private void Flush()
    {
        _lastFlush = Stopwatch.GetTimestamp();
        _findings?.Flush();
        _report?.Flush();
        _localLog?.Flush();
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
