using System.Buffers.Binary;
using System.Text;

namespace Das.Engine.Pseudonyms;

/// <summary>
/// A number of 128 bits as a component of a UID (PS3.5 B.2), in decimal. By hand, because the arithmetic of <see cref="UInt128"/> is slow and always
/// compiled when the program runs.
/// </summary>
internal static class UidNumber
{
    /// <summary>The most digits.</summary>
    public const int MaxLength = 39;

    private const int DigitsAtOnce = 9;
    private const uint AtOnce = 1_000_000_000;

    /// <summary>Writes the digits in ASCII, without leading zeros.</summary>
    /// <param name="number">16 bytes, the most significant one first.</param>
    /// <param name="result">At least <see cref="MaxLength"/> bytes.</param>
    /// <returns>How many bytes of <paramref name="result"/> they take.</returns>
    public static int Write(ReadOnlySpan<byte> number, Span<byte> result)
    {
        // The number in base 2^32; each turn divides it by a thousand million, which leaves the next digits from the right.
        ulong a = BinaryPrimitives.ReadUInt32BigEndian(number), b = BinaryPrimitives.ReadUInt32BigEndian(number[4..]);
        ulong c = BinaryPrimitives.ReadUInt32BigEndian(number[8..]), d = BinaryPrimitives.ReadUInt32BigEndian(number[12..]);
        Span<byte> digits = stackalloc byte[(MaxLength / DigitsAtOnce + 1) * DigitsAtOnce];
        for (var end = digits.Length; end > 0; end -= DigitsAtOnce)
        {
            (a, var rest) = Math.DivRem(a, AtOnce);
            (b, rest) = Math.DivRem((rest << 32) | b, AtOnce);
            (c, rest) = Math.DivRem((rest << 32) | c, AtOnce);
            (d, rest) = Math.DivRem((rest << 32) | d, AtOnce);
            var group = (uint)rest;
            for (var at = end - 1; at >= end - DigitsAtOnce; at--)
            {
                var quotient = group / 10;
                digits[at] = (byte)('0' + (group - quotient * 10));
                group = quotient;
            }
        }

        var start = digits[..^1].IndexOfAnyExcept((byte)'0');
        digits = digits[(start < 0 ? digits.Length - 1 : start)..];
        digits.CopyTo(result);
        return digits.Length;
    }

    /// <summary>The UID of a UUID (PS3.5 B.2).</summary>
    public static string OfUuid(ReadOnlySpan<byte> uuid) => Under("2.25", uuid);

    /// <summary>The UID under a prefix, which it follows after a dot.</summary>
    public static string Under(string prefix, ReadOnlySpan<byte> number)
    {
        Span<byte> digits = stackalloc byte[MaxLength];
        return string.Concat(prefix, ".", Encoding.ASCII.GetString(digits[..Write(number, digits)]));
    }
}
