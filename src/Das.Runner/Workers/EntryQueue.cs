using Das.Runner.Sources;

namespace Das.Runner.Workers;

/// <summary>
/// Files that were found and not begun: a bounded queue with one writer and threads of their own to read it, which sleep while there is nothing to do.
/// A channel would wake the thread pool for each file, and its threads spin.
/// </summary>
/// <param name="capacity">How many there may be; at least the number of readers.</param>
internal sealed class EntryQueue(int capacity)
{
    private readonly Queue<InputEntry> _entries = new(capacity);
    private bool _isComplete;
    private bool _isStopped;

    /// <summary>Adds a file, when there is room.</summary>
    /// <returns>False if the run is stopped: it was not added.</returns>
    public bool TryAdd(in InputEntry entry)
    {
        lock (_entries)
        {
            while (_entries.Count == capacity && !_isStopped)
                Monitor.Wait(_entries);
            if (_isStopped)
                return false;
            _entries.Enqueue(entry);
            Monitor.Pulse(_entries);
            return true;
        }
    }

    /// <summary>Takes a file, when there is one.</summary>
    /// <returns>False if there will be none, or the run is stopped.</returns>
    public bool TryTake(out InputEntry entry)
    {
        lock (_entries)
        {
            while (_entries.Count == 0 && !_isComplete && !_isStopped)
                Monitor.Wait(_entries);
            entry = default;
            if (_isStopped || !_entries.TryDequeue(out entry))
                return false;

            // Not for each file: the writer fills half of the queue in one go.
            if (_entries.Count == capacity / 2)
                Monitor.PulseAll(_entries);
            return true;
        }
    }

    /// <summary>Takes what is left after a stop, without waiting.</summary>
    public bool TryTakeLeft(out InputEntry entry)
    {
        lock (_entries)
            return _entries.TryDequeue(out entry);
    }

    /// <summary>Says that no file will be added.</summary>
    public void Complete()
    {
        lock (_entries)
        {
            _isComplete = true;
            Monitor.PulseAll(_entries);
        }
    }

    /// <summary>Lets nobody add or take a file from now on.</summary>
    public void Stop()
    {
        lock (_entries)
        {
            _isStopped = true;
            Monitor.PulseAll(_entries);
        }
    }
}
