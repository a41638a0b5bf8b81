using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Text;
using Das.Standard;

namespace Das.Dicom.Notation;

/// <summary>Binary numbers (PS3.5 table 6.2-1: AT FD FL SL SS SV UL US UV) as text and back.</summary>
public static class NumericText
{
    /// <summary>Whether values of a VR are binary numbers: decimal as text, or eight hex digits for a tag.</summary>
    public static bool IsNumeric(VR vr) => vr is VR.AT or VR.FD or VR.FL or VR.SL or VR.SS or VR.SV or VR.UL or VR.US or VR.UV;

    /// <summary>The numbers, separated by backslashes; null if the length is no multiple of the VR's.</summary>
    public static string? Read(ReadOnlySpan<byte> value, VR vr, bool isBigEndian)
    {
        var size = vr.ValueLength();
        if (value.Length % size != 0)
            return null;

        var text = new StringBuilder();
        for (; !value.IsEmpty; value = value[size..])
        {
            if (text.Length > 0)
                text.Append('\\');
            text.Append(CultureInfo.InvariantCulture, $"{ReadOne(value[..size], vr, isBigEndian)}");
        }

        return text.ToString();
    }

    /// <summary>The bytes of numbers separated by backslashes; null if one is no number or out of the VR's range. The empty text has no bytes.</summary>
    public static byte[]? Write(string text, VR vr, bool isBigEndian)
    {
        if (text.Length == 0)
            return [];

        var parts = text.Split('\\');
        var size = vr.ValueLength();
        var bytes = new byte[parts.Length * size];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!TryWriteOne(parts[i].Trim(' '), vr, isBigEndian, bytes.AsSpan(i * size, size)))
                return null;
        }

        return bytes;
    }

    private static object ReadOne(ReadOnlySpan<byte> value, VR vr, bool isBigEndian) => vr switch
    {
        VR.AT when isBigEndian => $"{BinaryPrimitives.ReadUInt32BigEndian(value):X8}",
        VR.AT => $"{BinaryPrimitives.ReadUInt16LittleEndian(value):X4}{BinaryPrimitives.ReadUInt16LittleEndian(value[2..]):X4}",
        VR.FD => isBigEndian ? BinaryPrimitives.ReadDoubleBigEndian(value) : BinaryPrimitives.ReadDoubleLittleEndian(value),
        VR.FL => isBigEndian ? BinaryPrimitives.ReadSingleBigEndian(value) : BinaryPrimitives.ReadSingleLittleEndian(value),
        VR.SS => ReadInteger<short>(value, isBigEndian, false),
        VR.US => ReadInteger<ushort>(value, isBigEndian, true),
        VR.SL => ReadInteger<int>(value, isBigEndian, false),
        VR.UL => ReadInteger<uint>(value, isBigEndian, true),
        VR.SV => ReadInteger<long>(value, isBigEndian, false),
        _ => ReadInteger<ulong>(value, isBigEndian, true),
    };

    private static bool TryWriteOne(string text, VR vr, bool isBigEndian, Span<byte> target)
    {
        switch (vr)
        {
            case VR.AT:
                return TryWriteTag(text, isBigEndian, target);
            case VR.FD:
                return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var d) && double.IsFinite(d) &&
                    (isBigEndian ? BinaryPrimitives.TryWriteDoubleBigEndian(target, d) : BinaryPrimitives.TryWriteDoubleLittleEndian(target, d));
            case VR.FL:
                return float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var f) && float.IsFinite(f) &&
                    (isBigEndian ? BinaryPrimitives.TryWriteSingleBigEndian(target, f) : BinaryPrimitives.TryWriteSingleLittleEndian(target, f));
            case VR.SS:
                return TryWriteInteger<short>(text, isBigEndian, target);
            case VR.US:
                return TryWriteInteger<ushort>(text, isBigEndian, target);
            case VR.SL:
                return TryWriteInteger<int>(text, isBigEndian, target);
            case VR.UL:
                return TryWriteInteger<uint>(text, isBigEndian, target);
            case VR.SV:
                return TryWriteInteger<long>(text, isBigEndian, target);
            default:
                return TryWriteInteger<ulong>(text, isBigEndian, target);
        }
    }

    private static T ReadInteger<T>(ReadOnlySpan<byte> value, bool isBigEndian, bool isUnsigned)
        where T : IBinaryInteger<T> =>
        isBigEndian ? T.ReadBigEndian(value, isUnsigned) : T.ReadLittleEndian(value, isUnsigned);

    private static bool TryWriteInteger<T>(string text, bool isBigEndian, Span<byte> target)
        where T : IBinaryInteger<T> =>
        T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) &&
        (isBigEndian ? number.TryWriteBigEndian(target, out _) : number.TryWriteLittleEndian(target, out _));

    /// <summary>A tag as eight hex digits: group, then element number, each in the byte order of the data set.</summary>
    private static bool TryWriteTag(string text, bool isBigEndian, Span<byte> target)
    {
        if (text.Length != 8 || !uint.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var tag))
            return false;
        if (isBigEndian)
        {
            BinaryPrimitives.WriteUInt32BigEndian(target, tag);
        }
        else
        {
            BinaryPrimitives.WriteUInt16LittleEndian(target, (ushort)(tag >> 16));
            BinaryPrimitives.WriteUInt16LittleEndian(target[2..], (ushort)tag);
        }

        return true;
    }
}
