using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Das.Script.Generator.Tests;

/// <summary>
/// Runs the generator over a project. Expects every generated file, every diagnostic of the generator and every error and warning of the compiler,
/// that the project's own sources come out unchanged, and that a second run computes nothing again.
/// </summary>
internal sealed class ScriptGeneratorTest
{
    private static readonly CSharpParseOptions _parseOptions = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    // The compiler has steps of its own in front of them, which have the compilation for their input.
    private static readonly HashSet<string?> _steps = [.. typeof(ScriptGeneratorSteps)
        .GetFields(BindingFlags.Static | BindingFlags.NonPublic).Select(field => (string?)field.GetRawConstantValue())];

    public TestState TestState { get; } = new();

    /// <summary>Whether texts are not compared with snapshots; hint names are.</summary>
    public bool SkipsSnapshots { get; init; }

    /// <summary>Whether information and warnings about scripts are not compared.</summary>
    public bool SkipsInformation { get; init; }

    /// <summary>Runs the test.</summary>
    /// <returns>The compilation with what was generated.</returns>
    public Compilation Run([CallerMemberName] string name = "")
    {
        var compilation = CreateCompilation();
        var driver = CreateDriver(TestState).RunGeneratorsAndUpdateCompilation(compilation, out var output, out var generatorDiagnostics);

        Assert.All(compilation.SyntaxTrees, tree => Assert.Contains(tree, output.SyntaxTrees));
        var actual = generatorDiagnostics.Where(diagnostic => !SkipsInformation || diagnostic.Severity == DiagnosticSeverity.Error)
            .Concat(output.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning))
            .Select(diagnostic => (Place: DiagnosticResult.Of(diagnostic).ToString(), Line: $"{DiagnosticResult.Of(diagnostic)}: {diagnostic.GetMessage()}"))
            .OrderBy(diagnostic => diagnostic.Place, StringComparer.Ordinal)
            .ToArray();
        var expected = TestState.AdditionalFiles.SelectMany(file => file.Expected).Concat(TestState.ExpectedDiagnostics)
            .Select(diagnostic => diagnostic.ToString())
            .Order(StringComparer.Ordinal);
        Assert.True(expected.SequenceEqual(actual.Select(diagnostic => diagnostic.Place)),
            "Expected:\n" + string.Join('\n', expected) + "\nActual:\n" + string.Join('\n', actual.Select(diagnostic => diagnostic.Line)));

        var sources = driver.GetRunResult().Results.Single().GeneratedSources;
        var expectedNames = TestState.GeneratedSources.SelectMany(hintName => new[] { hintName, ScriptNaming.InfoHintName(hintName) });
        Assert.Equal(expectedNames.Order(StringComparer.Ordinal), sources.Select(source => source.HintName).Order(StringComparer.Ordinal));
        foreach (var source in SkipsSnapshots ? [] : sources)
            Snapshot.Verify(name + "/" + source.HintName.Replace('/', '.'), source.SourceText.ToString());

        var second = driver.RunGenerators(compilation.Clone()).GetRunResult().Results.Single();
        var own = second.TrackedSteps.Where(step => _steps.Contains(step.Key));
        Assert.All(own.Concat(second.TrackedOutputSteps).SelectMany(step => step.Value).SelectMany(step => step.Outputs), run =>
            Assert.True(run.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, run.Reason.ToString()));
        return output;
    }

    /// <summary>The project without what is generated.</summary>
    public CSharpCompilation CreateCompilation() => CSharpCompilation.Create(
        "Sample",
        TestState.Sources.Select((source, index) => CSharpSyntaxTree.ParseText(SourceText.From(source), _parseOptions, $"/project/Source{index}.cs")),
        TestState.References,
        new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>A driver over the scripts of a project, before its first run.</summary>
    public static GeneratorDriver CreateDriver(TestState state) => CSharpGeneratorDriver.Create(
        [new ScriptGenerator().AsSourceGenerator()],
        state.AdditionalFiles.ToImmutableArray<AdditionalText>(),
        _parseOptions,
        new TestOptions(state.Properties),
        new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
}
