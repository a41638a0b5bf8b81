namespace Das.Language.DicomAnonymizer;

/// <summary>What the actions of dicom-anonymizer promise in the table of its documentation.</summary>
internal enum AnonymizerAction
{
    /// <summary>Nothing happens to the element.</summary>
    Keep,

    /// <summary>The element goes.</summary>
    Delete,

    /// <summary>No value, or a dummy.</summary>
    Empty,

    /// <summary>A dummy.</summary>
    Replace,

    /// <summary>A new UID, the same for the same old one.</summary>
    ReplaceUid,

    /// <summary>A new UID for a UID, no value or a dummy for anything else.</summary>
    ReplaceUidOrEmpty,

    /// <summary>Named by the Standard, and not implemented there.</summary>
    Clean,

    /// <summary>Every match of an expression is replaced.</summary>
    Regexp,

    /// <summary>A value that the rule gives.</summary>
    Value,
}
