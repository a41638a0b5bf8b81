using System.Buffers;
using System.Runtime.InteropServices;
using Das.Dicom.Elements;
using Das.Dicom.Reading;
using Microsoft.Win32.SafeHandles;

namespace Das.Dicom.Writing;

/// <summary>Copies large values through a buffer of fixed size, or lets the file system copy them where it is better at it.</summary>
internal static partial class LargeValueCopier
{
    // Faster than 256 KiB, in which the kernel has to look for pages more often, and than what does not fit the cache of a core.
    private const int BufferSize = 1024 * 1024;

    /// <summary>Copies a stretch of a value to a place in a file. What is overwritten never gets there, so that no reader of the target can see it.</summary>
    /// <param name="source">Where the value is.</param>
    /// <param name="value">The value.</param>
    /// <param name="from">Where in the value the stretch begins.</param>
    /// <param name="to">Where in the value it ends.</param>
    /// <param name="target">The file.</param>
    /// <param name="targetOffset">The place in the file.</param>
    /// <param name="isLeftToFileSystem">Whether what stays as it is need not pass through memory.</param>
    public static void Copy(ByteSource source, LargeValue value, long from, long to, SafeFileHandle target, long targetOffset, bool isLeftToFileSystem)
    {
        using var buffer = new CopyBuffer(to - from);
        for (var at = from; at < to;)
        {
            var end = to;
            if (isLeftToFileSystem && source is FileByteSource file)
            {
                var overwritten = value.FindOverwritten(at);
                at += CopyInKernel(file.Handle, value.Offset + at, target, targetOffset + at - from, Math.Min(overwritten.From, to) - at);
                end = Math.Min(overwritten.To, to);
            }

            while (at < end)
            {
                var bytes = buffer.Read(source, value, at, end);
                RandomAccess.Write(target, bytes, targetOffset + at - from);
                at += bytes.Length;
            }
        }
    }

    /// <summary>Copies a value to a stream.</summary>
    public static void Copy(ByteSource source, LargeValue value, Stream target)
    {
        using var buffer = new CopyBuffer(value.Length);
        for (var at = 0L; at < value.Length;)
        {
            var bytes = buffer.Read(source, value, at, value.Length);
            target.Write(bytes);
            at += bytes.Length;
        }
    }

    /// <summary>Bytes that copy_file_range copied; the rest, all of it where the file systems do not support it, is left to the caller.</summary>
    private static long CopyInKernel(SafeFileHandle source, long sourceOffset, SafeFileHandle target, long targetOffset, long length)
    {
        var copied = 0L;
        while (copied < length)
        {
            var from = sourceOffset + copied;
            var to = targetOffset + copied;
            var count = CopyFileRange(source, ref from, target, ref to, (nuint)(length - copied), 0);
            if (count <= 0)
                break;
            copied += count;
        }

        return copied;
    }

    [LibraryImport("libc", EntryPoint = "copy_file_range", SetLastError = false)]
    private static partial nint CopyFileRange(SafeFileHandle source, ref long sourceOffset, SafeFileHandle target, ref long targetOffset, nuint length, uint flags);

    /// <summary>Pooled memory that a value passes through.</summary>
    private readonly ref struct CopyBuffer(long length)
    {
        private readonly byte[] _bytes = ArrayPool<byte>.Shared.Rent((int)Math.Min(length, BufferSize));

        /// <summary>Reads bytes of a value from one place on, as far as another at most, with what replaces them.</summary>
        public ReadOnlySpan<byte> Read(ByteSource source, LargeValue value, long at, long end)
        {
            var bytes = _bytes.AsSpan(0, (int)Math.Min(_bytes.Length, end - at));
            var read = source.Read(value.Offset + at, bytes);
            if (read != bytes.Length)
                throw new DicomFormatException("the file has become shorter while it was read", value.Offset + at + read);
            value.Apply(at, bytes);
            return bytes;
        }

        public void Dispose() => ArrayPool<byte>.Shared.Return(_bytes);
    }
}
