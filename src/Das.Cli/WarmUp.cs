using Das.Dicom;
using Das.Dicom.Elements;
using Das.Engine;
using Das.Engine.Profiles;
using Das.Language.Binding;
using Das.Standard;

namespace Das.Cli;

/// <summary>
/// De-identifies a file of a few elements in memory while the command line and the script are read: what the runtime and the tables prepare at their first
/// use is ready when the first file of the user comes. It is done by a core that has nothing else to do, and nothing waits for it.
/// </summary>
internal sealed class WarmUp : Script
{
    private readonly DeidentificationProfile _profile = new([]);

    /// <inheritdoc />
    public override string Path => "";

    /// <inheritdoc />
    public override IReadOnlyList<string> ExternalVariables => [];

    /// <inheritdoc />
    public override ScriptRequirements Requirements => ScriptRequirements.Key;

    /// <summary>Begins, if there is more than one core.</summary>
    public static void Begin()
    {
        if (Environment.ProcessorCount > 1)
            new Thread(TryDeidentify) { IsBackground = true }.Start();
    }

    /// <summary>De-identifies a small CT image.</summary>
    /// <returns>The result.</returns>
    public static byte[] Deidentify()
    {
        var dataSet = DataSet.Create();
        dataSet.Set(Tags.SOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.2\0"u8);
        dataSet.Set(Tags.SOPInstanceUID, VR.UI, "1.2\0"u8);
        dataSet.Set(Tags.StudyDate, VR.DA, "20000101"u8);
        dataSet.Set(Tags.StudyInstanceUID, VR.UI, "1.2\0"u8);
        using var file = new DicomFile(dataSet);
        using var source = new MemoryStream(file.ToArray());
        using var result = new MemoryStream();
        new WarmUp().Apply(source, result);
        return result.ToArray();
    }

    /// <inheritdoc />
    protected override void Execute(EditSession session) => session.Deidentify(_profile);

    private static void TryDeidentify()
    {
        try
        {
            Deidentify();
        }
        catch (Exception)
        {
            // What fails here fails again with the first file of the user, who is told then.
        }
    }
}
