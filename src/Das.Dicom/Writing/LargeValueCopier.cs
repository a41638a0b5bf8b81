using System.Buffers;
using System.Runtime.InteropServices;
using Das.Dicom.Reading;
using Microsoft.Win32.SafeHandles;

namespace Das.Dicom.Writing;

/// <summary>Copies large values from file to file: in the kernel where it can, else through a buffer of fixed size.</summary>
internal static partial class LargeValueCopier
{
    private const int BufferSize = 1024 * 1024;

    /// <summary>Copies to a place in a file.</summary>
    public static void Copy(ByteSource source, OutputBuffer.LargeValue large, SafeFileHandle target, long targetOffset)
    {
        var copied = OperatingSystem.IsLinux() && source is FileByteSource file
            ? CopyInKernel(file.Handle, large.SourceOffset, target, targetOffset, large.Length)
            : 0;
        CopyThroughBuffer(source, large.SourceOffset + copied, large.Length - copied,
            (bytes, done) => RandomAccess.Write(target, bytes.Span, targetOffset + copied + done));
    }

    /// <summary>Copies to a stream.</summary>
    public static void Copy(ByteSource source, OutputBuffer.LargeValue large, Stream target) =>
        CopyThroughBuffer(source, large.SourceOffset, large.Length, (bytes, _) => target.Write(bytes.Span));

    private static void CopyThroughBuffer(ByteSource source, long offset, long length, Action<ReadOnlyMemory<byte>, long> write)
    {
        if (length == 0)
            return;
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(length, BufferSize));
        try
        {
            for (var done = 0L; done < length;)
            {
                var count = (int)Math.Min(buffer.Length, length - done);
                if (source.Read(offset + done, buffer.AsSpan(0, count)) != count)
                    throw new DicomFormatException("the file has become shorter while it was read", offset + done);
                write(buffer.AsMemory(0, count), done);
                done += count;
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
