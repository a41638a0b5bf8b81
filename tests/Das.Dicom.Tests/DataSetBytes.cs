using Das.Standard;

namespace Das.Dicom.Tests;

/// <summary>Files as raw bytes, for what no well-behaved builder would write.</summary>
internal static class DataSetBytes
{
    /// <summary>Makes a file with preamble, prefix, Transfer Syntax UID and the given data set.</summary>
    public static byte[] InFile(string transferSyntaxUid, params byte[][] elements)
    {
        var uid = Element(0x00020010, VR.UI, System.Text.Encoding.ASCII.GetBytes(transferSyntaxUid.Length % 2 == 0 ? transferSyntaxUid : transferSyntaxUid + "\0"));
        return [.. new byte[128], .. "DICM"u8, .. uid, .. elements.SelectMany(bytes => bytes)];
    }

    /// <summary>An element in Explicit VR Little Endian.</summary>
    public static byte[] Element(uint tag, VR vr, params byte[] value) =>
        vr.HasLongLength()
            ? [.. TagBytes(tag), (byte)vr, (byte)((int)vr >> 8), 0, 0, .. BitConverter.GetBytes(value.Length), .. value]
            : [.. TagBytes(tag), (byte)vr, (byte)((int)vr >> 8), .. BitConverter.GetBytes((ushort)value.Length), .. value];

    /// <summary>An element in Implicit VR Little Endian, or an item or delimiter.</summary>
    public static byte[] Implicit(uint tag, params byte[] value) => [.. TagBytes(tag), .. BitConverter.GetBytes(value.Length), .. value];

    /// <summary>The header of an element of undefined length; the caller appends content and delimiter.</summary>
    public static byte[] Undefined(uint tag, VR vr) =>
        vr == VR.None
            ? [.. TagBytes(tag), 0xFF, 0xFF, 0xFF, 0xFF]
            : [.. TagBytes(tag), (byte)vr, (byte)((int)vr >> 8), 0, 0, 0xFF, 0xFF, 0xFF, 0xFF];

    /// <summary>The data set of a file that <see cref="DicomFile"/> wrote: what follows the file meta information.</summary>
    public static byte[] DataSetOf(byte[] file)
    {
        var length = BitConverter.ToInt32(file, 140);
        return file[(144 + length)..];
    }

    private static byte[] TagBytes(uint tag) => [(byte)(tag >> 16), (byte)(tag >> 24), (byte)tag, (byte)(tag >> 8)];
}
