namespace Das.Engine.Pseudonyms;

/// <summary>UIDs that are made from other values under a project key. Nobody without the key can tell which value belongs to which UID.</summary>
internal static class KeyedUid
{
    /// <summary>The most characters of a UID under 2.25: a number of 128 bits has 39 digits.</summary>
    public const int MaxLength = 5 + UidNumber.MaxLength;

    /// <summary>
    /// A UID under 2.25 (PS3.5 B.2): 122 bits under the key as a UUID of version 8, the one for UUIDs that are computed in a way of one's
    /// own (RFC 9562 section 5.8). Two of a thousand million are the same with a chance of 1 in 10^19.
    /// </summary>
    public static string Of(ProjectKey key, string uid)
    {
        Span<byte> uuid = stackalloc byte[16];
        key.Derive(KeyPurpose.Uid, uid, uuid);
        return UidNumber.OfUuid(AsVersion8(uuid));
    }

    /// <summary>The same in ASCII.</summary>
    /// <param name="derivation">From the key of the run.</param>
    /// <param name="uid">The UID, in ASCII.</param>
    /// <param name="result">At least <see cref="MaxLength"/> bytes.</param>
    /// <returns>How many bytes of <paramref name="result"/> it takes.</returns>
    public static int Of(KeyDerivation derivation, ReadOnlySpan<byte> uid, Span<byte> result)
    {
        Span<byte> uuid = stackalloc byte[16];
        derivation.Derive(KeyPurpose.Uid, uid, uuid);
        "2.25."u8.CopyTo(result);
        return 5 + UidNumber.Write(AsVersion8(uuid), result[5..]);
    }

    /// <summary>A UID under a prefix of at most 24 characters: with a number of 128 bits behind it, it has no more than 64.</summary>
    /// <param name="key">The key of the run.</param>
    /// <param name="prefix">A UID.</param>
    /// <param name="value">Any text; no value is one more.</param>
    public static string Under(ProjectKey key, string prefix, string? value)
    {
        Span<byte> number = stackalloc byte[16];
        key.Derive(KeyPurpose.MappedUid, value is null ? prefix : prefix + '\\' + value, number);
        return UidNumber.Under(prefix, number);
    }

    private static Span<byte> AsVersion8(Span<byte> uuid)
    {
        uuid[6] = (byte)((uuid[6] & 0x0F) | 0x80);
        uuid[8] = (byte)((uuid[8] & 0x3F) | 0x80);
        return uuid;
    }
}
