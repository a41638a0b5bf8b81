using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Das.Conformance.Tests;

/// <summary>Cuts the data set out of a file without the code under test (PS3.10 section 7.1).</summary>
internal static class DataSetBytes
{
    private const int PrefixEnd = 132;

    /// <summary>The bytes behind the file meta information, inflated if it says that they are deflated.</summary>
    public static ReadOnlyMemory<byte> Of(byte[] file)
    {
        var (position, isDeflated) = Find(file);
        if (!isDeflated)
            return file.AsMemory(position);
        var result = new MemoryStream();
        using (var inflater = new DeflateStream(new MemoryStream(file, position, file.Length - position), CompressionMode.Decompress))
            inflater.CopyTo(result);
        return result.ToArray();
    }

    /// <summary>Preamble, prefix and file meta information.</summary>
    public static ReadOnlySpan<byte> InFrontOf(byte[] file) => file.AsSpan(0, Find(file).Position);

    /// <summary>Whether bytes behind the last element hold none: delimiters of length 0, and zeros.</summary>
    public static bool IsNoElement(ReadOnlySpan<byte> rest)
    {
        while (rest.Length >= 8 && BinaryPrimitives.ReadUInt16LittleEndian(rest) == 0xFFFE && BinaryPrimitives.ReadInt32LittleEndian(rest[4..]) == 0)
            rest = rest[8..];
        return !rest.ContainsAnyExcept((byte)0);
    }

    private static (int Position, bool IsDeflated) Find(byte[] file)
    {
        var position = file.Length >= PrefixEnd && file.AsSpan(PrefixEnd - 4, 4).SequenceEqual("DICM"u8) ? PrefixEnd : 0;
        var isDeflated = false;
        while (position + 8 <= file.Length && BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(position)) == 2)
        {
            var element = BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(position + 2));
            var vr = Encoding.ASCII.GetString(file, position + 4, 2);
            var isExplicit = vr.All(char.IsAsciiLetterUpper);
            var header = isExplicit && vr is "OB" or "UN" or "UR" or "UT" ? 12 : 8;
            var length = isExplicit && header == 8
                ? BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(position + 6))
                : BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(position + header - 4));
            if (element == 0x10)
                isDeflated = Encoding.ASCII.GetString(file, position + header, length).TrimEnd('\0', ' ') == "1.2.840.10008.1.2.1.99";
            position += header + length;
        }

        return (position, isDeflated);
    }
}
