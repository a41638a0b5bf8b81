namespace Das.Dicom.Elements;

/// <summary>A value that has stayed in the file, and what replaces parts of it.</summary>
/// <param name="offset">Where it is in the file.</param>
/// <param name="length">Bytes of it.</param>
internal sealed class LargeValue(long offset, long length)
{
    // Frames closer to each other than this are treated in one go: reading what lies between them costs less than two more system calls.
    private const int MinDistance = 64 * 1024;

    private readonly List<Overwrite> _overwrites = [];

    /// <summary>Where it is in the file.</summary>
    public long Offset { get; } = offset;

    /// <summary>Bytes of it.</summary>
    public long Length { get; } = length;

    /// <summary>Whether any part of it is replaced.</summary>
    public bool IsOverwritten => _overwrites.Count > 0;

    /// <summary>Adds what replaces a part; what was added before it lies below.</summary>
    public void Add(Overwrite overwrite) => _overwrites.Add(overwrite);

    /// <summary>
    /// Replaces what there is to replace in <paramref name="bytes"/>, which are those of the value from <paramref name="offset"/> on. Threads that copy parts
    /// of the value may do so at once.
    /// </summary>
    public void Apply(long offset, Span<byte> bytes)
    {
        foreach (var overwrite in _overwrites)
            overwrite.Apply(offset, bytes);
    }

    /// <summary>The first stretch from <paramref name="offset"/> on that is not as in the file throughout; an empty one at the end if there is none.</summary>
    public (long From, long To) FindOverwritten(long offset)
    {
        var (from, to) = FindFrame(offset);
        while (to < Length && FindFrame(to) is var next && next.From < Length && next.From - to < MinDistance)
            to = next.To;
        return (from, to);
    }

    private (long From, long To) FindFrame(long offset)
    {
        var (from, to) = (Length, Length);
        foreach (var overwrite in _overwrites)
        {
            if (overwrite.FindFrame(offset) is { } frame && frame.From < from)
                (from, to) = (Math.Max(frame.From, offset), Math.Min(frame.To, Length));
        }

        return (from, to);
    }
}
