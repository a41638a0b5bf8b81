using System.Diagnostics;
using Das.Engine;
using Das.Runner.Output;
using Das.Runner.Reports;
using Das.Runner.Resuming;
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
        if (plan.Resume == ResumeMode.Restart)
            OutputRestart.SetAside(plan, observer);
        var locations = plan.Trial is null ? plan.Locations : [];
        foreach (var location in locations)
            location.Create();
        using var records = RunRecords.Open(plan);
        foreach (var location in locations)
            location.Try(plan.Temporary);

        var started = Stopwatch.GetTimestamp();
        using var stop = new RunStop(cancellationToken);
        var queue = new EntryQueue(plan.Jobs * QueuedFilesPerJob);
        using var stopping = stop.Token.Register(queue.Stop);
        var workers = new FileWorker[plan.Jobs];
        var running = new Task[plan.Jobs];
        for (var i = 0; i < workers.Length; i++)
        {
            var worker = workers[i] = new FileWorker(plan, records, observer, stop);
            running[i] = Task.Factory.StartNew(() => worker.Run(queue), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }

        using var source = new InputSource(plan, stop.Token);
        Fill(queue, source, stop);
        Task.WhenAll(running).GetAwaiter().GetResult();
        while (queue.TryTakeLeft(out var left))
            left.Content?.Dispose();
        return Complete(records, stop, RunTally.Sum([.. workers.Select(worker => worker.Tally)]) with
        {
            Elapsed = Stopwatch.GetElapsedTime(started),
            EmptiedValues = plan.Context.EmptiedValues,
            LeftValues = plan.Context.LeftValues,
        });
    }

    private static void Fill(EntryQueue queue, InputSource source, RunStop stop)
    {
        try
        {
            foreach (var entry in source.Enumerate())
            {
                if (!queue.TryAdd(entry))
                {
                    entry.Content?.Dispose();
                    break;
                }
            }
        }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
        {
            // Stopped while the queue was full; the workers know.
        }
        catch (OutputException e)
        {
            stop.Stop(RunEnd.OutputFailed, e.Message);
        }
        catch (IOException e) when (DeviceFailure.Is(e))
        {
            stop.Stop(RunEnd.InputFailed, "the device of the input fails: a folder or an archive cannot be read");
        }
        finally
        {
            queue.Complete();
        }
    }

    private static RunSummary Complete(RunRecords records, RunStop stop, RunSummary summary)
    {
        try
        {
            records.Complete(summary with { StopReason = stop.Reason, End = stop.End });
        }
        catch (OutputException e)
        {
            stop.Stop(RunEnd.OutputFailed, e.Message);
        }

        return summary with { StopReason = stop.Reason, End = stop.End };
    }
}
