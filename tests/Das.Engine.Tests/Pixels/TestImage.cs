using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Das.Standard;

namespace Das.Engine.Tests.Pixels;

/// <summary>An image of any layout and transfer syntax as the bytes of a file, made without the code under test.</summary>
internal sealed record TestImage
{
    public const string ImplicitLittle = "1.2.840.10008.1.2";
    public const string ExplicitLittle = "1.2.840.10008.1.2.1";
    public const string ExplicitBig = "1.2.840.10008.1.2.2";
    public const string Deflated = "1.2.840.10008.1.2.1.99";

    public string Syntax { get; init; } = ExplicitLittle;

    public int Rows { get; init; } = 4;

    public int Columns { get; init; } = 4;

    public int Frames { get; init; } = 1;

    public int Samples { get; init; } = 1;

    public string Photometric { get; init; } = "MONOCHROME2";

    public int Planes { get; init; }

    public int Allocated { get; init; } = 8;

    public int Stored { get; init; } = 8;

    public int HighBit { get; init; } = 7;

    public bool IsSigned { get; init; }

    public uint PixelTag { get; init; } = 0x7FE00010;

    public VR PixelVR { get; init; } = VR.OW;

    /// <summary>The value of the pixel data element.</summary>
    public byte[] Value { get; init; } = [];

    public bool IsBigEndian => Syntax == ExplicitBig;

    /// <summary>Whether bytes of pixels are swapped in pairs.</summary>
    public bool SwapsBytes => IsBigEndian && PixelVR == VR.OW;

    private bool IsFloat => PixelTag != 0x7FE00010;

    /// <summary>The same image with a value of the right length that begins with the bytes of a seed.</summary>
    public TestImage WithRandomValue(int seed)
    {
        var bits = (long)Rows * Columns * Frames * Allocated * (Photometric.EndsWith("422", StringComparison.Ordinal) ? 2 : Samples);
        var value = new byte[(bits + 15) / 16 * 2];
        new Random(seed).NextBytes(value);
        return this with { Value = value };
    }

    /// <summary>The file, with elements left out or replaced (big endian bytes are the caller's).</summary>
    public byte[] ToArray(params (uint Tag, VR VR, byte[]? Value)[] changes)
    {
        var elements = new SortedDictionary<uint, (VR VR, byte[]? Value)>
        {
            [0x00080016] = (VR.UI, Text("1.2.840.10008.5.1.4.1.1.7\0")),
            [0x00080018] = (VR.UI, Text("1.2.3.4.5\0")),
            [0x00280002] = (VR.US, UInt16(Samples)),
            [0x00280004] = (VR.CS, Text(Photometric)),
            [0x00280006] = (VR.US, Samples > 1 ? UInt16(Planes) : null),
            [0x00280008] = (VR.IS, Frames > 1 ? Text(Frames.ToString(CultureInfo.InvariantCulture)) : null),
            [0x00280010] = (VR.US, UInt16(Rows)),
            [0x00280011] = (VR.US, UInt16(Columns)),
            [0x00280100] = (VR.US, UInt16(Allocated)),
            [0x00280101] = (VR.US, IsFloat ? null : UInt16(Stored)),
            [0x00280102] = (VR.US, IsFloat ? null : UInt16(HighBit)),
            [0x00280103] = (VR.US, IsFloat ? null : UInt16(IsSigned ? 1 : 0)),
            [PixelTag] = (PixelVR, Value),
        };
        foreach (var (tag, vr, value) in changes)
            elements[tag] = (vr, value);

        var dataSet = new MemoryStream();
        foreach (var (tag, (vr, value)) in elements)
        {
            if (value is not null)
                Write(dataSet, tag, vr, value, IsBigEndian, Syntax == ImplicitLittle);
        }

        var meta = new MemoryStream();
        Write(meta, 0x00020010, VR.UI, Text(Syntax.Length % 2 == 0 ? Syntax : Syntax + "\0"), false, false);
        return [.. new byte[128], .. "DICM"u8, .. meta.ToArray(), .. Syntax == Deflated ? Deflate(dataSet.ToArray()) : dataSet.ToArray()];
    }

    public byte[] UInt16(int number)
    {
        var bytes = new byte[2];
        if (IsBigEndian)
            BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)number);
        else
            BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)number);
        return bytes;
    }

    public static byte[] Text(string text) => Encoding.ASCII.GetBytes(text.Length % 2 == 0 ? text : text + " ");

    private static void Write(MemoryStream output, uint tag, VR vr, byte[] value, bool isBigEndian, bool isImplicit)
    {
        WriteNumber(output, tag >> 16, 2, isBigEndian);
        WriteNumber(output, tag & 0xFFFF, 2, isBigEndian);
        if (!isImplicit)
            WriteNumber(output, (ushort)vr, 2, false);
        if (!isImplicit && vr.HasLongLength())
            WriteNumber(output, 0, 2, isBigEndian);
        WriteNumber(output, (uint)value.Length, isImplicit || vr.HasLongLength() ? 4 : 2, isBigEndian);
        output.Write(value);
    }

    private static void WriteNumber(MemoryStream output, uint number, int length, bool isBigEndian)
    {
        for (var i = 0; i < length; i++)
            output.WriteByte((byte)(number >> (8 * (isBigEndian ? length - 1 - i : i))));
    }

    private static byte[] Deflate(byte[] bytes)
    {
        var output = new MemoryStream();
        using (var deflater = new DeflateStream(output, CompressionLevel.Fastest, leaveOpen: true))
            deflater.Write(bytes);
        return output.ToArray();
    }
}
