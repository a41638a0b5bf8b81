namespace Das.Runner.Workers;

/// <summary>Ends a run early: asked for by the caller, or because the output side fails.</summary>
internal sealed class RunStop(CancellationToken cancellationToken) : IDisposable
{
    private readonly CancellationTokenSource _source = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    private string? _reason;

    /// <summary>Cancelled when no further file is to be begun.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>What failed first, if anything did.</summary>
    public string? Reason => _reason;

    /// <summary>Lets no further file begin.</summary>
    public void Stop(string reason)
    {
        Interlocked.CompareExchange(ref _reason, reason, null);
        _source.Cancel();
    }

    public void Dispose() => _source.Dispose();
}
