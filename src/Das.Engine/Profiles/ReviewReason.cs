namespace Das.Engine.Profiles;

/// <summary>Why a person should look at a result.</summary>
public enum ReviewReason
{
    /// <summary>An element with code C has a value that no decision is about; the Basic Profile's action was taken.</summary>
    NoDecision,

    /// <summary>Pixel Data may show identifying text: Burned In Annotation says so, or the SOP class is one where that is common.</summary>
    BurnedInRisk,

    /// <summary>An encapsulated document is still in the result.</summary>
    DocumentKept,

    /// <summary>The script retains an attribute that the profile would have replaced or removed.</summary>
    ProtectedByScript,

    /// <summary>Dates were to be shifted by patient, but there is no Patient ID; the Basic Profile's action was taken.</summary>
    NoPatientForDates,

    /// <summary>The SOP class is private or unknown: PS3.15 has no definite rule for it.</summary>
    UnknownSopClass,
}
