namespace Das.Dicom.Elements;

/// <summary>
/// Bytes that replace others of a value in place: runs of one length at regular distances, as a rectangle has them in the rows of each frame of
/// an image. Takes the same memory however many there are. Positions and lengths count bits, from the lowest bit of the first byte on: pixels of
/// one bit are packed so, across rows and frames (PS3.5 section 8.1.1 and annex D).
/// </summary>
public sealed record Overwrite
{
    /// <summary>Where the first run begins, in bits.</summary>
    public required long Start { get; init; }

    /// <summary>How long each run is, in bits.</summary>
    public required long RunLength { get; init; }

    /// <summary>Runs of a frame.</summary>
    public required long Rows { get; init; }

    /// <summary>From the beginning of a run to that of the next in its frame, in bits; at least <see cref="RunLength"/>.</summary>
    public required long RowDistance { get; init; }

    /// <summary>Frames.</summary>
    public required long Frames { get; init; }

    /// <summary>From the beginning of a frame to that of the next, in bits; frames do not overlap.</summary>
    public required long FrameDistance { get; init; }

    /// <summary>What is written, repeated from the first byte of each run on; one byte where runs begin inside of bytes.</summary>
    public required ReadOnlyMemory<byte> Fill { get; init; }

    /// <summary>Whether positions count in words of 16 bits that are stored high byte first: OW in big endian (PS3.5 section 7.3).</summary>
    public bool SwapsBytes { get; init; }

    /// <summary>Where the last run ends, in bits.</summary>
    internal long End => Start + ((Frames - 1) * FrameDistance) + FrameLength;

    /// <summary>From the beginning of the first run of a frame to the end of its last one.</summary>
    private long FrameLength => ((Rows - 1) * RowDistance) + RunLength;

    /// <summary>The first bytes that hold runs of one frame and end behind <paramref name="offset"/>; none behind the last frame.</summary>
    internal (long From, long To)? FindFrame(long offset)
    {
        var frame = FirstBehind(offset & ~1L, Start, FrameLength, FrameDistance);
        if (frame >= Frames)
            return null;
        var from = Start + (frame * FrameDistance);
        return (WordOf(from), WordOf(from + FrameLength + 15));
    }

    /// <summary>Does what there is to do in <paramref name="bytes"/>, which are those of the value from <paramref name="offset"/> on.</summary>
    internal void Apply(long offset, Span<byte> bytes)
    {
        var end = (offset + bytes.Length + 1) * 8;
        for (var frame = FirstBehind(offset & ~1L, Start, FrameLength, FrameDistance); frame < Frames; frame++)
        {
            var frameStart = Start + (frame * FrameDistance);
            if (frameStart >= end)
                return;
            for (var row = FirstBehind(offset & ~1L, frameStart, RunLength, RowDistance); row < Rows && frameStart + (row * RowDistance) < end; row++)
                Write(frameStart + (row * RowDistance), offset, bytes);
        }
    }

    /// <summary>The number of the first of evenly spaced stretches that ends behind a byte.</summary>
    private static long FirstBehind(long offset, long start, long length, long distance)
    {
        var behind = (offset * 8) - start - length;
        return behind < 0 ? 0 : (behind / distance) + 1;
    }

    /// <summary>The byte that the word with a bit begins with.</summary>
    private static long WordOf(long bit) => bit / 16 * 2;

    private void Write(long start, long offset, Span<byte> bytes)
    {
        var fill = Fill.Span;
        var end = start + RunLength;
        var (first, last) = (start / 8, (end - 1) / 8);
        var i = Math.Max(first, offset & ~1L);
        var stop = Math.Min(last, offset + bytes.Length);
        for (var phase = (int)((i - first) % fill.Length); i <= stop; i++)
        {
            var at = (SwapsBytes ? i ^ 1 : i) - offset;
            if (at >= 0 && at < bytes.Length)
            {
                var mask = 0xFF;
                if (i == first)
                    mask &= 0xFF << (int)(start & 7);
                if (i == last)
                    mask &= 0xFF >> (int)(-end & 7);
                bytes[(int)at] = (byte)((bytes[(int)at] & ~mask) | (fill[phase] & mask));
            }

            if (++phase == fill.Length)
                phase = 0;
        }
    }
}
