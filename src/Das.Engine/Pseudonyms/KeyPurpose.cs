namespace Das.Engine.Pseudonyms;

/// <summary>What is derived from a project key. Results for different purposes have nothing in common.</summary>
internal enum KeyPurpose
{
    /// <summary>UIDs of <c>replaceUIDs</c>.</summary>
    Uid,

    /// <summary>UIDs of <c>mapUID</c> and <c>mapReferencedUIDs</c>.</summary>
    MappedUid,

    /// <summary>Codes of <c>pseudonym</c>.</summary>
    Pseudonym,

    /// <summary>Offsets of <c>shiftDatesByPatient</c>.</summary>
    DateOffset,

    /// <summary>Invented names.</summary>
    Name,

    /// <summary>Invented birth dates.</summary>
    BirthDate,

    /// <summary>The key for digests of where sources are.</summary>
    SourceKey,
}
