namespace Das.Language.Analysis;

/// <summary>What becomes of an element; several together are several ways it can go.</summary>
[Flags]
public enum ElementFate
{
    /// <summary>No way: what follows is never reached.</summary>
    None = 0,

    /// <summary>It stays as it is.</summary>
    Untouched = 1,

    /// <summary>It is gone, or was never there.</summary>
    Removed = 2,

    /// <summary>It is there without a value.</summary>
    Emptied = 4,

    /// <summary>It has a value that the script says, or one that says as little, such as <c>true</c>.</summary>
    Constant = 8,

    /// <summary>It has a value from the host: a variable, a lookup table, an address on the web.</summary>
    Supplied = 16,

    /// <summary>It has a dummy that is legal for its VR (<c>replaceTags</c>).</summary>
    Dummy = 32,

    /// <summary>It has the unkeyed hash of a value (<c>hashUID</c>, <c>hashUIDList</c>).</summary>
    HashedUid = 64,

    /// <summary>It has a UID made with the key (<c>replaceUIDs</c>).</summary>
    KeyedUid = 128,

    /// <summary>It has a random UID, the same for the same value in a run (<c>mapUID</c>, <c>mapReferencedUIDs</c>).</summary>
    MappedUid = 256,

    /// <summary>It has a random UID, another one each time (<c>newUID</c>).</summary>
    RandomUid = 512,

    /// <summary>It has a pseudonym made with the key.</summary>
    Pseudonym = 1024,

    /// <summary>It has a date or time that was moved.</summary>
    ShiftedDate = 2048,

    /// <summary>It has a value computed from elements, which may say as much as the source did.</summary>
    Computed = 4096,

    /// <summary>It is a sequence, and its items have lost all but what a keep list names in them.</summary>
    Reduced = 8192,

    /// <summary>It stays because a person, a list or a table says that it holds no identity (<c>deidentify</c> with an option that cleans).</summary>
    Cleaned = 16384,

    /// <summary>It is empty or has a dummy instead of being gone, because the IOD of the object requires it (<c>deidentify</c>).</summary>
    Required = 32768,
}
