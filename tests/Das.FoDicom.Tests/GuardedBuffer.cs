using FellowOakDicom.IO.Buffer;

namespace Das.FoDicom.Tests;

/// <summary>A value that nobody may read but for its first bytes.</summary>
/// <param name="size">Its length.</param>
/// <param name="readable">How many bytes from its beginning on may be read; they are zero.</param>
internal sealed class GuardedBuffer(long size, int readable = 0) : IByteBuffer
{
    public bool IsMemory => false;

    public long Size => size;

    public byte[] Data => throw new InvalidOperationException("a value was read as a whole");

    public void GetByteRange(long offset, int count, byte[] output)
    {
        if (offset + count > readable)
            throw new InvalidOperationException($"bytes {offset} to {offset + count} of a value were read");
    }

    public void CopyToStream(Stream stream) => throw new InvalidOperationException("a value was copied");

    public Task CopyToStreamAsync(Stream stream, CancellationToken cancellationToken) => throw new InvalidOperationException("a value was copied");
}
