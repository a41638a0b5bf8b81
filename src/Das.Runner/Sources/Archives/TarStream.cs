using System.Buffers;

namespace Das.Runner.Sources.Archives;

/// <summary>The bytes of a tar file, inflated: counts them against the limits and sees whether the archive is whole.</summary>
/// <param name="inner">Where they come from; disposed with this.</param>
/// <param name="archiveLength">Bytes of the archive itself.</param>
internal sealed class TarStream(Stream inner, long archiveLength, ArchiveLimits limits) : ForwardStream(inner)
{
    private const int BlockSize = 512;

    private long _position;
    private long _contentEnd;

    /// <inheritdoc />
    public override int Read(Span<byte> buffer)
    {
        var read = Inner.Read(buffer);
        var last = buffer[..read].LastIndexOfAnyExcept((byte)0);
        if (last >= 0)
            _contentEnd = _position + last + 1;
        _position += read;
        limits.CheckInflated(_position, archiveLength);
        return read;
    }

    /// <summary>Reads on behind the end mark, so that checksums are compared and nothing is passed over.</summary>
    /// <exception cref="ArchiveException">There is no end mark (blocks of zeros), or more than zeros behind it.</exception>
    public void ReadRest()
    {
        var end = _contentEnd;
        if (_position - RoundUp(end) < BlockSize && _position > 0)
            throw new ArchiveException("the archive has no end mark: entries may be missing");
        var buffer = ArrayPool<byte>.Shared.Rent(BlockSize * 20);
        try
        {
            while (Read(buffer) > 0)
            {
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        if (_contentEnd != end)
            throw new ArchiveException("the archive goes on behind its end mark: what is there was not read");
    }

    private static long RoundUp(long position) => (position + BlockSize - 1) / BlockSize * BlockSize;
}
