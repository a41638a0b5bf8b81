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

    // Of the UID in each place, close together, and the UID that was made last: the memory of a place is far away, and nobody waits for it.
    private readonly ulong[] _hashes = new ulong[1 << PlaceBits];
    private readonly byte[] _made = new byte[KeyedUid.MaxLength];

    /// <summary>The UID under 2.25 that stands for another one (see <see cref="KeyedUid.Of(KeyDerivation, ReadOnlySpan{byte}, Span{byte})"/>).</summary>
    /// <param name="uid">At most <see cref="MaxLength"/> characters in ASCII.</param>
    /// <returns>ASCII; valid until the next call.</returns>
    public ReadOnlySpan<byte> Replace(ReadOnlySpan<byte> uid)
    {
        var hash = Hash(uid);
        var number = (int)(hash >> (64 - PlaceBits));
        var place = _places.AsSpan(number * PlaceSize, PlaceSize);
        if (_hashes[number] == hash && place.Slice(2, place[0]).SequenceEqual(uid))
            return place.Slice(2 + MaxLength, place[1]);

        var made = _made.AsSpan(0, KeyedUid.Of(derivation, uid, _made));
        _hashes[number] = hash;
        place[0] = (byte)uid.Length;
        place[1] = (byte)made.Length;
        uid.CopyTo(place[2..]);
        made.CopyTo(place[(2 + MaxLength)..]);
        return made;
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
