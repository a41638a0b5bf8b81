using System.Buffers;
using System.Security.Cryptography;

namespace Das.Engine.Pseudonyms;

/// <summary>A <see cref="ProjectKey"/> as a text file of two lines: <c>das-key-1</c>, and the key as 64 hex digits.</summary>
public static class KeyFile
{
    private const int MaxLength = 128;

    private static ReadOnlySpan<byte> Header => "das-key-1"u8;

    /// <summary>Makes a random key and writes it to a file that only its owner may read.</summary>
    /// <exception cref="IOException">The file exists, or cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static ProjectKey Create(string path)
    {
        var bytes = new byte[ProjectKey.Length];
        var text = new byte[Header.Length + 1 + (2 * ProjectKey.Length) + 1];
        try
        {
            RandomNumberGenerator.Fill(bytes);
            Header.CopyTo(text);
            text[Header.Length] = text[^1] = (byte)'\n';
            Convert.TryToHexStringLower(bytes, text.AsSpan(Header.Length + 1), out _);

            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
            if (!OperatingSystem.IsWindows())
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var stream = new FileStream(path, options);
            stream.Write(text);
            stream.Flush(flushToDisk: true);
            return new ProjectKey(bytes);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
            CryptographicOperations.ZeroMemory(text);
        }
    }

    /// <summary>Reads a key.</summary>
    /// <exception cref="FormatException">The file holds no key, or not all of one.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static ProjectKey Read(string path)
    {
        var text = new byte[MaxLength];
        var bytes = new byte[ProjectKey.Length];
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            var length = stream.ReadAtLeast(text, MaxLength, throwOnEndOfStream: false);
            return TryParse(text.AsSpan(0, length), bytes) ? new ProjectKey(bytes) : throw new FormatException("this is no key file that das key new made");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
            CryptographicOperations.ZeroMemory(text);
        }
    }

    /// <summary>Whether others than its owner may read or change a file. Never so on Windows, where nothing is asked.</summary>
    public static bool IsOpenToOthers(string path)
    {
        const UnixFileMode others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        return !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & others) != 0;
    }

    private static bool TryParse(ReadOnlySpan<byte> text, Span<byte> key)
    {
        var lineEnd = text.IndexOf((byte)'\n');
        if (lineEnd < 0 || !text[..lineEnd].TrimEnd((byte)'\r').SequenceEqual(Header))
            return false;
        var digits = text[(lineEnd + 1)..].TrimEnd("\r\n"u8);
        return digits.Length == 2 * ProjectKey.Length
            && Convert.FromHexString(digits, key, out _, out _) == OperationStatus.Done;
    }
}
