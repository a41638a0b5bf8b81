using Das.Dicom;
using Das.Engine;
using Das.Language;
using Das.Language.Binding;
using Das.Standard;
using Das.Testing;
using Microsoft.CodeAnalysis;

namespace Das.Script.Generator.Tests;

/// <summary>Properties that are no texts mean what their text means when the script is interpreted.</summary>
public sealed class TypedVariableTests
{
    private const string Script = """
        version "6.7"
        shiftDates[{(0008,0020)}, days]
        (0010,4000) := substring[(0010,0020), "0", length]
        and[wanted, isPresent[(0010,0010)]] ? (0010,0010) := name
        reject[unwanted]

        """;

    [Fact]
    public void Class_and_info_have_the_types()
    {
        var type = TestOf().Run().GetTypeByMetadataName("Sample.Study")!;
        Assert.Equal(
            ["Days long", "Length long", "Name string", "Unwanted bool", "Wanted bool"],
            type.GetMembers().OfType<IPropertySymbol>().Where(property => property.IsRequired).Select(property => $"{property.Name} {property.Type.ToDisplayString()}").Order(StringComparer.Ordinal));

        using var compiled = new CompiledAssembly(TestOf().Run());
        Assert.Equal(
            [VariableKind.Integer, VariableKind.Integer, VariableKind.Truth, VariableKind.Text, VariableKind.Truth],
            CompiledAssembly.InfoOf(compiled.Scripts.Single().GetType()).Variables.Select(variable => variable.Kind));
    }

    [Theory]
    [InlineData("-30", "3", "true", "false")]
    [InlineData("0", "0", "false", "false")]
    [InlineData("400000000", "3", "true", "false")]
    [InlineData("9223372036854775807", "3", "false", "false")]
    [InlineData("1", "2", "true", "true")]
    [InlineData("1", "99", "true", "false")]
    [InlineData("1", "-9223372036854775808", "true", "false")]
    public void Class_does_what_the_interpreter_does(string days, string length, string wanted, string unwanted)
    {
        var variables = new Dictionary<string, string> { ["days"] = days, ["length"] = length, ["wanted"] = wanted, ["unwanted"] = unwanted, ["name"] = "X" };
        using var compiled = new CompiledAssembly(TestOf().Run(), variables);
        var source = new Das.Language.SourceText("study.das", Script);
        var interpreted = new InterpretedScript(ScriptCompiler.Compile(source).Script!, source);

        Assert.Equal(
            Apply(interpreted, new() { Variables = variables }),
            Apply(compiled.Scripts.Single(), new()));
    }

    private static string Apply(Das.Engine.Script script, RunContext context)
    {
        using var file = DicomFile.Read(Sample);
        try
        {
            return script.Apply(file, context).Outcome + Convert.ToHexString(file.ToArray());
        }
        catch (ScriptException e)
        {
            return e.Message;
        }
    }

    private static byte[] Sample { get; } = new DicomFileBuilder
    {
        { 0x00080016, VR.UI, DicomFileBuilder.SOPClassUid },
        { 0x00080018, VR.UI, "1.2.3" },
        { 0x00080020, VR.DA, "20240115" },
        { 0x00100010, VR.PN, "Featherstone^Jemima" },
        { 0x00100020, VR.LO, "MRN-4711" },
    }.ToArray();

    private static ScriptGeneratorTest TestOf()
    {
        var test = new ScriptGeneratorTest { SkipsSnapshots = true, SkipsInformation = true };
        test.TestState.AdditionalFiles.Add(new("/project/study.das", Script));
        test.TestState.GeneratedSources.Add("study.g.cs");
        return test;
    }
}
