namespace Das.Standard;

/// <summary>The edition of the DICOM Standard that the tables of this assembly hold.</summary>
public static class StandardEdition
{
    /// <summary>The edition as NEMA names it: year and letter.</summary>
    public const string Name = "2026d";
}
