namespace Das.Language.DicomEdit4;

/// <summary>
/// Writes a DicomEdit 4 script as a DicomEdit 6 script that does the same. DicomEdit 4 reads the original values, and of several
/// statements about an element the first one counts; DicomEdit 6 works on the data set as it is, so the last one counts.
/// </summary>
public static class ScriptUpgrade
{
    /// <summary>How a comment begins that says what could not be carried over.</summary>
    public const string Mark = "// das upgrade:";

    /// <summary>Upgrades a script. Text that DicomEdit 4 skips becomes a comment.</summary>
    /// <param name="source">The DicomEdit 4 script.</param>
    /// <returns>The new script; null if the old one has a version, or something else that only DicomEdit 6 has.</returns>
    public static UpgradedScript? Upgrade(SourceText source) =>
        Dialect.CanBeDicomEdit4(source.Text) ? Upgrader.Upgrade(source.Text, ScriptReader.Read(source.Text)) : null;
}
