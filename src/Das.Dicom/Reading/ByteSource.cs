using Microsoft.Win32.SafeHandles;

namespace Das.Dicom.Reading;

/// <summary>Where the bytes of a file come from: the file itself, or memory.</summary>
internal abstract class ByteSource : IDisposable
{
    /// <summary>Total number of bytes.</summary>
    public abstract long Length { get; }

    /// <summary>Whether several threads may read at once.</summary>
    public virtual bool AllowsSeveralReaders => false;

    /// <summary>Reads up to <paramref name="buffer"/>'s length from <paramref name="offset"/>; less only at the end of the source.</summary>
    public abstract int Read(long offset, Span<byte> buffer);

    /// <summary>Reads exactly <paramref name="length"/> bytes.</summary>
    public byte[] ReadExactly(long offset, int length)
    {
        var bytes = new byte[length];
        return Read(offset, bytes) == length ? bytes : throw new DicomFormatException("the file has become shorter while it was read", offset);
    }

    /// <inheritdoc />
    public virtual void Dispose()
    {
    }
}

/// <summary>A file, read at given positions; opened so that others may read it too.</summary>
internal sealed class FileByteSource : ByteSource
{
    public FileByteSource(string path)
    {
        Handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        Length = RandomAccess.GetLength(Handle);
    }

    public SafeFileHandle Handle { get; }

    public override long Length { get; }

    public override bool AllowsSeveralReaders => true;

    public override int Read(long offset, Span<byte> buffer)
    {
        var total = 0;
        while (total < buffer.Length)
        {
            var read = RandomAccess.Read(Handle, buffer[total..], offset + total);
            if (read == 0)
                break;
            total += read;
        }

        return total;
    }

    public override void Dispose() => Handle.Dispose();
}

/// <summary>Bytes in memory.</summary>
internal sealed class MemoryByteSource(ReadOnlyMemory<byte> bytes) : ByteSource
{
    public override long Length => bytes.Length;

    public override int Read(long offset, Span<byte> buffer)
    {
        if (offset >= bytes.Length)
            return 0;
        var count = Math.Min(buffer.Length, bytes.Length - (int)offset);
        bytes.Span.Slice((int)offset, count).CopyTo(buffer);
        return count;
    }
}
