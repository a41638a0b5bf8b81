namespace Das.Dicom.Writing;

/// <summary>
/// How many threads could still work at the same time: those that the user allows, less those that are at work. Whoever has something large to copy
/// takes of what is left. Safe for use by several threads at once.
/// </summary>
/// <param name="count">How many there are while nobody works.</param>
public sealed class SpareThreads(int count)
{
    private int _left = count;

    /// <summary>Whether more were taken than there are: those who took what was left should return it soon.</summary>
    public bool AreOverdrawn => Volatile.Read(ref _left) < 0;

    /// <summary>Takes one for work that has to be done, even if none is left.</summary>
    public void Take() => Interlocked.Decrement(ref _left);

    /// <summary>Takes one if one is left.</summary>
    public bool TryTake()
    {
        for (var left = Volatile.Read(ref _left); left > 0;)
        {
            var before = Interlocked.CompareExchange(ref _left, left - 1, left);
            if (before == left)
                return true;
            left = before;
        }

        return false;
    }

    /// <summary>Returns one.</summary>
    public void Return() => Interlocked.Increment(ref _left);
}
