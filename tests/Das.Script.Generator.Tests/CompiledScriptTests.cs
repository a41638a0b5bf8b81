using Das.Dicom;
using Das.Engine;
using Das.Engine.Pseudonyms;
using Das.Language;
using Das.Standard;
using Das.Testing;

namespace Das.Script.Generator.Tests;

public sealed class CompiledScriptTests
{
    private static readonly Dictionary<string, string> _variables = new()
    {
        ["subject"] = "S-1",
        ["more"] = "(0010,0040)",
        ["place"] = "(0008,1140)[1]/(0008,1155)",
        ["victim"] = "(0008,0090)",
    };

    private static byte[] Sample { get; } = new DicomFileBuilder
    {
        { 0x00080016, VR.UI, DicomFileBuilder.SOPClassUid },
        { 0x00080018, VR.UI, "1.2.3.4.5" },
        { 0x00080060, VR.CS, "MR" },
        { 0x00080080, VR.LO, "General Hospital" },
        { 0x00080090, VR.PN, "House^Gregory" },
        { 0x00081030, VR.LO, "Head" },
        { 0x00081140, new DicomFileBuilder { { 0x00080080, VR.LO, "nested" }, { 0x00080092, VR.ST, "nested" }, { 0x00081155, VR.UI, "1.2.9" } } },
        { 0x00090010, VR.LO, "ACME 2" },
        { 0x00091001, VR.LO, "one" },
        { 0x00091002, VR.LO, "two" },
        { 0x00100010, VR.PN, "Featherstone^Jemima" },
        { 0x00100020, VR.LO, "MRN-4711" },
        { 0x00100040, VR.CS, "F" },
        { 0x00101010, VR.AS, "045Y" },
        { 0x001021B0, VR.LT, "history" },
        { 0x00110010, VR.LO, "ACME 3" },
        { 0x00111001, VR.LO, "gone" },
        { 0x0020000D, VR.UI, "1.2.3" },
        { 0x0020000E, VR.UI, "1.2.3.4" },
        { 0x7FE00010, VR.OW, new byte[64] },
    }.ToArray();

    [Fact]
    public void Does_to_a_file_what_the_interpreter_does()
    {
        using var compiled = Compile(Scripts.Everything);
        var script = compiled.Scripts.Single();
        var interpreted = Interpret(Scripts.Everything);

        var expected = Apply(interpreted, Sample);
        Assert.Equal(expected, Apply(script, Sample));
        Assert.NotEqual(Sample, expected);
        Assert.Equal(interpreted.Path, script.Path);
        Assert.Equal(interpreted.ExternalVariables, script.ExternalVariables);
        Assert.Equal(["subject", "more", "place", "victim"], script.ExternalVariables);
    }

    [Theory]
    [InlineData("retainTags[(0009,{ACME 2}01), (0008,1140)]\nretainTags[more]\nremoveAllPrivateTags\nkeepTags[(0008,0018), (0010,0020)]")]
    [InlineData("emptyTags[*/(0008,0080), (0010,0010), more, (0009,{ACME 2}XX)]")]
    [InlineData("replaceTags[*/(0008,0080), (0010,0010), more, (0009,{ACME 2}XX), (0010,1010)]")]
    public void Retains_empties_and_replaces_as_the_interpreter_does(string statements)
    {
        var text = "version \"6.7\"\n" + statements;
        using var compiled = Compile(text);

        var expected = Apply(Interpret(text), Sample);
        Assert.Equal(expected, Apply(compiled.Scripts.Single(), Sample));
        Assert.NotEqual(Sample, expected);
    }

    [Fact]
    public void Does_to_files_of_the_corpus_what_the_interpreter_does()
    {
        using var compiled = Compile(Scripts.Everything);
        var interpreted = Interpret(Scripts.Everything);
        foreach (var path in Corpus.Files.Select(Corpus.PathOf).Where(path => path.EndsWith(".dcm", StringComparison.Ordinal) && new FileInfo(path).Length < 100_000))
        {
            var file = File.ReadAllBytes(path);
            Assert.Equal(Outcome(interpreted, file), Outcome(compiled.Scripts.Single(), file));
        }
    }

    [Fact]
    public void Alters_pixels_as_the_interpreter_does()
    {
        const string Text = "version \"6.7\"\nalterPixels[\"rectangle\", \"l=0, t=0, r=1, b=1\", \"solid\", \"v=7\"]\n";
        var image = new DicomFileBuilder
        {
            { 0x00280002, VR.US, [1, 0] },
            { 0x00280004, VR.CS, "MONOCHROME2" },
            { 0x00280010, VR.US, [1, 0] },
            { 0x00280011, VR.US, [2, 0] },
            { 0x00280100, VR.US, [8, 0] },
            { 0x00280101, VR.US, [8, 0] },
            { 0x00280102, VR.US, [7, 0] },
            { 0x00280103, VR.US, [0, 0] },
            { 0x7FE00010, VR.OW, [9, 9] },
        }.ToArray();
        using var compiled = Compile(Text);

        var result = Apply(compiled.Scripts.Single(), image);

        Assert.Equal(Apply(Interpret(Text), image), result);
        Assert.Equal([7, 9], result[^2..]);
    }

