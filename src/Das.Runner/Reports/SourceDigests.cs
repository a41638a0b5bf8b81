using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using Das.Runner.Sources;

namespace Das.Runner.Reports;

/// <summary>
/// Digests of where inputs come from: the first 16 bytes of HMAC-SHA-256 over the full path in UTF-16 (little endian). The full path is that of the
/// input that was named, followed by the path below it, so it is the same from whichever folder a run is begun. Safe for use by several threads.
/// </summary>
internal sealed class SourceDigests(byte[] key)
{
    /// <summary>Bytes of the key.</summary>
    public const int KeyLength = 32;

    private const int StateLength = 3 * sizeof(long);

    /// <summary>The marks of a file as it is now.</summary>
    public SourceMark MarkOf(in InputEntry entry)
    {
        var root = entry.NameStart == 0 ? Environment.CurrentDirectory : Path.GetFullPath(entry.Path[..entry.NameStart]);
        var below = entry.Path.AsSpan(entry.NameStart);
        Span<byte> message = new byte[(2 * (root.Length + 1 + below.Length)) + StateLength];
        MemoryMarshal.AsBytes(root.AsSpan()).CopyTo(message);
        var length = 2 * root.Length;
        if (!Path.EndsInDirectorySeparator(root))
        {
            message[length] = (byte)Path.DirectorySeparatorChar;
            length += 2;
        }

        MemoryMarshal.AsBytes(below).CopyTo(message[length..]);
        length += 2 * below.Length;
        var path = DigestOf(message[..length]);
        if (!TryAppendState(entry, message[length..]))
            return new(path, default);
        return new(path, DigestOf(message[..(length + StateLength)]));
    }

    private SourceDigest DigestOf(ReadOnlySpan<byte> message)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, message, hash);
        return SourceDigest.Read(hash);
    }

    /// <summary>The digest of a text, as it is written.</summary>
    public string DigestOfText(string text) => DigestOf(Encoding.UTF8.GetBytes(text)).ToString();

    private static bool TryAppendState(in InputEntry entry, Span<byte> state)
    {
        try
        {
            var file = new FileInfo(entry.File);
            BinaryPrimitives.WriteInt64LittleEndian(state, file.Length);
            BinaryPrimitives.WriteInt64LittleEndian(state[sizeof(long)..], file.LastWriteTimeUtc.Ticks);
            BinaryPrimitives.WriteInt64LittleEndian(state[(2 * sizeof(long))..], entry.Number);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
