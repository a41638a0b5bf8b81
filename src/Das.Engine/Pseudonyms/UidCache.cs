using System.Buffers.Binary;

namespace Das.Engine.Pseudonyms;

/// <summary>
/// Replacements of UIDs that were made before, for one thread. Takes the same memory however many there are: of two UIDs that share a place the later
/// one stays, and the other is made anew.
/// </summary>
internal sealed class UidCache(KeyDerivation derivation)
{
    /// <summary>Characters of a UID (PS3.5 section 9.1).</summary>
    public const int MaxLength = 64;

    private const int PlaceBits = 12;

    // The lengths of both, then both.
    private const int PlaceSize = 2 + MaxLength + KeyedUid.MaxLength;

    private readonly byte[] _places = new byte[PlaceSize << PlaceBits];

    // Of the UID in each place. They lie close together: nobody waits for a place from far away only to find that it has another UID.
    private readonly ulong[] _hashes = new ulong[1 << PlaceBits];

    /// <summary>The UID under 2.25 that stands for another one (see <see cref="KeyedUid.Of(KeyDerivation, ReadOnlySpan{byte}, Span{byte})"/>).</summary>
    /// <param name="uid">At most <see cref="MaxLength"/> characters in ASCII.</param>
    /// <returns>ASCII; valid until the next call.</returns>
    public ReadOnlySpan<byte> Replace(ReadOnlySpan<byte> uid)
    {
        var hash = Hash(uid);
        var number = (int)(hash >> (64 - PlaceBits));
        var place = _places.AsSpan(number * PlaceSize, PlaceSize);
        var replacement = place[(2 + MaxLength)..];
        if (_hashes[number] != hash || !place.Slice(2, place[0]).SequenceEqual(uid))
        {
            _hashes[number] = hash;
            place[0] = (byte)uid.Length;
            uid.CopyTo(place[2..]);
            place[1] = (byte)KeyedUid.Of(derivation, uid, replacement);
        }

        return replacement[..place[1]];
    }

    private static ulong Hash(ReadOnlySpan<byte> uid)
    {
        const ulong spread = 0x9E3779B97F4A7C15;
        var hash = (ulong)uid.Length;
        for (; uid.Length >= sizeof(ulong); uid = uid[sizeof(ulong)..])
        {
            hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(uid)) * spread;
            hash ^= hash >> 32;
        }

        foreach (var character in uid)
            hash = (hash ^ character) * spread;
        return (hash ^ (hash >> 29)) * spread;
    }
}
