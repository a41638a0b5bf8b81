using Das.Runner.Sources;

namespace Das.Runner;

/// <summary>
/// Counts the inputs of a run in the background, to tell how much of it is left. It lists folders a second time, so it is for runs that a person looks at.
/// Of an archive it counts only the file.
/// </summary>
public sealed class InputCount : IDisposable
{
    private const long NotKnown = -1;

    private readonly CancellationTokenSource _stop = new();
    private readonly Task _counting;
    private long _total = NotKnown;

    /// <summary>Begins to count.</summary>
    public InputCount(RunOptions options)
    {
        var token = _stop.Token;
        _counting = Task.Factory.StartNew(() => Count(options, token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>How many there are; null as long as that is not known.</summary>
    public long? Total => Interlocked.Read(ref _total) is >= 0 and var total ? total : null;

    /// <inheritdoc />
    public void Dispose()
    {
        _stop.Cancel();
        _counting.Wait();
        _stop.Dispose();
    }

    private void Count(RunOptions options, CancellationToken stop)
    {
        try
        {
            var total = 0L;
            foreach (var entry in FileSource.Enumerate(options.Inputs.Select(InputRoot.Find), ReadErrors.Fail))
            {
                stop.ThrowIfCancellationRequested();
                if (options.Shard.Contains(entry.RelativePath))
                    total++;
            }

            Interlocked.Exchange(ref _total, total);
        }
        catch (Exception e) when (e is OperationCanceledException or RunRefusedException or IOException or UnauthorizedAccessException)
        {
            // The run says what is wrong with its inputs.
        }
    }
}
