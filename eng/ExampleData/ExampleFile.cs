using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Das.Testing;

namespace ExampleData;

/// <summary>A data set and how its file is written.</summary>
/// <param name="dataSet">The data set.</param>
/// <param name="settings">
/// <c>preamble = text</c>, <c>meta = element = value</c> for a further element of the file meta information, <c>deflated</c>,
/// <c>big-endian</c>, and those that <see cref="Listing"/> itself obeys.
/// </param>
/// <param name="encoding">How texts are encoded.</param>
internal sealed class ExampleFile(DicomFileBuilder dataSet, ILookup<string, string> settings, Encoding encoding)
{
    private const int PreambleLength = 128;

    // Preamble, "DICM", and the element (0002,0000), whose value is the length of what follows it.
    private const int MetaStart = PreambleLength + 4 + 12;

    /// <summary>The bytes of the file.</summary>
    public byte[] ToArray()
    {
        var file = dataSet.ToArray();
        var metaEnd = MetaStart + (int)BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(MetaStart - 4));
        byte[] meta = [.. file.AsSpan(MetaStart, metaEnd - MetaStart), .. MoreMeta()];
        var elements = file[metaEnd..];
        if (settings["big-endian"].Any())
            BigEndian.Swap(elements);
        if (settings["deflated"].Any())
            elements = Deflate(elements);

        foreach (var text in settings["preamble"])
            Encoding.ASCII.GetBytes(text).CopyTo(file, 0);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(MetaStart - 4), (uint)meta.Length);
        return [.. file.AsSpan(0, MetaStart), .. meta, .. elements];
    }

    /// <summary>Elements above (0002,0012), made as a data set of their own.</summary>
    private byte[] MoreMeta()
    {
        var more = new DicomFileBuilder();
        foreach (var setting in settings["meta"])
        {
            var equals = setting.IndexOf('=', StringComparison.Ordinal);
            Listing.Add(more, setting[..equals].Trim(), setting[(equals + 1)..].Trim(), encoding);
        }

        var file = more.ToArray();
        return file[(MetaStart + (int)BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(MetaStart - 4)))..];
    }

    private static byte[] Deflate(byte[] bytes)
    {
        var result = new MemoryStream();
        using (var deflate = new DeflateStream(result, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(bytes);
        if ((result.Length & 1) != 0)
            result.WriteByte(0);
        return result.ToArray();
    }
}
