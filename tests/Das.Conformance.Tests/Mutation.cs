using System.Buffers.Binary;

namespace Das.Conformance.Tests;

/// <summary>Damages a file at random, in the same way for the same seed.</summary>
internal static class Mutation
{
    // Most of what a reader has to decide is decided in the header.
    private const int HeaderLength = 4096;

    private static readonly uint[] s_lengths = [0, 1, 7, 8, 0xFE, 0xFFFF, 0x10000, 0x7FFFFFFF, 0x80000000, 0xFFFFFFF0, 0xFFFFFFFE, 0xFFFFFFFF];

    /// <summary>A damaged copy.</summary>
    public static byte[] Apply(byte[] file, int seed)
    {
        var random = new Random(seed);
        var bytes = (byte[])file.Clone();
        for (var count = random.Next(1, 4); count > 0 && bytes.Length > 16; count--)
            bytes = ApplyOne(bytes, random);
        return bytes;
    }

    private static byte[] ApplyOne(byte[] bytes, Random random)
    {
        var at = Position(bytes, random);
        switch (random.Next(6))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                return bytes;
            case 1:
                var run = bytes.AsSpan(at, Math.Min(random.Next(1, 64), bytes.Length - at));
                if (random.Next(2) == 0)
                    random.NextBytes(run);
                else
                    run.Fill((byte)random.Next(-1, 1));
                return bytes;
            case 2:
                return bytes[..random.Next(bytes.Length)];
            case 3:
                var removed = Math.Min(random.Next(1, 64), bytes.Length - at);
                return [.. bytes[..at], .. bytes[(at + removed)..]];
            case 4:
                var repeated = Math.Min(random.Next(1, 256), bytes.Length - at);
                return [.. bytes[..(at + repeated)], .. bytes[at..]];
            default:
                SetLength(bytes, at, random);
                return bytes;
        }
    }

    /// <summary>Changes the length of the next element that has a VR, or of an item, or what lies there.</summary>
    private static void SetLength(byte[] bytes, int at, Random random)
    {
        var length = random.Next(3) == 0 ? (uint)random.Next(bytes.Length * 2) : s_lengths[random.Next(s_lengths.Length)];
        while (at + 12 <= bytes.Length && !IsVR(bytes, at + 4) && !IsItem(bytes, at))
            at++;
        if (at + 12 > bytes.Length)
            return;
        if (IsItem(bytes, at))
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at + 4), length);
        else if (bytes[at + 6] == 0 && bytes[at + 7] == 0)
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at + 8), length);
        else
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at + 6), (ushort)length);
    }

    private static int Position(byte[] bytes, Random random) =>
        random.Next(4) == 0 ? random.Next(bytes.Length) : random.Next(Math.Min(bytes.Length, HeaderLength));

    private static bool IsVR(byte[] bytes, int at) => char.IsAsciiLetterUpper((char)bytes[at]) && char.IsAsciiLetterUpper((char)bytes[at + 1]);

    private static bool IsItem(byte[] bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at)) == 0xE000FFFE;
}
