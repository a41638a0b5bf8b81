namespace Das.Standard;

/// <summary>What The Cancer Imaging Archive does with a private element.</summary>
public enum TciaDisposition
{
    /// <summary>Nothing is recorded: as <see cref="Delete"/>.</summary>
    Unset,

    /// <summary><c>k</c>: the element stays as it is.</summary>
    Keep,

    /// <summary><c>d</c>: the element goes.</summary>
    Delete,

    /// <summary><c>na</c>: a sequence of which those elements stay that have a disposition of their own.</summary>
    ByContent,

    /// <summary><c>h</c>: a UID, replaced by one that is derived from it.</summary>
    HashUid,

    /// <summary><c>o</c>: a date, moved with all dates of the patient.</summary>
    OffsetDate,

    /// <summary><c>oi</c>: a point in time held as a number, in practice seconds since 1970, moved with all dates of the patient.</summary>
    OffsetNumber,
}
