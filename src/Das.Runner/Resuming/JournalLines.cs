using System.Security.Cryptography;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Das.Runner.Resuming;

/// <summary>
/// Lines of a journal, each with a checksum behind it: eight hex digits of its SHA-256. What a crash has left damaged, wherever it is, is passed over.
/// </summary>
internal static class JournalLines
{
    private const int ChecksumDigits = 8;
    private const int BufferSize = 64 * 1024;
    private const int LongestRecord = 512;

    /// <summary>A line with its checksum, without its end.</summary>
    public static byte[] Seal(string line) => Encoding.UTF8.GetBytes($"{line} {ChecksumOf(Encoding.UTF8.GetBytes(line))}");

    /// <summary>The whole lines of a file from an offset on, with the offset of each.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IEnumerable<(long Offset, string Line)> Read(SafeFileHandle file, long offset)
    {
        var buffer = new byte[BufferSize];
        for (var filled = 0; ;)
        {
            var read = RandomAccess.Read(file, buffer.AsSpan(filled), offset + filled);
            filled += read;
            var start = 0;
            for (int length; (length = buffer.AsSpan(start, filled - start).IndexOf((byte)'\n')) >= 0; start += length + 1)
            {
                if (Unseal(buffer.AsSpan(start, length)) is { } line)
                    yield return (offset + start, line);
            }

            if (read == 0)
                yield break;

            // No line of a journal is as long as the buffer: what is, is damage.
            if (start == 0 && filled == buffer.Length)
                start = filled;
            buffer.AsSpan(start, filled - start).CopyTo(buffer);
            offset += start;
            filled -= start;
        }
    }

    /// <summary>The record of a file at an offset; null if it is damaged.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static string? ReadOne(SafeFileHandle file, long offset)
    {
        Span<byte> buffer = stackalloc byte[LongestRecord];
        var read = RandomAccess.Read(file, buffer, offset);
        var length = buffer[..read].IndexOf((byte)'\n');
        return length < 0 ? null : Unseal(buffer[..length]);
    }

    private static string? Unseal(ReadOnlySpan<byte> line)
    {
        if (line.Length <= ChecksumDigits || line[^(ChecksumDigits + 1)] != ' ')
            return null;
        var text = line[..^(ChecksumDigits + 1)];
        return Encoding.UTF8.GetString(line[^ChecksumDigits..]) == ChecksumOf(text) ? Encoding.UTF8.GetString(text) : null;
    }

    private static string ChecksumOf(ReadOnlySpan<byte> line)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(line, hash);
        return Convert.ToHexStringLower(hash[..(ChecksumDigits / 2)]);
    }
}
