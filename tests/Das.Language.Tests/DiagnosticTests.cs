using Das.Language.Diagnostics;
using Das.Testing;

namespace Das.Language.Tests;

public class DiagnosticTests
{
    /// <summary>For each id a script that has it, and one next to it that has not.</summary>
    public static IEnumerable<object[]> Examples => DiagnosticExamples.All.Select(example => new object[] { example.Wrong, example.Right });

    /// <summary>Those that the compiler reports by itself; the others are about the project that a script is built in, or what it is compared with.</summary>
    private static IEnumerable<DiagnosticDescriptor> OfScripts => DiagnosticDescriptors.All.Where(d => d.Category is not ("Build" or "Coverage"));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Marks_the_smallest_wrong_thing(string wrong, string right)
    {
        Markup.Verify(wrong);

        var id = wrong.Substring(wrong.IndexOf("{|DAS", StringComparison.Ordinal) + 2, 7);
        Assert.DoesNotContain(Markup.Compile(right).Diagnostics, d => d.Id == id);
        Assert.NotNull(Markup.Compile(right).Script);
    }

    [Fact]
    public void Every_id_has_an_example()
    {
        var shown = Examples.Select(row => (string)row[0]).Select(s => s.Substring(s.IndexOf("{|DAS", StringComparison.Ordinal) + 2, 7));
        Assert.Equal(OfScripts.Select(d => d.Id), shown.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Descriptors_are_listed_once_and_in_order()
    {
        var fields = typeof(DiagnosticDescriptors).GetFields().Select(f => (DiagnosticDescriptor)f.GetValue(null)!).ToList();
        Assert.Equal(fields.OrderBy(d => d.Id, StringComparer.Ordinal), DiagnosticDescriptors.All);
        Assert.Distinct(fields.Select(d => d.Id));
    }

    [Fact]
    public void Every_id_has_its_page_and_every_page_its_id()
    {
        var folder = Path.Combine(RepositoryRoot.Path, "docs", "diagnostics");
        var pages = Directory.GetFiles(folder, "DAS*.md").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal);
        Assert.Equal(DiagnosticDescriptors.All.Select(d => d.Id), pages);
        foreach (var descriptor in DiagnosticDescriptors.All)
            Assert.StartsWith($"# {descriptor.Id}: {descriptor.Title}\n", File.ReadAllText(Path.Combine(RepositoryRoot.Path, descriptor.HelpLink)));
    }

    [Fact]
    public void Page_shows_a_script_with_the_diagnostic_and_one_without()
    {
        foreach (var descriptor in OfScripts)
        {
            var blocks = Repository.ScriptsIn(descriptor.HelpLink);
            Assert.True(blocks.Count == 2, descriptor.Id);
            Assert.Contains(Markup.Compile(blocks[0]).Diagnostics, d => d.Id == descriptor.Id);
            Assert.DoesNotContain(Markup.Compile(blocks[1]).Diagnostics, d => d.Id == descriptor.Id);
            Assert.NotNull(Markup.Compile(blocks[1]).Script);
        }
    }

    [Fact]
    public void Script_with_five_errors_gets_five_diagnostics()
    {
        Markup.Verify("""
            version {|DAS0010:"5.9"|}
            -(001{|DAS0005:x|},0020)
            (0010,0010) := {|DAS0013:nosuch|}[(0010,0010)]
            (0010,0020) := "a{|DAS0003:\d|}"
            -(0010,0030)
            removeTags[(0008,0020),
                (0008,0021),{|DAS0001:]|}
            """);
    }

    [Fact]
    public void Prints_path_line_and_column()
    {
        var source = new SourceText("dir/a.das", "version \"6.7\"\r\n\t(0010,0010) := \\\r\n  nosuchh[]\r\n");
        var diagnostic = Assert.Single(ScriptCompiler.Compile(source).Diagnostics);
        Assert.Equal("dir/a.das(3,3): error DAS0013: There is no function 'nosuchh'; functions of one's own exist in compiled profiles only", DiagnosticFormatter.Format(source, diagnostic));
        Assert.Equal("  nosuchh[]\n  ^^^^^^^", DiagnosticFormatter.RenderSource(source, diagnostic));
    }

    [Fact]
    public void Hint_names_the_function_that_was_meant()
    {
        var source = new SourceText("a.das", "keepTag[(0010,0020)]");
        var diagnostic = ScriptCompiler.Compile(source).Diagnostics.Single(d => d.Severity == DiagnosticSeverity.Error);
        Assert.Equal("a.das(1,1): error DAS0013: There is no function 'keepTag'; did you mean 'keepTags'?", DiagnosticFormatter.Format(source, diagnostic));
    }

    [Fact]
    public void Carets_line_up_behind_tabs()
    {
        var source = new SourceText("a.das", "\t-(0010,002)");
        var diagnostic = ScriptCompiler.Compile(source).Diagnostics.Single(d => d.Severity == DiagnosticSeverity.Error);
        Assert.Equal("\t-(0010,002)\n\t          ^", DiagnosticFormatter.RenderSource(source, diagnostic));
    }
}
