using System.Buffers;
using System.Runtime.CompilerServices;

namespace Das.Dicom.Reading;

/// <summary>
/// The bytes of a source that were read, as one contiguous buffer from which large values are left out, with the position of the parser in it.
/// </summary>
internal sealed class SourceWindow : IDisposable
{
    private const int WholeFile = 256 * 1024;
    private const int FirstRead = 64 * 1024;

    private readonly ByteSource? _source;
    private readonly ReaderOptions _options;
    private int _filled;

    public SourceWindow(ByteSource source, ReaderOptions options)
    {
        _source = source;
        _options = options;
        SourceLength = source.Length;
        Buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(source.Length, 1024, 1024 * 1024));
        Fill(source.Length <= WholeFile ? (int)source.Length : FirstRead);
    }

    /// <summary>A window over bytes that are in memory as a whole; nothing is copied or left out.</summary>
    public SourceWindow(ArraySegment<byte> bytes)
    {
        if (bytes.Offset != 0)
            throw new ArgumentException("the bytes must begin with their array", nameof(bytes));
        _options = ReaderOptions.Default;
        Buffer = bytes.Array!;
        SourceLength = bytes.Count;
        _filled = bytes.Count;
    }

    /// <summary>The bytes; those behind the ones that were read are rubbish.</summary>
    public byte[] Buffer { get; private set; }

    /// <summary>The bytes that were read.</summary>
    public ReadOnlySpan<byte> Filled
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Buffer.AsSpan(0, _filled);
    }

    /// <summary>Where the parser is in <see cref="Buffer"/>.</summary>
    public int Position { get; set; }

    /// <summary>Bytes that were left out of <see cref="Buffer"/> so far: by so much more is what lies behind them in the source.</summary>
    public long Shift { get; private set; }

    /// <summary>Where the parser is in the source.</summary>
    public long SourcePosition => Position + Shift;

    /// <summary>Bytes of the source.</summary>
    public long SourceLength { get; }

    /// <summary>Makes sure that <paramref name="count"/> bytes from <see cref="Position"/> on are in the buffer; false where the source ends before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Ensure(int count) => _filled - Position >= count || EnsureSlow(count);

    /// <summary>Whether <paramref name="length"/> bytes from <see cref="Position"/> on are in the buffer already.</summary>
    public bool Holds(long length) => length <= _filled - Position;

    /// <summary>Leaves <paramref name="length"/> bytes from <see cref="Position"/> on out of the buffer: a large value.</summary>
    public void Skip(long length)
    {
        var buffered = Math.Min(length, _filled - Position);
        if (buffered == length)
        {
            // Bytes behind the value are in the buffer already: close the gap.
            var rest = _filled - Position - (int)length;
            System.Buffer.BlockCopy(Buffer, Position + (int)length, Buffer, Position, rest);
            _filled = Position + rest;
        }
        else
        {
            _filled = Position;
        }

        Shift += length;
    }

    /// <summary>Reads bytes at a place of the source without taking them into the buffer.</summary>
    public bool Peek(long sourceOffset, Span<byte> bytes)
    {
        var at = sourceOffset - Shift;
        if (at >= 0 && at + bytes.Length <= _filled)
        {
            Buffer.AsSpan((int)at, bytes.Length).CopyTo(bytes);
            return true;
        }

        return _source is not null && _source.Read(sourceOffset, bytes) == bytes.Length;
    }

    public void Dispose()
    {
        if (_source is not null)
            ArrayPool<byte>.Shared.Return(Buffer);
        Buffer = [];
    }

    private bool EnsureSlow(int count)
    {
        var missing = count - (_filled - Position);
        if (SourcePosition + count > SourceLength)
            return false;
        Fill(Math.Max(missing, FirstRead));
        return true;
    }

    private void Fill(int count)
    {
        count = (int)Math.Min(count, SourceLength - (_filled + Shift));
        if (_filled + (long)count > _options.MaxBufferedBytes)
            throw new DicomFormatException($"the header needs more than {_options.MaxBufferedBytes} bytes of memory", SourcePosition);

        if (Buffer.Length - _filled < count)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_filled + count, (int)Math.Min(Buffer.Length * 2L, _options.MaxBufferedBytes)));
            Buffer.AsSpan(0, _filled).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(Buffer);
            Buffer = larger;
        }

        var read = _source!.Read(_filled + Shift, Buffer.AsSpan(_filled, count));
        if (read != count)
            throw new DicomFormatException("the file has become shorter while it was read", _filled + Shift + read);
        _filled += count;
    }
}
