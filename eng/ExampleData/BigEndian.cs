using System.Buffers.Binary;
using Das.Standard;

namespace ExampleData;

/// <summary>Turns a data set in Explicit VR Little Endian into Explicit VR Big Endian (PS3.5 section 7.3), in place.</summary>
internal static class BigEndian
{
    /// <summary>Swaps tags, lengths and numbers of all elements. Sequences and items must have a length.</summary>
    public static void Swap(Span<byte> elements)
    {
        while (!elements.IsEmpty)
        {
            var isItem = BinaryPrimitives.ReadUInt16LittleEndian(elements) == 0xFFFE;
            var vr = isItem ? VR.None : (VR)BinaryPrimitives.ReadUInt16LittleEndian(elements[4..]);
            elements[..2].Reverse();
            elements[2..4].Reverse();
            int header, length;
            if (isItem || vr.HasLongLength())
            {
                header = isItem ? 8 : 12;
                length = BinaryPrimitives.ReadInt32LittleEndian(elements[(header - 4)..]);
                elements[(header - 4)..header].Reverse();
            }
            else
            {
                header = 8;
                length = BinaryPrimitives.ReadUInt16LittleEndian(elements[6..]);
                elements[6..8].Reverse();
            }

            var value = elements.Slice(header, length);
            if (isItem || vr == VR.SQ)
                Swap(value);
            else
                SwapNumbers(value, vr);
            elements = elements[(header + length)..];
        }
    }

    private static void SwapNumbers(Span<byte> value, VR vr)
    {
        var size = vr switch
        {
            VR.US or VR.SS or VR.OW or VR.AT => 2,
            VR.UL or VR.SL or VR.FL or VR.OF or VR.OL => 4,
            VR.FD or VR.OD or VR.UV or VR.SV or VR.OV => 8,
            _ => 1,
        };
        for (var i = 0; i < value.Length; i += size)
            value.Slice(i, size).Reverse();
    }
}
