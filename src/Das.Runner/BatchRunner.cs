using System.Diagnostics;
using System.Threading.Channels;
using Das.Engine;
using Das.Runner.Output;
using Das.Runner.Reports;
using Das.Runner.Sources;
using Das.Runner.Workers;

namespace Das.Runner;

/// <summary>
/// Applies a script to many files. Each result appears under its name complete or not at all; a process that was killed leaves nothing
/// behind but files whose names <see cref="TemporaryName.IsTemporary"/> recognises. Memory does not depend on the number of files.
/// </summary>
public static class BatchRunner
{
    // Enough that no worker waits while the next folder is listed, few enough to stop quickly.
    private const int QueuedFilesPerJob = 64;

    /// <summary>Runs to the end, until cancelled, or until the output side fails.</summary>
    /// <param name="script">What to do with each file.</param>
    /// <param name="options">Which files, and where results go.</param>
    /// <param name="observer">Is told about each file.</param>
    /// <param name="cancellationToken">When cancelled, files in hand are finished and no other is begun.</param>
    /// <returns>What became of the files. That some failed is no exception.</returns>
    /// <exception cref="RunRefusedException">The options are contradictory, incomplete or unsafe, or OUTPUT cannot be written to.</exception>
    public static RunSummary Run(Script script, RunOptions options, IRunObserver? observer = null, CancellationToken cancellationToken = default)
    {
        var plan = RunPlan.Create(script, options);
        plan.Output.Create();
        plan.Held?.Create();
        using var findings = plan.Findings is { } path ? FindingsFile.Create(path) : null;

        var started = Stopwatch.GetTimestamp();
        using var stop = new RunStop(cancellationToken);
        var queue = Channel.CreateBounded<InputEntry>(new BoundedChannelOptions(plan.Jobs * QueuedFilesPerJob)
        {
            SingleWriter = true,
            SingleReader = plan.Jobs == 1,
        });
        var workers = new FileWorker[plan.Jobs];
        var running = new Task[plan.Jobs];
        for (var i = 0; i < workers.Length; i++)
        {
            var worker = workers[i] = new FileWorker(plan, findings, observer, stop);
            running[i] = Task.Factory.StartNew(() => worker.Run(queue.Reader), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }

        using var source = new InputSource(plan, stop.Token);
        Fill(queue.Writer, source, stop);
        Task.WhenAll(running).GetAwaiter().GetResult();
        while (queue.Reader.TryRead(out var left))
            left.Content?.Dispose();
        Complete(findings, stop);
        return Summarize(workers, stop, Stopwatch.GetElapsedTime(started), cancellationToken.IsCancellationRequested);
    }

    private static void Fill(ChannelWriter<InputEntry> queue, InputSource source, RunStop stop)
    {
        try
        {
            foreach (var entry in source.Enumerate())
            {
                if (!queue.TryWrite(entry))
                    queue.WriteAsync(entry, stop.Token).AsTask().GetAwaiter().GetResult();
                if (stop.Token.IsCancellationRequested)
                    break;
            }
        }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
        {
            // Stopped while the queue was full; the workers know.
        }
        catch (OutputException e)
        {
            stop.Stop(e.Message);
        }
        finally
        {
            queue.Complete();
        }
    }

    private static void Complete(FindingsFile? findings, RunStop stop)
    {
        try
        {
            findings?.Complete();
        }
        catch (OutputException e)
        {
            stop.Stop(e.Message);
        }
    }

    private static RunSummary Summarize(FileWorker[] workers, RunStop stop, TimeSpan elapsed, bool isCancelled)
    {
        var summary = new RunSummary
        {
            Elapsed = elapsed,
            StopReason = stop.Reason ?? (isCancelled ? "cancelled" : null),
            Findings = ReviewTally.Sum([.. workers.Select(worker => worker.Findings)]),
        };
        foreach (var worker in workers)
        {
            summary = summary with
            {
                Written = summary.Written + worker.Count(FileStatus.Written),
                Unchanged = summary.Unchanged + worker.Count(FileStatus.Unchanged),
                NotDicom = summary.NotDicom + worker.Count(FileStatus.NotDicom),
                Links = summary.Links + worker.Count(FileStatus.Link),
                SkippedDeidentified = summary.SkippedDeidentified + worker.Count(FileStatus.AlreadyDeidentified),
                AlreadyDeidentified = summary.AlreadyDeidentified + worker.AlreadyDeidentified,
                Held = summary.Held + worker.Count(FileStatus.Held),
                Rejected = summary.Rejected + worker.Count(FileStatus.Rejected),
                Failed = summary.Failed + worker.Count(FileStatus.Failed),
                BytesRead = summary.BytesRead + worker.BytesRead,
            };
        }

        return summary;
    }
}
