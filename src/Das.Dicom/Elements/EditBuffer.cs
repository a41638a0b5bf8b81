using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Das.Dicom.Elements;

/// <summary>The bytes of new values. They never move, so that a span of them stays what it is while others are added.</summary>
internal sealed class EditBuffer : IDisposable
{
    private const int BlockBits = 16;
    private const int BlockSize = 1 << BlockBits;

    // One for each 64 KiB of positions; an array for a longer value stands here several times.
    private readonly List<Block> _blocks = [];
    private int _length;

    /// <summary>Makes room for a value.</summary>
    /// <param name="length">Its bytes.</param>
    /// <param name="position">Where it is, for <see cref="Get"/>.</param>
    /// <returns>The room, to be filled.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<byte> Add(int length, out int position)
    {
        if (_blocks.Count * (long)BlockSize - _length < length)
            AddBlock(length);
        position = _length;
        _length += length;
        return Get(position, length);
    }

    /// <summary>The bytes at a position that <see cref="Add"/> gave out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<byte> Get(int position, int length)
    {
        if (length == 0)
            return default;
        ref var block = ref CollectionsMarshal.AsSpan(_blocks)[position >> BlockBits];
        return block.Bytes.AsSpan(position - block.Start, length);
    }

    public void Dispose()
    {
        var last = default(byte[]);
        foreach (var block in _blocks)
        {
            if (block.Bytes != last)
                ArrayPool<byte>.Shared.Return(block.Bytes);
            last = block.Bytes;
        }

        _blocks.Clear();
        _length = 0;
    }

    private void AddBlock(int length)
    {
        var start = checked(_blocks.Count * BlockSize);
        var count = (int)(((long)length + BlockSize - 1) >> BlockBits);
        var bytes = ArrayPool<byte>.Shared.Rent(checked(count * BlockSize));
        for (var i = 0; i < count; i++)
            _blocks.Add(new(bytes, start));
        _length = start;
    }

    private readonly record struct Block(byte[] Bytes, int Start);
}
