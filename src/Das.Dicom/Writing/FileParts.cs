using System.Runtime.ExceptionServices;
using Das.Dicom.Elements;

namespace Das.Dicom.Writing;

/// <summary>
/// An output file in parts of bounded length, handed out one after the other from its beginning on; none after one has failed. Safe for use by several
/// threads at once.
/// </summary>
internal sealed class FileParts(OutputBuffer output)
{
    /// <summary>The longest part of a large value, in bytes: long enough that taking it costs nothing, short enough that threads end together.</summary>
    public const int MaxLength = 4 * 1024 * 1024;

    private readonly Lock _lock = new();
    private int _position;
    private int _value;
    private long _valueOffset;
    private long _offset;
    private long _failedAt = long.MaxValue;
    private ExceptionDispatchInfo? _failure;

    /// <summary>Bytes that were not handed out.</summary>
    public long Left
    {
        get
        {
            lock (_lock)
                return output.TotalLength - _offset;
        }
    }

    /// <summary>Takes the next part.</summary>
    /// <returns>False if there is none, or one has failed.</returns>
    public bool TryTake(out Part part)
    {
        lock (_lock)
        {
            part = default;
            if (_failure is not null || _offset == output.TotalLength)
                return false;
            part = TakeFromBuffer() ?? TakeFromValue();
            _offset += part.Length;
            return true;
        }
    }

    /// <summary>Notes that a part could not be written.</summary>
    public void Fail(in Part part, Exception exception)
    {
        lock (_lock)
        {
            // All parts before it are in hand or done: the first failure in the file is the one that a single thread meets.
            if (part.Offset >= _failedAt)
                return;
            _failedAt = part.Offset;
            _failure = ExceptionDispatchInfo.Capture(exception);
        }
    }

    /// <summary>Throws what the first part that failed has thrown; to be called when no part is in hand.</summary>
    public void ThrowIfFailed() => _failure?.Throw();

    private Part? TakeFromBuffer()
    {
        var end = _value < output.LargeValues.Count ? output.LargeValues[_value].Position : output.Length;
        if (_position == end)
            return null;
        var bytes = output.Memory[_position..end];
        _position = end;
        return new(_offset, bytes.Length, bytes, null, 0);
    }

    private Part TakeFromValue()
    {
        var value = output.LargeValues[_value].Value;
        var part = new Part(_offset, Math.Min(value.Length - _valueOffset, MaxLength), default, value, _valueOffset);
        _valueOffset += part.Length;
        if (_valueOffset == value.Length)
            (_value, _valueOffset) = (_value + 1, 0);
        return part;
    }

    /// <summary>Bytes in memory, or a stretch of a large value.</summary>
    /// <param name="Offset">Where in the output it belongs.</param>
    /// <param name="Length">Bytes of it.</param>
    /// <param name="Bytes">The bytes, if they are in memory.</param>
    /// <param name="Value">The large value, if they are not.</param>
    /// <param name="ValueOffset">Where in the value it begins.</param>
    public readonly record struct Part(long Offset, long Length, ReadOnlyMemory<byte> Bytes, LargeValue? Value, long ValueOffset);
}
