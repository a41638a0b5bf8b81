using System.Buffers.Binary;
using System.Runtime.CompilerServices;
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
    private const int Groups = MaxLength / DigitsAtOnce + 1;

    /// <summary>Writes the digits in ASCII, without leading zeros.</summary>
    /// <param name="number">16 bytes, the most significant one first.</param>
    /// <param name="result">At least <see cref="MaxLength"/> bytes.</param>
    /// <returns>How many bytes of <paramref name="result"/> they take.</returns>
    public static int Write(ReadOnlySpan<byte> number, Span<byte> result)
    {
        // The number in base 2^32. Each turn divides it by a thousand million, which leaves the next digits from the right and makes its first part
        // so small that the next turn need not divide it.
        Span<ulong> parts =
        [
            BinaryPrimitives.ReadUInt32BigEndian(number), BinaryPrimitives.ReadUInt32BigEndian(number[4..]),
            BinaryPrimitives.ReadUInt32BigEndian(number[8..]), BinaryPrimitives.ReadUInt32BigEndian(number[12..]),
        ];
        Span<byte> digits = stackalloc byte[Groups * DigitsAtOnce];
        for (var turn = 0; turn < Groups; turn++)
        {
            var rest = turn == 0 ? 0 : parts[turn - 1];
            for (var i = turn; i < parts.Length; i++)
                (parts[i], rest) = Math.DivRem((rest << 32) | parts[i], AtOnce);
            WriteDigits((uint)rest, digits.Slice((Groups - 1 - turn) * DigitsAtOnce, DigitsAtOnce));
        }

        var start = digits[..^1].IndexOfAnyExcept((byte)'0');
        digits = digits[(start < 0 ? digits.Length - 1 : start)..];
        digits.CopyTo(result);
        return digits.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteDigits(uint group, Span<byte> digits)
    {
        for (var at = DigitsAtOnce - 2; at > 0; at -= 2)
        {
            (group, var pair) = Math.DivRem(group, 100);
            var ten = pair / 10;
            digits[at] = (byte)('0' + ten);
            digits[at + 1] = (byte)('0' + pair - ten * 10);
        }

        digits[0] = (byte)('0' + group);
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
