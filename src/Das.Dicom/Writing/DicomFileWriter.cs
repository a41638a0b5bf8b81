using System.IO.Compression;
using Das.Dicom.FileMeta;
using Microsoft.Win32.SafeHandles;

namespace Das.Dicom.Writing;

/// <summary>
/// Writes a file (PS3.10): a zeroed preamble, file meta information made anew, and the data set in the transfer syntax it came in. Elements
/// that were not changed are copied byte for byte; group lengths and trailing padding are left out.
/// </summary>
public static class DicomFileWriter
{
    private const int RoomForFileMeta = 4096;

    /// <summary>Writes to a stream.</summary>
    public static void Write(DicomFile file, Stream stream)
    {
        using var output = Assemble(file);
        var written = 0;
        foreach (var (position, value) in output.LargeValues)
        {
            stream.Write(output.Memory.Span[written..position]);
            written = position;
            LargeValueCopier.Copy(file.Source, value, stream);
        }

        stream.Write(output.Memory.Span[written..]);
    }

    /// <summary>Writes to an empty file that was just created, from its beginning on.</summary>
    /// <param name="file">What to write.</param>
    /// <param name="target">A handle open for writing.</param>
    /// <param name="spare">Threads that may help to copy what is large; null for none.</param>
    /// <returns>The length of the file written, in bytes.</returns>
    /// <exception cref="DicomFormatException">The source has become shorter since it was opened.</exception>
    /// <exception cref="IOException">The file system says no; the target then holds a part of the file.</exception>
    public static long Write(DicomFile file, SafeFileHandle target, SpareThreads? spare = null)
    {
        using var output = Assemble(file);
        new PartWriter(output, file.Source, target, spare).Write();
        return output.TotalLength;
    }

    private static OutputBuffer Assemble(DicomFile file)
    {
        var output = new OutputBuffer(file.BufferedLength + RoomForFileMeta);
        FileMetaBuilder.Write(file, output);
        if (!file.TransferSyntax.IsDeflated)
        {
            new ElementAssembler(file.Tree, output).WriteDataSet();
            return output;
        }

        using var dataSet = new OutputBuffer(file.BufferedLength);
        new ElementAssembler(file.Tree, dataSet).WriteDataSet();
        var compressed = new MemoryStream();
        using (var deflater = new DeflateStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            deflater.Write(dataSet.Memory.Span);
        output.Write(compressed.GetBuffer().AsSpan(0, (int)compressed.Length));
        if ((compressed.Length & 1) != 0)
            output.WriteByte(0); // PS3.5 A.5
        return output;
    }
}
