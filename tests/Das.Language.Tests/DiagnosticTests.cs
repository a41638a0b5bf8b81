using Das.Language.Diagnostics;
using Das.Testing;

namespace Das.Language.Tests;

public class DiagnosticTests
{
    /// <summary>For each id a script that has it, and one next to it that has not.</summary>
    public static TheoryData<string, string> Examples => new()
    {
        { "(0010,0010) {|DAS0001:\"|}A\"", "(0010,0010) := \"A\"" },
        { "(0010,0010) := {|DAS0002:\"A|}", "(0010,0010) := \"A\"" },
        { "(0008,0080) := \"a{|DAS0003:\\d|}\"", "(0008,0080) := \"a\\\\d\"" },
        { "(0020,0013) := {|DAS0004:007|}", "(0020,0013) := \"007\"" },
        { "-(0019,{|DAS0005:1|}002)", "-(0019,{GEMS_ACQU_01}02)" },
        { "{|DAS0006:x|} := \"1\"", "x1 := \"1\"" },
        { "removeTags{|DAS0007:[|}(0010,0020)", "removeTags[(0010,0020)]" },
        { "a := " + new string('{', 100) + "{|DAS0008:{|}" + new string('}', 101), "a := " + new string('{', 100) + new string('}', 100) },
        { "-(0010,0020){|DAS0009:;|}", "-(0010,0020)" },
        { "version {|DAS0010:\"6.8\"|}", "version \"6.10\"" },
        { "{|DAS0011:|}-(0010,0020)", "version \"6.7\"\n-(0010,0020)" },
        { "{|DAS0012:echo|} \"A\"", "(0010,0010) := \"A\"" },
        { "{|DAS0013:removeTag|}[(0010,0020)]", "removeTags[(0010,0020)]" },
        { "(0008,0018) := {|DAS0014:hashUID|}[]", "(0008,0018) := hashUID[(0008,0018)]" },
        { "removeTags[{|DAS0015:5|}]", "removeTags[(0010,0020)]" },
        { "(0010,0010) := {|DAS0016:removeTags|}[(0008,0020)]", "removeTags[(0008,0020)]" },
        { "{|DAS0017:hashUID|}[(0008,0018)]", "hashUIDList[(0008,0018)]" },
        { "{|DAS0020:*|}/(0010,0010) := \"X\"", "*/(0010,0010) ?= \"X\"" },
        { "(0010,0010) := {|DAS0021:+|}/(0010,0010)", "(0010,0010) := (0010,0020)" },
        { "{|DAS0022:(0008,1111)|}/(0008,1150) := \"1.2\"", "(0008,1111)[0]/(0008,1150) := \"1.2\"" },
        { "delete[\"{|DAS0023:(|}0008,1110)/(0008,1155)\"]", "delete[\"(0008,1110)[0]/(0008,1155)\"]" },
        { "hashUIDList[\"{|DAS0024:j|}unk\"]", "hashUIDList[\"(0008,0018)\"]" },
        { "a := (0008,0020)\nremoveTags[{|DAS0025:a|}]", "a := {(0008,0020)}\nremoveTags[a]" },
        { "retainPrivateTags[{|DAS0026:(0010,0010)|}]", "retainPrivateTags[(0019,{P}01)]" },
        { "-{|DAS0027:(0010,0019)|}", "-(0010,001X)" },
        { "(0008,103E) := {|DAS0030:{\"a\", \"b\"}|}", "(0008,103E) := \"a\\\\b\"" },
        { "{|DAS0031:(0008,1140)|} := \"A\"", "-(0008,1140)" },
        { "(0028,0010) := {|DAS0032:\"5.0\"|}", "(0028,0010) := \"5\"" },
        { "{|DAS0040:keepTags[{}]|}", KeepAll },
        { "{|DAS0041:keepTags|}[(0010,0020)]", KeepAll },
        { "(0008,0018) := {|DAS0042:hashUID|}[(0008,0018)]", "(0008,0018) := \"1.2\"" },
    };

    private const string KeepAll = "keepTags[(0008,0005), (0008,0016), (0008,0018), (0028,XXXX), (7FE0,0010)]";

    /// <summary>Those that the compiler reports; the others are about the project that a script is built in.</summary>
    private static IEnumerable<DiagnosticDescriptor> OfScripts => DiagnosticDescriptors.All.Where(d => d.Category != "Build");

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
        Assert.Equal(OfScripts.Select(d => d.Id), shown);
    }

    [Fact]
    public void Descriptors_are_listed_once_and_in_order()
    {
        var fields = typeof(DiagnosticDescriptors).GetFields().Select(f => (DiagnosticDescriptor)f.GetValue(null)!).ToList();
        Assert.Equal(fields, DiagnosticDescriptors.All);
        Assert.Equal(fields.Select(d => d.Id).Distinct().Order(StringComparer.Ordinal), fields.Select(d => d.Id));
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
        Assert.Equal("dir/a.das(3,3): error DAS0013: There is no function 'nosuchh'", DiagnosticFormatter.Format(source, diagnostic));
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
