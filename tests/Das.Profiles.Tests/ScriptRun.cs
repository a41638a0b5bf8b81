using Das.Dicom;
using Das.Engine;
using Das.Language;
using Das.Language.Binding;

namespace Das.Profiles.Tests;

/// <summary>The profile as the product applies it, from the text of a script: the only thing here that is not the judge's own.</summary>
internal sealed class ScriptRun
{
    private readonly InterpretedScript _script;

    public ScriptRun(OptionSet options)
    {
        var source = new SourceText("profile.das", $"version \"6.6\"\n{options}\n");
        _script = new InterpretedScript(Assert.IsType<BoundScript>(ScriptCompiler.Compile(source).Script), source);
    }

    /// <summary>The file after the profile.</summary>
    public byte[] Deidentify(byte[] bytes)
    {
        using var file = DicomFile.Read(bytes);
        Assert.Equal(ScriptOutcome.Edited, _script.Apply(file).Outcome);
        return file.ToArray();
    }
}
