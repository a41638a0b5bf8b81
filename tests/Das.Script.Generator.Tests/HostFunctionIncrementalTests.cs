using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace Das.Script.Generator.Tests;

/// <summary>What typing C# costs scripts that call functions of their class, and those that call none.</summary>
public sealed class HostFunctionIncrementalTests
{
    private const string Method = "namespace Sample { partial class Calling { [Das.Engine.DasFunction] static string Code(string a) => \"A\" + a; } }";

    private readonly TestState _state = new()
    {
        AdditionalFiles =
        {
            new("/project/calling.das", "version \"6.6\"\n(0010,0020) := code[(0010,0020)]\n"),
            new("/project/other.das", "version \"6.6\"\n- (0010,0020)\n"),
        },
    };

    private readonly CSharpCompilation _compilation;
    private GeneratorDriver _driver;

    public HostFunctionIncrementalTests()
    {
        _compilation = CSharpCompilation.Create("Sample", [CSharpSyntaxTree.ParseText(Method)], _state.References);
        _driver = ScriptGeneratorTest.CreateDriver(_state).RunGenerators(_compilation);
    }

    [Fact]
    public void Nothing_is_done_again_when_the_body_of_a_method_changed()
    {
        Edit(Method.Replace("\"A\"", "\"B\"", StringComparison.Ordinal));
        AssertSteps([Unchanged, Unchanged], [Cached, Cached]);
    }

    [Fact]
    public void Nothing_is_done_again_when_other_code_changed()
    {
        _driver = _driver.RunGenerators(_compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Unrelated { int Code() => 1; }")));
        AssertSteps([Unchanged, Unchanged], [Cached, Cached]);
    }

    [Fact]
    public void The_calling_script_alone_is_checked_again_when_a_signature_changed()
    {
        Edit(Method.Replace("Code(string a)", "Code(string a, int b)", StringComparison.Ordinal));
        AssertSteps([Modified, Unchanged], [Modified, Cached]);
        Assert.Equal("DAS0014", _driver.GetRunResult().Diagnostics.Single(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Id);
    }

    [Fact]
    public void No_script_is_checked_again_that_calls_none_when_its_class_gets_a_function()
    {
        Edit(Method.Replace("namespace Sample {", "namespace Sample { partial class Other { [Das.Engine.DasFunction] static string Unused() => \"\"; }", StringComparison.Ordinal));
        AssertSteps([Unchanged, Unchanged], [Cached, Cached]);
    }

    [Theory]
    [InlineData("partial class Calling { [Das.Engine.DasFunction] static string (string a) => a; }")]
    [InlineData("partial class Calling { [Das.Engine.DasFunction] static string Code( }")]
    [InlineData("partial class Calling { [Das.Engine.DasFunction] static Code(Nothing a) }")]
    [InlineData("partial class Calling { [Das.Engine.DasFunction(] static string Code(string a) => a; }")]
    [InlineData("partial class Calling { [Das.Engine.DasFunction(5, 6)] static string Code(string a) => a; }")]
    [InlineData("[Das.Engine.DasFunction] static string Code(string a) => a;")]
    public void Code_that_is_being_typed_does_no_harm(string source)
    {
        Edit(source);
        var result = _driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        Assert.Contains(result.GeneratedSources, generated => generated.HintName == "other.g.cs");
    }

    [Fact]
    public void No_step_hands_on_what_lives_as_long_as_a_compilation()
    {
        var steps = _driver.GetRunResult().Results.Single().TrackedSteps;
        foreach (var name in new[] { ScriptGeneratorSteps.Declare, ScriptGeneratorSteps.Equip, ScriptGeneratorSteps.Parse })
        {
            foreach (var (value, _) in steps[name].SelectMany(step => step.Outputs))
                IncrementalTests.AssertPlain(value, []);
        }
    }

    [Fact]
    public void Order_of_the_files_changes_nothing()
    {
        const string Second = "namespace Sample { partial class Calling { [Das.Engine.DasFunction] static string Another() => \"code\"; } }";
        var trees = new[] { CSharpSyntaxTree.ParseText(Method), CSharpSyntaxTree.ParseText(Second) };
        var forwards = Run(trees);
        Assert.Equal(forwards, Run([.. trees.AsEnumerable().Reverse()]));
        Assert.NotEmpty(forwards);

        IEnumerable<string> Run(SyntaxTree[] sources) => ScriptGeneratorTest.CreateDriver(_state)
            .RunGenerators(CSharpCompilation.Create("Sample", sources, _state.References)).GetRunResult().GeneratedTrees.Select(tree => tree.ToString());
    }

    private void Edit(string source) =>
        _driver = _driver.RunGenerators(_compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText(source)));

    private void AssertSteps(IncrementalStepRunReason[] equip, IncrementalStepRunReason[] parse)
    {
        var steps = _driver.GetRunResult().Results.Single().TrackedSteps;
        var reasons = Reasons(steps[ScriptGeneratorSteps.Equip]).ToArray();
        Assert.Equal(equip, reasons.Select(reason => reason == Cached ? Unchanged : reason));
        Assert.Equal(parse, Reasons(steps[ScriptGeneratorSteps.Parse]));
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(ImmutableArray<IncrementalGeneratorRunStep> steps) =>
        steps.SelectMany(step => step.Outputs).Select(output => output.Reason);
}
