using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Das.Runner.Sources;

/// <summary>
/// One of several parts of the inputs. A file belongs to part <c>h mod N</c>, where <c>h</c> is the first 8 bytes (big endian) of SHA-256 over its path
/// below the input that was named, in UTF-8, with <c>/</c> between names. It depends on nothing else: parts are the same on every machine and in
/// every version.
/// </summary>
public readonly record struct Shard
{
    private readonly int _otherParts;

    /// <summary>Names a part.</summary>
    /// <param name="index">Which one, from 0.</param>
    /// <param name="count">How many there are.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is not below <paramref name="count"/>, or negative.</exception>
    public Shard(int index, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, count);
        Index = index;
        _otherParts = count - 1;
    }

    /// <summary>The only part: all files.</summary>
    public static Shard All => default;

    /// <summary>Which part, from 0.</summary>
    public int Index { get; }

    /// <summary>How many parts there are.</summary>
    public int Count => _otherParts + 1;

    /// <summary>Reads <c>I/N</c>.</summary>
    public static bool TryParse(string text, out Shard shard)
    {
        shard = default;
        var slash = text.IndexOf('/');
        if (slash < 0 || !TryParse(text.AsSpan(0, slash), out var index) || !TryParse(text.AsSpan(slash + 1), out var count) || index >= count)
            return false;
        shard = new(index, count);
        return true;
    }

    /// <summary>Whether a file belongs to this part.</summary>
    /// <param name="relativePath">Its path below the input that was named.</param>
    public bool Contains(string relativePath)
    {
        if (_otherParts == 0)
            return true;
        if (Path.DirectorySeparatorChar != '/')
            relativePath = relativePath.Replace(Path.DirectorySeparatorChar, '/');
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(relativePath), hash);
        return BinaryPrimitives.ReadUInt64BigEndian(hash) % (ulong)Count == (ulong)Index;
    }

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Index}/{Count}");

    private static bool TryParse(ReadOnlySpan<char> text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
