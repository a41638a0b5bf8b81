using System.Security.Cryptography;

namespace Das.Engine.Pseudonyms;

/// <summary>
/// HKDF-Expand under the keys of a project, for one thread: to set up a hash takes longer than the hash of a UID, and the instances of a series share
/// most of their UIDs.
/// </summary>
/// <param name="keys">A key for each <see cref="KeyPurpose"/>.</param>
internal sealed class KeyDerivation(byte[][] keys) : IDisposable
{
    /// <summary>UIDs and most other values are shorter; a longer one goes through the heap.</summary>
    public const int MaxStackBytes = 256;

    private readonly IncrementalHash?[] _hashes = new IncrementalHash?[keys.Length];
    private UidCache? _uids;

    /// <summary>Replacements of UIDs.</summary>
    public UidCache Uids => _uids ??= new(this);

    /// <summary>Fills <paramref name="result"/> with bytes that depend on the key, the purpose and the value in UTF-8.</summary>
    public void Derive(KeyPurpose purpose, ReadOnlySpan<byte> value, Span<byte> result)
    {
        if (result.Length > HMACSHA256.HashSizeInBytes)
        {
            HKDF.Expand(HashAlgorithmName.SHA256, keys[(int)purpose], result, value);
            return;
        }

        // Of at most one block HKDF-Expand is one HMAC, of the value and the number 1 (RFC 5869 section 2.3). Each call of the hash costs, so both go in one.
        Span<byte> message = value.Length < MaxStackBytes ? stackalloc byte[MaxStackBytes] : new byte[value.Length + 1];
        message = message[..(value.Length + 1)];
        value.CopyTo(message);
        message[^1] = 1;
        ref var hash = ref _hashes[(int)purpose];
        hash ??= IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, keys[(int)purpose]);
        Span<byte> block = stackalloc byte[HMACSHA256.HashSizeInBytes];
        hash.AppendData(message);
        hash.GetHashAndReset(block);
        block[..result.Length].CopyTo(result);
    }

    public void Dispose()
    {
        foreach (var hash in _hashes)
            hash?.Dispose();
    }
}
