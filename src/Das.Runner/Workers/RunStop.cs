using Das.Runner.Reports;

namespace Das.Runner.Workers;

/// <summary>Ends a run early: asked for by the caller, or because the output side or the device of the input fails.</summary>
internal sealed class RunStop(CancellationToken cancellationToken) : IDisposable
{
    private readonly CancellationTokenSource _source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    private Failure? _failure;

    /// <summary>Cancelled when no further file is to be begun.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>What failed first, if anything did, or that the caller cancelled.</summary>
    public string? Reason => _failure?.Reason ?? (cancellationToken.IsCancellationRequested ? "cancelled" : null);

    /// <summary>The same for programs.</summary>
    public RunEnd End => _failure?.End ?? (cancellationToken.IsCancellationRequested ? RunEnd.Cancelled : RunEnd.Complete);

    /// <summary>Lets no further file begin.</summary>
    public void Stop(RunEnd end, string reason)
    {
        Interlocked.CompareExchange(ref _failure, new(end, reason), null);
        _source.Cancel();
    }

    public void Dispose() => _source.Dispose();

    private sealed record Failure(RunEnd End, string Reason);
}
