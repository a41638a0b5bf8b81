namespace Das.Runner.Sources;

/// <summary>What all streamed files that wait for a worker may hold together. One thread takes, any gives back.</summary>
internal sealed class ContentBudget : IDisposable
{
    private const int BytesPerUnit = 64 * 1024;
    private const int Units = 512;

    private readonly SemaphoreSlim _units = new(Units);

    /// <summary>What a file in memory costs.</summary>
    public static int UnitsOf(int bytes) => Math.Max(1, (bytes + BytesPerUnit - 1) / BytesPerUnit);

    /// <summary>What a file on disk costs: no more than four of them wait at a time.</summary>
    public static int UnitsOfFile => Units / 4;

    /// <summary>Waits until there is room.</summary>
    /// <exception cref="OperationCanceledException">The run is stopped.</exception>
    public void Take(int units, CancellationToken stop)
    {
        var taken = 0;
        try
        {
            for (; taken < units; taken++)
                _units.Wait(stop);
        }
        catch (OperationCanceledException)
        {
            Return(taken);
            throw;
        }
    }

    /// <summary>Gives back what was taken.</summary>
    public void Return(int units)
    {
        if (units > 0)
            _units.Release(units);
    }

    /// <inheritdoc />
    public void Dispose() => _units.Dispose();
}
