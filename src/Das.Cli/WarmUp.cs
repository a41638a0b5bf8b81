using Das.Dicom;
using Das.Dicom.Elements;
using Das.Engine;
using Das.Language;
using Das.Standard;

namespace Das.Cli;

/// <summary>
/// Compiles a script of one line and de-identifies a file of a few elements in memory with it while the command line and the script of the user are read:
/// what the runtime and the tables prepare at their first use is then ready. It is done by a core that has nothing else to do, and nothing waits for it.
/// </summary>
internal static class WarmUp
{
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
        var compiled = ScriptCompiler.Compile(new SourceText("", "version \"6.7\"\ndeidentify[]\n"));
        var script = new InterpretedScript(compiled.Script!, compiled.Sources);
        var dataSet = DataSet.Create();
        dataSet.Set(Tags.SOPClassUID, VR.UI, "1.2.840.10008.5.1.4.1.1.2\0"u8);
        dataSet.Set(Tags.SOPInstanceUID, VR.UI, "1.2\0"u8);
        dataSet.Set(Tags.StudyDate, VR.DA, "20000101"u8);
        dataSet.Set(Tags.StudyInstanceUID, VR.UI, "1.2\0"u8);
        using var file = new DicomFile(dataSet);
        using var source = new MemoryStream(file.ToArray());
        using var result = new MemoryStream();
        script.Apply(source, result);
        return result.ToArray();
    }

    private static void TryDeidentify()
    {
        try
        {
            _ = Console.Error; // Made when it is first asked for.
            Deidentify();
        }
        catch (Exception)
        {
            // What fails here fails again with the first file of the user, who is told then.
        }
    }
}
