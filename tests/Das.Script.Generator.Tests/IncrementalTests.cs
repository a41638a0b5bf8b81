using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace Das.Script.Generator.Tests;

/// <summary>What is computed again after an edit.</summary>
public sealed class IncrementalTests
{
    private const string First = "version \"6.6\"\n// Remove all.\nremoveAllPrivateTags\n(0008,0060) := \"A\"\n";
    private const string Second = "version \"6.6\"\n- */(0008,0080)\n";

    private readonly TestState _state = new() { AdditionalFiles = { new("/project/a.das", First), new("/project/b.das", Second) } };
    private readonly CSharpCompilation _compilation = CSharpCompilation.Create("Sample");
    private GeneratorDriver _driver;

    public IncrementalTests() => _driver = ScriptGeneratorTest.CreateDriver(_state).RunGenerators(_compilation);

    [Fact]
    public void Nothing_when_nothing_changed()
    {
        _driver = _driver.RunGenerators(_compilation.Clone());
        AssertReasons([Cached, Cached], [Cached, Cached], [Cached, Cached], outputs: [Cached, Cached]);
    }

    [Fact]
    public void Nothing_when_code_changed()
    {
        _driver = _driver.RunGenerators(_compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Unrelated;")));
        AssertReasons([Cached, Cached], [Cached, Cached], [Cached, Cached], outputs: [Cached, Cached]);
    }

    [Fact]
    public void Nothing_when_a_script_was_touched()
    {
        Replace(0, First);
        AssertReasons([Cached, Cached], [Cached, Cached], [Cached, Cached], outputs: [Cached, Cached]);
    }

    [Fact]
    public void No_class_when_a_comment_changed()
    {
        Replace(0, First.Replace("Remove all.", "Remove most.", StringComparison.Ordinal));
        AssertReasons([Modified, Cached], [Unchanged, Cached], [Unchanged, Cached], outputs: [Cached, Cached]);
    }

    [Fact]
    public void The_digest_of_one_script_when_its_comment_changed()
    {
        var before = DescribedSources();
        Replace(0, First.Replace("Remove all.", "Remove most.", StringComparison.Ordinal));
        Assert.Equal([Modified, Cached], Reasons(_driver.GetRunResult().Results.Single().TrackedSteps[ScriptGeneratorSteps.Describe]));
        Assert.NotEqual(before[0], DescribedSources()[0]);
        Assert.Equal(before[1], DescribedSources()[1]);
    }

    [Fact]
    public void The_diagnostics_alone_when_a_comment_moved_them()
    {
        const string Unknown = First + "-(0008,0003)\n";
        Replace(0, Unknown);
        Replace(0, Unknown.Replace("Remove all.", "Remove most.", StringComparison.Ordinal));
        AssertReasons([Modified, Cached], [Modified, Cached], [Unchanged, Cached], outputs: [Cached, Cached]);
    }

    [Fact]
    public void One_class_when_a_value_of_its_script_changed()
    {
        Replace(0, First.Replace("\"A\"", "\"B\"", StringComparison.Ordinal));
        AssertReasons([Modified, Cached], [Unchanged, Cached], [Modified, Cached], outputs: [Modified, Cached]);
        Assert.Contains("\"B\"", _driver.GetRunResult().GeneratedTrees[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void One_script_of_two()
    {
        Replace(1, Second + "- */(0008,0081)\n");
        AssertReasons([Cached, Modified], [Cached, Unchanged], [Cached, Modified], outputs: [Cached, Modified]);
    }

    [Fact]
    public void The_including_script_alone_when_an_included_file_changed()
    {
        _state.AdditionalFiles.Clear();
        _state.AdditionalFiles.AddRange(
        [
            new("/project/a.das", "version \"6.6\"\ninclude \"parts/c.das\"\n"), new("/project/b.das", Second), OnlyIncluded("/project/parts/c.das", "include \"d.das\"\n"),
            OnlyIncluded("/project/parts/d.das", "(0010,0010) := \"a\"\n"),
        ]);
        _driver = ScriptGeneratorTest.CreateDriver(_state).RunGenerators(_compilation);

        Replace(3, "(0010,0010) := \"b\"\n");

        AssertReasons([Modified, Cached], [Unchanged, Cached], [Modified, Cached], outputs: [Modified, Cached]);
        Assert.Contains("\"b\"", _driver.GetRunResult().GeneratedTrees[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_when_a_file_changed_that_nobody_includes()
    {
        _state.AdditionalFiles.Add(OnlyIncluded("/project/c.das", "-(0010,0010)\n"));
        _driver = ScriptGeneratorTest.CreateDriver(_state).RunGenerators(_compilation);
        Replace(2, "-(0010,0020)\n");
        AssertReasons([Cached, Cached], [Cached, Cached], [Cached, Cached], outputs: [Cached, Cached]);
    }

    [Fact]
    public void The_diagnostics_alone_when_only_they_changed()
    {
        Replace(0, "version \"6.6\"\n" + "lowercas[\"\"]\n");
        Replace(0, "version \"6.6\"\n" + "uppercas[\"\"]\n");
        AssertReasons([Modified, Cached], [Modified, Cached], [Unchanged, Cached], outputs: [Cached, Cached]);
    }

    [Fact]
    public void No_step_hands_on_what_lives_as_long_as_a_compilation()
    {
        var steps = _driver.GetRunResult().Results.Single().TrackedSteps;
        foreach (var name in new[] { ScriptGeneratorSteps.Read, ScriptGeneratorSteps.Name, ScriptGeneratorSteps.Equip, ScriptGeneratorSteps.LocateHelp, ScriptGeneratorSteps.Parse, ScriptGeneratorSteps.Emit, ScriptGeneratorSteps.Describe, ScriptGeneratorSteps.Diagnose })
        {
            foreach (var (value, _) in steps[name].SelectMany(step => step.Outputs))
                AssertPlain(value, []);
        }
    }

    internal static void AssertPlain(object? value, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
            return;
        Assert.False(value is AdditionalText or Location or Diagnostic or SyntaxNode or SyntaxTree or ISymbol or Compilation or Delegate, value.GetType().Name);
        if (value is System.Collections.IEnumerable entries)
        {
            foreach (var entry in entries)
                AssertPlain(entry, seen);
            return;
        }

        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic))
                AssertPlain(field.GetValue(value), seen);
        }
    }

    private static TestFile OnlyIncluded(string path, string text) => new(path, text) { Metadata = { ["DasInclude"] = "true" } };

    private void Replace(int index, string text)
    {
        var file = new TestFile(_state.AdditionalFiles[index].Path, text) { Metadata = _state.AdditionalFiles[index].Metadata };
        _driver = _driver.ReplaceAdditionalText(_state.AdditionalFiles[index], file).RunGenerators(_compilation);
        _state.AdditionalFiles[index] = file;
    }

    private string[] DescribedSources() =>
        [.. _driver.GetRunResult().Results.Single().GeneratedSources.Where(source => source.HintName.EndsWith(".Info.g.cs", StringComparison.Ordinal)).Select(source => source.SourceText.ToString())];

    private void AssertReasons(
        IncrementalStepRunReason[] parse, IncrementalStepRunReason[] diagnose, IncrementalStepRunReason[] emit, IncrementalStepRunReason[] outputs)
    {
        var result = _driver.GetRunResult().Results.Single();
        Assert.Equal(parse, Reasons(result.TrackedSteps[ScriptGeneratorSteps.Parse]));
        Assert.Equal(diagnose, Reasons(result.TrackedSteps[ScriptGeneratorSteps.Diagnose]));
        Assert.Equal(emit, Reasons(result.TrackedSteps[ScriptGeneratorSteps.Emit]));
        var sources = result.TrackedOutputSteps.Values.SelectMany(steps => steps)
            .Where(step => step.Inputs[0].Source.Name == ScriptGeneratorSteps.Emit);
        Assert.Equal(outputs, Reasons([.. sources]));
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(ImmutableArray<IncrementalGeneratorRunStep> steps) =>
        steps.SelectMany(step => step.Outputs).Select(output => output.Reason);
}
