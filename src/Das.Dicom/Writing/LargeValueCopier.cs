using System.Buffers;
using System.Runtime.InteropServices;
using Das.Dicom.Elements;
using Das.Dicom.Reading;
using Microsoft.Win32.SafeHandles;

namespace Das.Dicom.Writing;

/// <summary>Copies large values from file to file: in the kernel where it can, else through a buffer of fixed size.</summary>
internal static partial class LargeValueCopier
{
    private const int BufferSize = 1024 * 1024;

    /// <summary>Copies to a place in a file. What is overwritten never gets there, so that no reader of the target can see it.</summary>
    public static void Copy(ByteSource source, LargeValue value, SafeFileHandle target, long targetOffset)
    {
        var done = 0L;
        while (done < value.Length)
        {
            var (from, to) = value.FindOverwritten(done);
            if (OperatingSystem.IsLinux() && source is FileByteSource file)
                done += CopyInKernel(file.Handle, value.Offset + done, target, targetOffset + done, from - done);
            CopyThroughBuffer(source, value, done, to, (bytes, at) => RandomAccess.Write(target, bytes.Span, targetOffset + at));
            done = to;
        }
    }

    /// <summary>Copies to a stream.</summary>
    public static void Copy(ByteSource source, LargeValue value, Stream target) =>
        CopyThroughBuffer(source, value, 0, value.Length, (bytes, _) => target.Write(bytes.Span));

    private static void CopyThroughBuffer(ByteSource source, LargeValue value, long from, long to, Action<ReadOnlyMemory<byte>, long> write)
    {
        if (from == to)
            return;
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(to - from, BufferSize));
        try
        {
            for (var at = from; at < to;)
            {
                var bytes = buffer.AsMemory(0, (int)Math.Min(buffer.Length, to - at));
                if (source.Read(value.Offset + at, bytes.Span) != bytes.Length)
                    throw new DicomFormatException("the file has become shorter while it was read", value.Offset + at);
                value.Apply(at, bytes.Span);
                write(bytes, at);
                at += bytes.Length;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
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
}
