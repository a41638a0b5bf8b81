using System.Globalization;
using System.Text;
using Das.Standard;

namespace ExampleData;

/// <summary>Values as a listing writes them.</summary>
internal static class ValueText
{
    /// <summary>
    /// Text as it is; numbers with backslashes between them; bytes as <c>hex 00FF</c>, <c>text abc</c>, or <c>phantom columns rows frames
    /// samples bits</c>, an image of rings that shift from frame to frame.
    /// </summary>
    /// <exception cref="FormatException">The text is none of these.</exception>
    public static byte[] Encode(VR vr, string text, Encoding encoding)
    {
        if (text.StartsWith("hex ", StringComparison.Ordinal))
            return Convert.FromHexString(text.AsSpan(4));
        if (text.StartsWith("phantom ", StringComparison.Ordinal))
            return Phantom([.. text[8..].Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture))]);
        if (text.StartsWith("text ", StringComparison.Ordinal))
            return encoding.GetBytes(text[5..].Replace("\\n", "\n", StringComparison.Ordinal));
        return vr switch
        {
            VR.US => Numbers(text, number => BitConverter.GetBytes(ushort.Parse(number, CultureInfo.InvariantCulture))),
            VR.SS => Numbers(text, number => BitConverter.GetBytes(short.Parse(number, CultureInfo.InvariantCulture))),
            VR.UL => Numbers(text, number => BitConverter.GetBytes(uint.Parse(number, CultureInfo.InvariantCulture))),
            VR.SL => Numbers(text, number => BitConverter.GetBytes(int.Parse(number, CultureInfo.InvariantCulture))),
            VR.FL => Numbers(text, number => BitConverter.GetBytes(float.Parse(number, CultureInfo.InvariantCulture))),
            VR.FD => Numbers(text, number => BitConverter.GetBytes(double.Parse(number, CultureInfo.InvariantCulture))),
            VR.AT => Numbers(text, Tag),
            VR.OB or VR.OW or VR.UN => throw new FormatException("bytes begin with hex, text or phantom"),
            _ => encoding.GetBytes(text),
        };
    }

    private static byte[] Numbers(string text, Func<string, byte[]> encode) => [.. text.Split('\\').SelectMany(encode)];

    private static byte[] Tag(string keyword) => DataDictionary.TryGetTag(keyword, out var tag)
        ? [(byte)(tag.Value >> 16), (byte)(tag.Value >> 24), (byte)tag.Value, (byte)(tag.Value >> 8)]
        : throw new FormatException(keyword + " is no keyword");

    private static byte[] Phantom(int[] sizes)
    {
        var (columns, rows, frames, samples, bits) = (sizes[0], sizes[1], sizes[2], sizes[3], sizes[4]);
        var result = new List<byte>(columns * rows * frames * samples * bits / 8);
        for (var frame = 0; frame < frames; frame++)
        {
            for (var pixel = 0; pixel < rows * columns; pixel++)
            {
                var (x, y) = (2 * (pixel % columns) - columns, 2 * (pixel / columns) - rows);
                var ring = ((x * x + y * y) / 16 + 8 * frame) % 256;
                for (var sample = 0; sample < samples; sample++)
                {
                    result.Add((byte)(bits == 8 ? ring >> sample : ring << 4));
                    if (bits == 16)
                        result.Add((byte)(ring >> 4));
                }
            }
        }

        return [.. result];
    }
}
