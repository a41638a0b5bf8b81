using Das.Dicom;
using Das.Engine.Pseudonyms;
using Das.Testing;

namespace Das.Engine.Tests;

/// <summary>Runs scripts under a key that the tests know.</summary>
internal static class KeyedTest
{
    /// <summary>The bytes 0, 1, 2 … 31.</summary>
    public static ProjectKey Key { get; } = new([.. Enumerable.Range(0, ProjectKey.Length).Select(i => (byte)i)]);

    /// <summary>Elements after the script, in Explicit and in Implicit VR, which must be the same.</summary>
    public static string Run(string script, string input, RunContext? context = null)
    {
        context ??= new RunContext { Key = Key };
        var explicitVR = Run(script, DataSetNotation.Parse(input), context);
        Assert.Equal(explicitVR, Run(script, DataSetNotation.Parse(input, isImplicit: true), context));
        return explicitVR;
    }

    private static string Run(string script, DicomFileBuilder builder, RunContext context)
    {
        using var file = DicomFile.Read(builder.ToArray());
        ScriptTest.Compile(script).Apply(file, context);
        using var written = DicomFile.Read(file.ToArray());
        return ScriptTest.Describe(written.DataSet);
    }
}
