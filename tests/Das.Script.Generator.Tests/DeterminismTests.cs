using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Das.Script.Generator.Tests;

/// <summary>The same scripts give the same text, wherever and however often the generator runs.</summary>
public sealed class DeterminismTests
{
    private const string Including = "version \"6.6\"\ninclude \"parts/names.das\"\n(0020,000D) := mapUID[(0020,000D), \"1.2\"]\nshiftDates[{*/(0008,0020)}, days]\n";
    private const string Part = "(0010,0010) := \"-1.5\"\n- (0010,4000)\n";

    [Fact]
    public void Drivers_agree_whatever_the_culture_and_however_many_run_at_once()
    {
        var expected = Generate(UnixFiles(), "/project/");
        Assert.Equal(6, expected.Count);
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "~";
        culture.NumberFormat.NumberDecimalSeparator = ",";

        var results = new List<(string HintName, string Text)>[8];
        Parallel.For(0, results.Length, i =>
        {
            var before = CultureInfo.CurrentCulture;
            CultureInfo.CurrentCulture = i % 2 == 0 ? culture : before;
            results[i] = Generate(UnixFiles(), "/project/");
            CultureInfo.CurrentCulture = before;
        });
        Assert.All(results, result => Assert.Equal(expected, result));
    }

    [Fact]
    public void Order_of_the_files_changes_nothing() =>
        Assert.Equal(Generate(UnixFiles(), "/project/"), Generate(UnixFiles().Reverse(), "/project/"));

    [Fact]
    public void Windows_and_Unix_agree_but_for_the_paths_that_the_debugger_needs()
    {
        var windows = UnixFiles().Select(file => new TestFile("C:" + file.Path.Replace('/', '\\'), file.GetText()!.ToString()) { Metadata = file.Metadata });
        var normalised = Generate(windows, "C:\\project\\").Select(source => (source.HintName, source.Text.Replace("C:\\project\\profiles\\parts\\", "/project/profiles/parts/", StringComparison.Ordinal)
            .Replace("C:\\project\\profiles\\", "/project/profiles/", StringComparison.Ordinal).Replace("C:\\project\\", "/project/", StringComparison.Ordinal)));
        Assert.Equal(Generate(UnixFiles(), "/project/"), normalised);
    }

    [Fact]
    public void Line_ends_change_nothing_but_the_file_that_the_editor_shows() => Assert.Equal(
        Generate(UnixFiles(), "/project/"),
        Generate(UnixFiles().Select(file => new TestFile(file.Path, file.GetText()!.ToString().Replace("\n", "\r\n", StringComparison.Ordinal)) { Metadata = file.Metadata }), "/project/"));

    [Fact]
    public void Run_that_is_cancelled_leaves_nothing_half_done()
    {
        using var cancelled = new CancellationTokenSource();
        var state = new TestState();
        state.AdditionalFiles.AddRange(UnixFiles());
        var compilation = CSharpCompilation.Create("Sample");
        var driver = ScriptGeneratorTest.CreateDriver(state).AddAdditionalTexts([new CancellingFile(cancelled)]);
        Assert.Throws<OperationCanceledException>(() => driver.RunGenerators(compilation, cancelled.Token));

        Assert.Equal(8, driver.RunGenerators(compilation).GetRunResult().GeneratedTrees.Length);
    }

    [Fact]
    public void Emitting_stops_when_it_is_cancelled()
    {
        var script = Das.Language.ScriptCompiler.Compile(new("a.das", "version \"6.6\"\n- (0010,0010)\n")).Script!;
        var places = StatementPlace.OfAll(script.Statements, new Das.Language.SourceText("a.das", "version \"6.6\"\n- (0010,0010)\n"), file => file.Path);
        var parsed = new ParsedScript("a.das", "a.g.cs", "", "A", script, new(places), "", default);
        Assert.Throws<OperationCanceledException>(() => ScriptEmitter.Emit(parsed, script, new CancellationToken(canceled: true)));
        Assert.Throws<OperationCanceledException>(() => ScriptInfoEmitter.Emit(parsed, script, new CancellationToken(canceled: true)));
    }

    private static TestFile[] UnixFiles() =>
    [
        new("/project/profiles/mr-research.das", Including),
        new("/project/profiles/parts/names.das", Part) { Metadata = { ["DasInclude"] = "true" } },
        new("/project/z.das", Scripts.Everything),
        new("/project/a.das", "version \"6.6\"\n(0010,0020) := site_code\n"),
    ];

    private static List<(string HintName, string Text)> Generate(IEnumerable<TestFile> files, string projectDirectory)
    {
        var state = new TestState { Properties = { ["ProjectDir"] = projectDirectory } };
        state.AdditionalFiles.AddRange(files);
        var sources = ScriptGeneratorTest.CreateDriver(state).RunGenerators(CSharpCompilation.Create("Sample")).GetRunResult().Results.Single().GeneratedSources;
        return [.. sources.Select(source => (source.HintName, source.SourceText.ToString())).OrderBy(source => source.HintName, StringComparer.Ordinal)];
    }

    /// <summary>A script during whose reading somebody types on.</summary>
    private sealed class CancellingFile(CancellationTokenSource source) : AdditionalText
    {
        public override string Path => "/project/b.das";

        public override SourceText GetText(CancellationToken cancellationToken = default)
        {
            source.Cancel();
            return SourceText.From("version \"6.6\"\n- (0010,0010)\n");
        }
    }
}
