using System.Buffers;
using Das.Dicom.Elements;
using FellowOakDicom.IO.Buffer;

namespace Das.FoDicom;

/// <summary>A value of which parts are replaced whenever it is read, so that a long one is neither read nor copied for it.</summary>
/// <param name="source">The value as it was; it is not changed.</param>
/// <param name="value">What replaces parts of it.</param>
internal sealed class OverwrittenBuffer(IByteBuffer source, LargeValue value) : IByteBuffer
{
    private const int PieceLength = 1024 * 1024;

    public bool IsMemory => source.IsMemory;

    public long Size => source.Size;

    public byte[] Data
    {
        get
        {
            var data = new byte[Size];
            GetByteRange(0, data.Length, data);
            return data;
        }
    }

    public void GetByteRange(long offset, int count, byte[] output)
    {
        source.GetByteRange(offset, count, output);
        value.Apply(offset, output.AsSpan(0, count));
    }

    public void CopyToStream(Stream stream)
    {
        foreach (var piece in Pieces())
            stream.Write(piece.Span);
    }

    public async Task CopyToStreamAsync(Stream stream, CancellationToken cancellationToken)
    {
        foreach (var piece in Pieces())
            await stream.WriteAsync(piece, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The value piece by piece; each one is valid until the next.</summary>
    private IEnumerable<ReadOnlyMemory<byte>> Pieces()
    {
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(Size, PieceLength));
        try
        {
            for (var at = 0L; at < Size; at += PieceLength)
            {
                var count = (int)Math.Min(Size - at, PieceLength);
                GetByteRange(at, count, buffer);
                yield return buffer.AsMemory(0, count);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
