namespace Das.Engine.Profiles;

/// <summary>
/// What stands for the identity after <c>deidentify</c>: nothing, values of the user, or invented ones that depend on the patient and on the key of
/// the run. A value of the user wins over an invented one.
/// </summary>
public sealed record IdentitySettings
{
    /// <summary>Nothing: the attributes are emptied or dummied as the profile says.</summary>
    public static IdentitySettings Clear { get; } = new();

    /// <summary>Patient's Name (0010,0010); null for none.</summary>
    public string? PatientName { get; init; }

    /// <summary>Patient ID (0010,0020); null for none.</summary>
    public string? PatientID { get; init; }

    /// <summary>Patient's Birth Date (0010,0030), <c>YYYYMMDD</c>; null for none.</summary>
    public string? BirthDate { get; init; }

    /// <summary>Institution Name (0008,0080); null for none.</summary>
    public string? InstitutionName { get; init; }

    /// <summary>Whether name, ID and birth date are invented where the user gives none. The birth date stays in its decade.</summary>
    public bool IsGenerated { get; init; }

    /// <summary>Whether an invented name fits the Patient's Sex of the source.</summary>
    public bool KeepsSex { get; init; }
}
