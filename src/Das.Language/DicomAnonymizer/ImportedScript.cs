namespace Das.Language.DicomAnonymizer;

/// <summary>What came of <see cref="AnonymizerImport"/>.</summary>
/// <param name="Text">The script; lines end in LF. Null if and only if a remark is an error.</param>
/// <param name="Remarks">
/// Errors, or what the script does in another way than the rules. The latter stand in the script too, behind <see cref="AnonymizerImport.Mark"/>.
/// </param>
public sealed record ImportedScript(string? Text, EquatableArray<ImportRemark> Remarks);
