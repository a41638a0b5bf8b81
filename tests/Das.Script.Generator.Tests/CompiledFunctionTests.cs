using Das.Dicom;
using Das.Engine;
using Das.Engine.Lookups;
using Das.Engine.Urls;
using Das.Language;
using Das.Language.Binding;
using Das.Standard;
using Das.Testing;

namespace Das.Script.Generator.Tests;

/// <summary>Functions and methods in a compiled script do what they do in an interpreted one.</summary>
public sealed class CompiledFunctionTests : IDisposable
{
    private const string Text = """
        version "6.7"
        (0010,4000) := format["{0}_{1}_{2}", lowercase[(0008,0060)], uppercase["pdw_tse"], {substring["0123456789", 0, 8], concatenate[]}]
        (0008,0080) := normalizeString[replace[(0008,0080), "ü", "ue"]]
        (0008,0081) := normalizeString["é\\", "$"]
        (0008,1030) := regexReplace["Doe^John", "(\\w+)\\^(\\w+)", "$2 $1"]
        (0010,0020) := match["MRN-4711", "\\d+", 0]
        (0008,1010) := urlEncode["a b"]
        (0008,103E) := lookup["pn", (0010,0010)]
        (0018,1030) := getURL["http://host/"]
        collected := collectValues[(0008,0070), {(0008,0090)}, "literal"]
        blankValues[collected, (0008,1040)]
        blankValues[]
        if (and[or[false[], ismatch[(0008,0060), "M."]], not[equals[(0008,0060), "CT"]], isPresent[(0008,0060), {(0008,1110)[0]}]]) {
            (0018,0010) := concatenate["a", "b", 3]
        }
        (0008,0060) ~ "\\w{2}" ? reject[isPresent[(0010,1010)]] : reject[]
        echo "done"

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Do_the_same_when_compiled()
    {
        File.WriteAllText(_folder["table"], "pn/Doe^Jane = Mapped");
        var context = new RunContext { Lookup = LookupTable.Read(_folder["table"]), Urls = new Answer() };
        var file = new DicomFileBuilder
        {
            { 0x00080060, VR.CS, "MR" },
            { 0x00080070, VR.LO, "Acme" },
            { 0x00080080, VR.LO, "Munich" },
            { 0x00080090, VR.PN, "literal" },
            { 0x00081040, VR.LO, "X" },
            { 0x00081110, new DicomFileBuilder { { 0x00100020, VR.LO, "Acme" }, { 0x00101000, VR.LO, "X" } } },
            { 0x00100010, VR.PN, "Doe^Jane" },
        }.ToArray();
        var source = new SourceText("functions.das", Text);
        var interpreted = new InterpretedScript(ScriptCompiler.Compile(source).Script!, source);
        using var assembly = Compile();
        var compiled = Assert.Single(assembly.Scripts);

        var expected = Apply(interpreted, file, context);

        Assert.Equal(expected, Apply(compiled, file, context));
        Assert.NotEqual(file, expected);
        Assert.Equal(ScriptRequirements.Lookup | ScriptRequirements.Url, interpreted.Requirements);
        Assert.Equal(interpreted.Requirements, compiled.Requirements);
    }

    private static CompiledAssembly Compile()
    {
        var test = new ScriptGeneratorTest { SkipsSnapshots = true, SkipsInformation = true };
        test.TestState.AdditionalFiles.Add(new("/project/functions.das", Text));
        test.TestState.GeneratedSources.Add("functions.g.cs");
        return new(test.Run());
    }

    private static byte[] Apply(Das.Engine.Script script, byte[] bytes, RunContext context)
    {
        using var file = DicomFile.Read(bytes);
        Assert.Equal(ScriptOutcome.Edited, script.Apply(file, context).Outcome);
        return file.ToArray();
    }

    private sealed class Answer : IUrlSource
    {
        public string Get(string url) => "answer to " + url;
    }
}
