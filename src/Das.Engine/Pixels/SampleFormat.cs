using System.Buffers.Binary;
using Das.Dicom.Elements;
using Das.Standard;

namespace Das.Engine.Pixels;

/// <summary>How a sample is encoded in its cell.</summary>
/// <param name="BitsAllocated">Bits of a cell.</param>
internal abstract record SampleFormat(int BitsAllocated)
{
    /// <summary>The bytes of a cell, which is overwritten as a whole: what else lies in it may be an overlay with text.</summary>
    /// <exception cref="EditException">The samples cannot have that value.</exception>
    public abstract byte[] Encode(Int128 value);
}

/// <summary>Integers (PS3.5 section 8.1.1), low byte first. Of 1-bit cells the byte holds eight.</summary>
internal sealed record IntegerFormat(int BitsAllocated, int BitsStored, int HighBit, bool IsSigned) : SampleFormat(BitsAllocated)
{
    /// <summary>The greatest value.</summary>
    public Int128 Max => (Int128.One << (IsSigned ? BitsStored - 1 : BitsStored)) - 1;

    private Int128 Min => IsSigned ? -Max - 1 : 0;

    /// <summary>Reads the format of Pixel Data.</summary>
    public static IntegerFormat Read(DataSet dataSet)
    {
        var allocated = ImageAttributes.ReadNumber(dataSet, Tags.BitsAllocated, 1);
        if (allocated is not 1 && (allocated % 8 != 0 || allocated > 64))
            throw ImageAttributes.Unusable(Tags.BitsAllocated);
        var stored = ImageAttributes.ReadNumber(dataSet, Tags.BitsStored, 1);
        if (stored > allocated)
            throw ImageAttributes.Unusable(Tags.BitsStored);
        var highBit = ImageAttributes.ReadNumber(dataSet, Tags.HighBit, stored - 1);
        if (highBit >= allocated)
            throw ImageAttributes.Unusable(Tags.HighBit);
        var representation = ImageAttributes.ReadNumber(dataSet, Tags.PixelRepresentation, 0);
        if (representation > 1)
            throw ImageAttributes.Unusable(Tags.PixelRepresentation);
        return new(allocated, stored, highBit, representation == 1);
    }

    /// <summary>Refuses what the samples cannot hold.</summary>
    public void Check(Int128 value)
    {
        if (value < Min || value > Max)
            throw new EditException("the fill value does not fit Bits Stored and Pixel Representation of the image");
    }

    public override byte[] Encode(Int128 value)
    {
        Check(value);
        if (BitsAllocated == 1)
            return [value == 0 ? (byte)0 : (byte)0xFF];
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt128LittleEndian(bytes, value << (HighBit - BitsStored + 1));
        return bytes[..(BitsAllocated / 8)].ToArray();
    }
}

/// <summary>Float Pixel Data and Double Float Pixel Data (PS3.3 C.7.6.24 and C.7.6.25).</summary>
internal sealed record FloatFormat(int BitsAllocated, bool IsBigEndian) : SampleFormat(BitsAllocated)
{
    /// <summary>Reads the format of float pixel data of a given width.</summary>
    public static FloatFormat Read(DataSet dataSet, int bits, bool isBigEndian) =>
        ImageAttributes.ReadNumber(dataSet, Tags.BitsAllocated, bits) == bits ? new(bits, isBigEndian) : throw ImageAttributes.Unusable(Tags.BitsAllocated);

    public override byte[] Encode(Int128 value)
    {
        var bytes = BitsAllocated == 32 ? BitConverter.GetBytes((float)value) : BitConverter.GetBytes((double)value);
        if (IsBigEndian == BitConverter.IsLittleEndian)
            Array.Reverse(bytes);
        return bytes;
    }
}
