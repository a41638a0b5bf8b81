using System.Security.Cryptography;
using System.Text;

namespace Das.Engine.Pseudonyms;

/// <summary>
/// The secret of a project: 32 random bytes, from which replacement UIDs, pseudonyms and date offsets are derived. Whoever has it gets the same
/// ones from the same values, on any machine and without a table; who has not cannot compute them. It is never logged nor written to a result.
/// </summary>
/// <remarks>
/// HKDF-Expand with HMAC-SHA-256 (RFC 5869; the key is uniformly random, so nothing is to be extracted), twice: a key for each purpose from its
/// label, then the result from the key of the purpose and the value. Safe for use by several threads at once.
/// </remarks>
public sealed class ProjectKey : IDisposable
{
    /// <summary>Bytes of a key.</summary>
    public const int Length = 32;

    // UIDs and most other values are shorter; a longer one goes through the heap.
    private const int MaxStackBytes = 256;

    // Indexed by KeyPurpose. A number that changes with the derivation, so that results of two versions never meet.
    private static readonly string[] _labels = ["das/uid/1", "das/mapped-uid/1", "das/pseudonym/1", "das/date-offset/1", "das/name/1", "das/birth-date/1", "das/source/1"];

    private readonly byte[][] _keys;

    // For each thread: to set up a hash takes longer than the hash of a UID, and the instances of a series share most of their UIDs.
    private readonly ThreadLocal<IncrementalHash?[]> _hashes = new(() => new IncrementalHash?[_labels.Length], trackAllValues: true);
    private readonly ThreadLocal<UidCache> _uids;

    /// <summary>Takes over the bytes of a key; the caller may clear them.</summary>
    /// <exception cref="ArgumentException">They are not <see cref="Length"/> bytes.</exception>
    public ProjectKey(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length)
            throw new ArgumentException($"A key has {Length} bytes.", nameof(bytes));

        _keys = [.. _labels.Select(_ => new byte[Length])];
        for (var i = 0; i < _keys.Length; i++)
            Expand(bytes, _labels[i], _keys[i]);
        Span<byte> id = stackalloc byte[4];
        Expand(bytes, "das/key-id/1", id);
        Id = Convert.ToHexStringLower(id);
        _uids = new(() => new UidCache(this));
    }

    /// <summary>Eight hex digits that tell keys apart and give nothing away; may be printed.</summary>
    public string Id { get; }

    /// <summary>A new key that nobody else has.</summary>
    public static ProjectKey NewRandom()
    {
        Span<byte> bytes = stackalloc byte[Length];
        RandomNumberGenerator.Fill(bytes);
        var key = new ProjectKey(bytes);
        CryptographicOperations.ZeroMemory(bytes);
        return key;
    }

    /// <summary>
    /// Fills <paramref name="key"/> with the key under which runs digest the paths of their sources in reports and journals. It is as secret as this one.
    /// </summary>
    public void DeriveSourceKey(Span<byte> key) => Derive(KeyPurpose.SourceKey, "", key);

    /// <summary>Clears the key from memory; afterwards it must not be used.</summary>
    public void Dispose()
    {
        foreach (var key in _keys)
            CryptographicOperations.ZeroMemory(key);
        foreach (var hash in _hashes.Values.SelectMany(hashes => hashes))
            hash?.Dispose();
        _hashes.Dispose();
        _uids.Dispose();
    }

    /// <summary>Fills <paramref name="result"/> with bytes that depend on the key, the purpose and the value.</summary>
    internal void Derive(KeyPurpose purpose, string value, Span<byte> result)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        Span<byte> bytes = length <= MaxStackBytes ? stackalloc byte[length] : new byte[length];
        Encoding.UTF8.GetBytes(value, bytes);
        Derive(purpose, bytes, result);
    }

    /// <summary>Fills <paramref name="result"/> with bytes that depend on the key, the purpose and the value in UTF-8.</summary>
    internal void Derive(KeyPurpose purpose, ReadOnlySpan<byte> value, Span<byte> result)
    {
        if (result.Length > HMACSHA256.HashSizeInBytes)
        {
            HKDF.Expand(HashAlgorithmName.SHA256, _keys[(int)purpose], result, value);
            return;
        }

        // Of at most one block HKDF-Expand is one HMAC, of the value and the number 1 (RFC 5869 section 2.3). Each call of the hash costs, so both go in one.
        Span<byte> message = value.Length < MaxStackBytes ? stackalloc byte[MaxStackBytes] : new byte[value.Length + 1];
        message = message[..(value.Length + 1)];
        value.CopyTo(message);
        message[^1] = 1;
        ref var hash = ref _hashes.Value![(int)purpose];
        hash ??= IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _keys[(int)purpose]);
        Span<byte> block = stackalloc byte[HMACSHA256.HashSizeInBytes];
        hash.AppendData(message);
        hash.GetHashAndReset(block);
        block[..result.Length].CopyTo(result);
    }

    /// <summary>The UID under 2.25 that stands for another one (see <see cref="KeyedUid.Of(ProjectKey, ReadOnlySpan{byte}, Span{byte})"/>).</summary>
    /// <param name="uid">At most <see cref="UidCache.MaxLength"/> characters in ASCII.</param>
    /// <returns>ASCII; valid until this thread asks again.</returns>
    internal ReadOnlySpan<byte> ReplaceUid(ReadOnlySpan<byte> uid) => _uids.Value!.Replace(uid);

    private static void Expand(ReadOnlySpan<byte> key, string info, Span<byte> result) =>
        HKDF.Expand(HashAlgorithmName.SHA256, key, result, Encoding.UTF8.GetBytes(info));
}
