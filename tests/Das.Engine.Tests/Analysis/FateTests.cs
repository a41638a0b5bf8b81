using Das.Dicom;
using Das.Language;
using Das.Language.Analysis;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Das.Engine.Tests.Analysis;

/// <summary>What the analysis says can become of an element includes what does become of it.</summary>
public class FateTests
{
    private static readonly Gen<string> s_action =
        from kind in Gen.Choose(0, 7)
        from path in PathMatcherTests.Path
        from other in PathMatcherTests.Path
        from value in Gen.Elements(SampleTree.Values)
        from item in Gen.Elements("", "(0008,1140)[0]/", "(0019,{ACME}03)[1]/", "(0008,1140)[2]/")
        select kind switch
        {
            0 => $"{item}{value} := \"new\"",
            1 => $"{item}{value} := (0010,0022)",
            2 => $"*/{value} ?= \"\"",
            3 => $"hashUIDList[{path}]",
            4 => $"keepTags[{path}, {other}]",
            5 => $"retainPrivateTags[*/(0019,{{ACME}}01), {path}/(0019,{{ACME}}0X)]",
            _ => $"removeTags[{path}, {other}]",
        };

    private static readonly Gen<string> s_statement =
        from kind in Gen.Choose(0, 6)
        from value in Gen.Elements(SampleTree.Values)
        from first in s_action
        from second in s_action
        select kind switch
        {
            0 => $"if ({value} = \"x\") {{\n{first}\n}} else {{\n{second}\n}}",
            1 => $"if (isAbsent != {value}) {{\n{first}\n{second}\n}}",
            2 => "removeAllPrivateTags",
            _ => first,
        };

    private static readonly Gen<string> s_script =
        from count in Gen.Choose(1, 4)
        from statements in s_statement.ListOf(count)
        select "version \"6.7\"\nisAbsent := \"y\"\n" + string.Join('\n', statements) + "\n";

    public static Arbitrary<string> Scripts() => Arb.From(s_script);

    [Property(Arbitrary = [typeof(FateTests)], MaxTest = 1000)]
    public void What_becomes_of_each_element_was_foretold(string text)
    {
        var source = new SourceText("test.das", text);
        var script = ScriptCompiler.Compile(source).Script;
        if (script is null)
            return; // A value for a sequence, for example.

        using var file = DicomFile.Read(SampleTree.File);
        var before = SampleTree.Elements(file.DataSet).ToList();
        new InterpretedScript(script, source).Apply(file);
        var after = SampleTree.Elements(file.DataSet).ToDictionary(element => element.Place, element => element.Value);

        var block = FlowBuilder.Build(script).Block;
        foreach (var (place, isSequence, value) in before)
        {
            var fates = FateTracer.FateOf(block, place);
            var actual = FateOf(value, after.GetValueOrDefault(place)) | (isSequence && after.ContainsKey(place) ? ElementFate.Constant | ElementFate.Reduced : 0);
            Assert.True((fates & actual) != 0, $"{place}: {FateWords.Describe(fates)} {text}");
        }
    }

    private static ElementFate FateOf(string before, string? after) => after switch
    {
        null => ElementFate.Removed,
        _ when after == before => ElementFate.Untouched,
        "" => ElementFate.Emptied,
        _ => ElementFate.Constant | ElementFate.HashedUid | ElementFate.Computed,
    };
}
