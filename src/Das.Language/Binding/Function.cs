namespace Das.Language.Binding;

/// <summary>
/// What a call names: functions, which have a value, and methods, which change the data set. Each is an operation of the same name of
/// <c>Das.Engine.EditSession</c>, but for those that the binder turns into something simpler, and <see cref="Host"/>, which stands for the functions
/// that the class of a compiled script brings along; <see cref="FunctionSignature"/> says more.
/// </summary>
public enum Function
{
#pragma warning disable CS1591 // The table of signatures and docs/language.md say what each does.
    Concatenate,
    Format,
    Lowercase,
    Uppercase,
    Substring,
    Replace,
    RegexReplace,
    Match,
    IsMatch,
    NormalizeString,
    UrlEncode,
    Lookup,
    GetUrl,
    HashUid,
    NewUid,
    MapUid,
    Pseudonym,
    InventName,
    InventBirthDate,
    ShiftDateByIncrement,
    ShiftDateTimeByIncrement,
    IsPresent,
    CollectValues,
    ValueAt,
    True,
    False,
    And,
    Or,
    Not,
    AreEqual,
    Host,

    Deidentify,
    RemoveTags,
    KeepTags,
    RetainTags,
    EmptyTags,
    ReplaceTags,
    RetainPrivateTags,
    HashUidList,
    ReplaceUids,
    MapReferencedUids,
    ShiftDateTimeSequenceByIncrement,
    ShiftDateTimeListByIncrement,
    ShiftDates,
    ShiftDatesByPatient,
    ScalePatientAgeAndDobFromStudyDate,
    CapAge,
    BlankValues,
    AlterPixels,
    Reject,
    Set,
    Delete,
#pragma warning restore CS1591
}
