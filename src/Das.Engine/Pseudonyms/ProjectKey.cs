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

    // Indexed by KeyPurpose. A number that changes with the derivation, so that results of two versions never meet.
    private static readonly string[] _labels = ["das/uid/1", "das/mapped-uid/1", "das/pseudonym/1", "das/date-offset/1", "das/name/1", "das/birth-date/1", "das/source/1"];

    private readonly byte[][] _keys;

    private readonly ThreadLocal<KeyDerivation> _threads;

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
        _threads = new(() => new KeyDerivation(_keys), trackAllValues: true);
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
        foreach (var derivation in _threads.Values)
            derivation.Dispose();
        _threads.Dispose();
    }

    /// <summary>Fills <paramref name="result"/> with bytes that depend on the key, the purpose and the value.</summary>
    internal void Derive(KeyPurpose purpose, string value, Span<byte> result)
    {
        var length = Encoding.UTF8.GetByteCount(value);
        Span<byte> bytes = length <= KeyDerivation.MaxStackBytes ? stackalloc byte[length] : new byte[length];
        Encoding.UTF8.GetBytes(value, bytes);
        _threads.Value!.Derive(purpose, bytes, result);
    }

    /// <summary>Replacements of UIDs by this key for the thread that asks, and for no other one.</summary>
    internal UidCache Uids => _threads.Value!.Uids;

    private static void Expand(ReadOnlySpan<byte> key, string info, Span<byte> result) =>
        HKDF.Expand(HashAlgorithmName.SHA256, key, result, Encoding.UTF8.GetBytes(info));
}