    [Theory]
    [InlineData("version \"6.6\"\n\n\t(0008,0060)[0]/(0010,0010) := \"x\"\n", 3, 2)]
    [InlineData("version \"6.6\"\nremoveAllPrivateTags\nremoveTags[more]\n", 3, 1)]
    [InlineData("version \"6.6\"\nl := {(0010,0010), more}\nremoveTags[l]\n", 3, 1)]
    public void Names_the_same_statement_when_it_fails(string text, int line, int column)
    {
        var variables = new Dictionary<string, string> { ["more"] = "no path" };
        using var compiled = Compile(text, variables);
        var expected = Assert.Throws<ScriptException>(() => Apply(Interpret(text), Sample, variables));
        var actual = Assert.Throws<ScriptException>(() => Apply(compiled.Scripts.Single(), Sample));
        Assert.Equal(expected.Message, actual.Message);
        Assert.Equal((line, column), (actual.Line, actual.Column));
    }

    [Fact]
    public void Uses_the_key_as_the_interpreter_does()
    {
        const string text = """
            version "6.7"
            (0010,0010) := inventName[(0010,0020)]
            (0008,0090) := inventName[(0010,0020), "F"]
            (0010,0030) := inventBirthDate[(0010,0020), (0010,0030)]
            (0010,0020) := pseudonym[(0010,0020), 12]
            replaceUIDs[(0008,0018), */(0008,1155)]
            mapReferencedUIDs["1.2.826.0.1.3680043.10.9", (0020,000D)]
            (0020,000E) := mapUID[(0020,000E), "1.2.3"]
            (0008,0022) := shiftDateByIncrement["20220519", 1]
            (0008,002A) := shiftDateTimeByIncrement[(0008,0022), 1, "days"]
            shiftDateTimeSequenceByIncrement[86400, (0008,0022)]
            shiftDateTimeListByIncrement[{(0008,0022)}, 1, "days"]
            shiftDates[(0008,002A), -5]
            shiftDatesByPatient[(0008,0022)]
            scalePatientAgeAndDobFromStudyDate[]
            capAge[]

            """;
        using var compiled = Compile(text);
        using var key = ProjectKey.NewRandom();
        var interpreted = Interpret(text);
        Assert.True(compiled.Scripts.Single().Requirements.HasFlag(Language.Binding.ScriptRequirements.Key));
        Assert.Equal(Apply(interpreted, Sample, key: key), Apply(compiled.Scripts.Single(), Sample, key: key));
        Assert.NotEqual(Apply(interpreted, Sample, key: key), Apply(interpreted, Sample));
    }

    [Theory]
    [InlineData("deidentify[]")]
    [InlineData("deidentify[RetainUIDs, \"cleanDescriptorsOption\", RetainLongitudinalTemporalInformationModifiedDatesOption]")]
    [InlineData("if ((0008,0060) = \"MR\") {\ndeidentify[RetainPatientIDHashOption]\n} else {\ndeidentify[]\n}")]
    public void Deidentifies_as_the_interpreter_does(string statements)
    {
        var text = "version \"6.7\"\n" + statements;
        using var compiled = Compile(text);
        using var key = ProjectKey.NewRandom();

        var expected = Apply(Interpret(text), Sample, key: key);
        Assert.Equal(expected, Apply(compiled.Scripts.Single(), Sample, key: key));
        Assert.NotEqual(Sample, expected);
        Assert.True(compiled.Scripts.Single().Requirements.HasFlag(Language.Binding.ScriptRequirements.Key));
    }

    [Fact]
    public void Asks_for_its_external_variables()
    {
        using var compiled = Compile("version \"6.6\"\n(0010,0020) := subject\n", []);
        var error = Assert.Throws<ScriptException>(() => Apply(compiled.Scripts.Single(), Sample));
        Assert.Contains("'subject'", error.Message, StringComparison.Ordinal);
    }

    private static CompiledAssembly Compile(string text, Dictionary<string, string>? variables = null)
    {
        var test = new ScriptGeneratorTest { SkipsSnapshots = true, SkipsInformation = true };
        test.TestState.AdditionalFiles.Add(new("/project/profiles/sample.das", text));
        test.TestState.GeneratedSources.Add("profiles/sample.g.cs");
        return new(test.Run(), variables ?? _variables);
    }

    private static InterpretedScript Interpret(string text)
    {
        var source = new SourceText("profiles/sample.das", text);
        return new(ScriptCompiler.Compile(source).Script!, source);
    }

    private static byte[] Apply(Das.Engine.Script script, byte[] bytes, Dictionary<string, string>? variables = null, ProjectKey? key = null)
    {
        using var file = DicomFile.Read(bytes);
        script.Apply(file, new RunContext { Variables = script is InterpretedScript ? variables ?? _variables : [], Key = key });
        return file.ToArray();
    }

    /// <summary>The bytes of the result, or what went wrong.</summary>
    private static string Outcome(Das.Engine.Script script, byte[] bytes)
    {
        try
        {
            return Convert.ToHexString(Apply(script, bytes));
        }
        catch (Exception e) when (e is NotDicomException or DicomFormatException or ScriptException)
        {
            return e.Message;
        }
    }
}
