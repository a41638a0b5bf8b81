using System.Buffers.Binary;
using System.Globalization;

namespace Das.Runner.Reports;

/// <summary>A digest that stands for an input: 16 bytes, in two numbers, because methods with a number of 128 bits are compiled only when das runs.</summary>
/// <param name="High">The first 8 bytes, big endian.</param>
/// <param name="Low">The last 8 bytes.</param>
internal readonly record struct SourceDigest(ulong High, ulong Low)
{
    /// <summary>Bytes of a digest.</summary>
    public const int Size = 2 * sizeof(ulong);

    /// <summary>Hexadecimal digits of a digest.</summary>
    public const int Digits = 2 * Size;

    /// <summary>Whether it stands for nothing.</summary>
    public bool IsNone => (High | Low) == 0;

    /// <summary>Whether both are the same digest; by hand as in <see cref="Das.Standard.Tag"/>.</summary>
    public bool Equals(SourceDigest other) => High == other.High && Low == other.Low;

    /// <inheritdoc />
    public override int GetHashCode() => (int)Low;

    /// <summary>Reads the first 16 bytes.</summary>
    public static SourceDigest Read(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[sizeof(ulong)..]));

    /// <summary>Writes what <see cref="Read"/> reads.</summary>
    public void Write(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, High);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[sizeof(ulong)..], Low);
    }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out SourceDigest digest)
    {
        digest = default;
        if (text.Length != Digits || !TryParseHalf(text[..Size], out var high) || !TryParseHalf(text[Size..], out var low))
            return false;
        digest = new(high, low);
        return true;
    }

    /// <summary>32 hexadecimal digits.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{High:x16}{Low:x16}");

    private static bool TryParseHalf(ReadOnlySpan<char> text, out ulong half) =>
        ulong.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out half);
}
