using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using Das.Dicom.Elements;
using Das.Standard;

namespace Das.Dicom.Writing;

/// <summary>
/// The bytes of an output file, except its large values: of those it notes where they come from and where they belong.
/// </summary>
/// <param name="capacity">Bytes that it probably takes.</param>
internal sealed class OutputBuffer(int capacity) : IDisposable
{
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(capacity);

    /// <summary>The large values, in order, and before which position of the buffer each belongs.</summary>
    public List<(int Position, LargeValue Value)> LargeValues { get; } = [];

    /// <summary>Bytes in the buffer.</summary>
    public int Length { get; private set; }

    /// <summary>Bytes of the large values so far.</summary>
    public long LargeLength { get; private set; }

    /// <summary>Bytes of the output so far.</summary>
    public long TotalLength => Length + LargeLength;

    /// <summary>What is in the buffer.</summary>
    public ReadOnlyMemory<byte> Memory => _bytes.AsMemory(0, Length);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Take(bytes.Length));

    public void WriteByte(byte value) => Take(1)[0] = value;

    public void WriteZeros(int count) => Take(count).Clear();

    public void WriteUInt32(uint value, bool isBigEndian)
    {
        Take(4);
        PatchUInt32(Length - 4, value, isBigEndian);
    }

    /// <summary>Replaces four bytes that were written before.</summary>
    public void PatchUInt32(int position, uint value, bool isBigEndian) => SetUInt32(_bytes.AsSpan(position), value, isBigEndian);

    /// <summary>An element: its header and its value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteElement(Tag tag, VR vr, ReadOnlySpan<byte> value, ElementEncoding encoding) =>
        value.CopyTo(WriteHeader(tag, vr, (uint)value.Length, encoding, value.Length));

    /// <summary>Tag, VR and length (PS3.5 sections 7.1.2 and 7.1.3). The length field is always the last thing written.</summary>
    public void WriteHeader(Tag tag, VR vr, uint length, ElementEncoding encoding) => WriteHeader(tag, vr, length, encoding, 0);

    /// <summary>A header, and room for what follows it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> WriteHeader(Tag tag, VR vr, uint length, ElementEncoding encoding, int room)
    {
        var isBigEndian = (encoding & ElementEncoding.ExplicitBigEndian) != 0;
        var hasVR = (encoding & ElementEncoding.ImplicitLittleEndian) == 0 && tag.Group != 0xFFFE;
        var isLong = hasVR && vr.HasLongLength();
        var headerLength = isLong ? 12 : 8;
        var header = Take(headerLength + room);
        SetUInt32(header, isBigEndian ? tag.Value : BitOperations.RotateLeft(tag.Value, 16), isBigEndian);
        if (hasVR)
            BinaryPrimitives.WriteUInt16LittleEndian(header[4..], (ushort)vr);
        if (isLong)
            SetUInt16(header[6..], 0, isBigEndian);
        if (hasVR && !isLong)
            SetUInt16(header[6..], (ushort)length, isBigEndian);
        else
            SetUInt32(header[(headerLength - 4)..], length, isBigEndian);
        return header[headerLength..];
    }

    public void AddLargeValue(LargeValue value)
    {
        LargeValues.Add((Length, value));
        LargeLength += value.Length;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SetUInt16(Span<byte> bytes, ushort value, bool isBigEndian)
    {
        if (isBigEndian)
            BinaryPrimitives.WriteUInt16BigEndian(bytes, value);
        else
            BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SetUInt32(Span<byte> bytes, uint value, bool isBigEndian)
    {
        if (isBigEndian)
            BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        else
            BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Span<byte> Take(int count)
    {
        if (_bytes.Length - Length < count)
            Grow(count);
        var span = _bytes.AsSpan(Length, count);
        Length += count;
        return span;
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(Length + count, _bytes.Length * 2));
        _bytes.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
