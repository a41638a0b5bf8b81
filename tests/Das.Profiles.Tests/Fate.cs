namespace Das.Profiles.Tests;

/// <summary>What must become of an element.</summary>
internal enum Fate
{
    /// <summary>It is not there.</summary>
    Absent,

    /// <summary>It is there without a value, or as <see cref="Replaced"/>.</summary>
    Emptied,

    /// <summary>It is there, with a legal value that is not the old one; a sequence with items in which no old value is.</summary>
    Replaced,

    /// <summary>It is there with the same bytes; of a sequence each item is judged anew.</summary>
    Kept,

    /// <summary>Each UID in it is another one, but those of PS3.6.</summary>
    NewUid,

    /// <summary>Its days are earlier, all by as many; its times are the same.</summary>
    Shifted,

    /// <summary>Codes of standard schemes may stay, others meet what the Basic Profile says.</summary>
    CleanCodes,

    /// <summary>Its items may stay without the words in them, or it meets what the Basic Profile says.</summary>
    CleanWords,
}
