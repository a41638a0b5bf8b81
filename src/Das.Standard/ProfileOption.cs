namespace Das.Standard;

/// <summary>
/// The options of the Basic Application Confidentiality Profile that have a column in Table E.1-1 (PS3.15 E.3). The two options about
/// pixels have none.
/// </summary>
public enum ProfileOption
{
    /// <summary>Retain Safe Private Option (E.3.10), CID 7050 code 113111.</summary>
    RetainSafePrivate,

    /// <summary>Retain UIDs Option (E.3.9), 113110.</summary>
    RetainUids,

    /// <summary>Retain Device Identity Option (E.3.8), 113109.</summary>
    RetainDeviceIdentity,

    /// <summary>Retain Institution Identity Option (E.3.11), 113112.</summary>
    RetainInstitutionIdentity,

    /// <summary>Retain Patient Characteristics Option (E.3.7), 113108.</summary>
    RetainPatientCharacteristics,

    /// <summary>Retain Longitudinal Temporal Information with Full Dates Option (E.3.6), 113106.</summary>
    RetainFullDates,

    /// <summary>Retain Longitudinal Temporal Information with Modified Dates Option (E.3.6), 113107.</summary>
    RetainModifiedDates,

    /// <summary>Clean Descriptors Option (E.3.5), 113105.</summary>
    CleanDescriptors,

    /// <summary>Clean Structured Content Option (E.3.4), 113104.</summary>
    CleanStructuredContent,

    /// <summary>Clean Graphics Option (E.3.3), 113103.</summary>
    CleanGraphics,
}
