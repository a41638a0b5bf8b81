namespace Das.Language.DicomEdit4;

/// <summary>What came of <see cref="ScriptUpgrade"/>.</summary>
/// <param name="Text">The DicomEdit 6 script; lines end in LF.</param>
/// <param name="Marks">
/// How many comments begin with <see cref="ScriptUpgrade.Mark"/>: places where the meaning could not be kept and a person must look.
/// </param>
public sealed record UpgradedScript(string Text, int Marks);
