namespace Das.Engine.Profiles.Private;

/// <summary>What becomes of a private element.</summary>
internal enum PrivateVerdict
{
    /// <summary>It goes.</summary>
    Remove,

    /// <summary>It stays; its UIDs and dates are treated as the options say. A sequence stays, and what is in it is judged by itself.</summary>
    Keep,

    /// <summary>A sequence of which only elements stay that a list names; it goes if nothing in it does.</summary>
    ByContent,

    /// <summary>It stays without a value, a sequence without items.</summary>
    Empty,

    /// <summary>A dummy takes the place of its value.</summary>
    Dummy,

    /// <summary>Keyed UIDs take the place of its values, which must be UIDs.</summary>
    ReplaceUids,

    /// <summary>Its dates move with those of the patient.</summary>
    ShiftDates,

    /// <summary>Its seconds since 1970 move with the dates of the patient.</summary>
    ShiftSeconds,
}
