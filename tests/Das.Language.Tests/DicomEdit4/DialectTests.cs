using Das.Language.Diagnostics;
using Das.Testing;

namespace Das.Language.Tests.DicomEdit4;

public class DialectTests
{
    [Theory]
    [InlineData("(0008,0060) = \"MR\" : -(0010,0010)", "'condition : action' (line 1)")]
    [InlineData("(0008,0018) := new UID", "'new UID' (line 1)")]
    [InlineData("(0010,0020) := \"{0}_{1}\" (0010,0010), project", "a format without 'format[…]' (line 1)")]
    [InlineData("-(0010,0010)\n-(0019,1002)\n(0010,0020) := (0019,1003)", "a private tag without creator (line 2 and 1 more)")]
    [InlineData("-(50XX,XXXX)", "a group that may be odd or even (line 1)")]
    [InlineData("(0018,905X) := \"\"", "an assignment to a wildcard (line 1)")]
    [InlineData("(0010,0010) := \"\\u0041\"", "the escape \\u0041 (line 1)")]
    [InlineData("(0010,0010) := \"O\\'Neill\"", "the escape \\' (line 1)")]
    [InlineData("(0010,0010) := \"\\11\"", "the escape \\11 (line 1)")]
    [InlineData("(0010,0010) := \"A\nB\"", "a string over several lines (line 1)")]
    [InlineData("// old\n(0008,0018) := new UID\n(0010,0010) = \"A\" : echo\n", "'new UID' (line 2), 'condition : action' (line 3)")]
    public void A_DicomEdit_4_script_is_refused_with_one_error_that_names_what_only_4_has(string script, string differences)
    {
        var diagnostic = Assert.Single(Markup.Compile(script).Diagnostics);
        Assert.Equal(DiagnosticDescriptors.DicomEdit4Script.Id, diagnostic.Id);
        Assert.EndsWith("only that has " + differences, diagnostic.Message);
        Assert.Contains("das upgrade", diagnostic.Hint);
    }

    [Theory]
    [InlineData("-(0019,1002)\nremoveAllPrivateTags")]
    [InlineData("(0008,0018) := new UID\nif ((0008,0060) = \"MR\") { -(0010,0010) }")]
    [InlineData("(0008,0018) := new UID\n(0008,0060) = \"MR\" ? -(0010,0010)")]
    [InlineData("(0008,0018) := new UID\n*/(0010,0010) ?= \"A\"")]
    [InlineData("(0008,0018) := new UID\n-(0019,{P}01)")]
    [InlineData("version \"6.7\"\n(0008,0018) := new UID")]
    [InlineData("  version \"6.7\"\n(0008,0018) := new UID")]
    [InlineData("(0010,0010) := := \"A\"")]
    public void A_script_with_something_that_only_6_has_keeps_its_own_errors(string script)
    {
        var errors = Markup.Compile(script).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        Assert.NotEmpty(errors);
        Assert.DoesNotContain(errors, error => error.Id == DiagnosticDescriptors.DicomEdit4Script.Id);
    }

    [Theory]
    [InlineData("(0010,0010) := \"A\"\n(0010,0010) := \"B\"", "DAS0121")]
    [InlineData("-(0010,0010)\n(0010,0010) := \"B\"", "DAS0121")]
    [InlineData("(0018,1000) := \"A\"\n-(0018,1XXX)", "DAS0121")]
    [InlineData("(0010,0010) := \"A\"\necho (0010,0010)", "DAS0122")]
    [InlineData("-(0010,001X)\nv := (0010,0010)", "DAS0122")]
    public void A_script_that_both_can_read_is_taken_as_6_and_warned_of_where_4_differs(string script, string id)
    {
        Assert.NotNull(Markup.Compile(script).Script);
        Assert.Equal([DiagnosticDescriptors.NoVersion.Id, id], Markup.IdsBeforeAnalysis(script));
    }

    [Theory]
    [InlineData("-(0010,0010)\n-(0010,0010)")]
    [InlineData("(0010,0020) := (0010,0010)\n(0010,0010) := \"A\"")]
    [InlineData("{|DAS0075:(0010,0010) := \"A\"|}\n(0010,0010) := \"B\"\n-*/(0010,0020)")]
    [InlineData("version \"6.7\"\n{|DAS0075:(0010,0010) := \"A\"|}\n(0010,0010) := \"B\"")]
    [InlineData("a := \"A\"\nkeepTags[(0008,0005), (0008,0016), (0008,0018), (0028,XXXX), (7FE0,0010)]\n{|DAS0075:(0010,0010) := a|}\n(0010,0010) := a")]
    public void Nothing_is_said_where_both_mean_the_same_or_only_6_can_be_meant(string script) => Markup.Verify(script);

    /// <summary>Scripts that ship, and all pages: none of them is taken for a DicomEdit 4 script unless it says so.</summary>
    [Fact]
    public void No_script_of_the_repository_is_taken_for_a_DicomEdit_4_one()
    {
        var files = Directory.GetFiles(RepositoryRoot.Path, "*.das", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();
        Assert.NotEmpty(files);
        var pages = Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "docs"), "*.md", SearchOption.AllDirectories)
            .Where(page => !Path.GetFileName(page).StartsWith("DAS012", StringComparison.Ordinal))
            .SelectMany(Repository.ScriptsIn);
        Assert.All(files.Concat(pages), script => Assert.DoesNotContain(Markup.Compile(script).Diagnostics, d => d.Id.StartsWith("DAS012", StringComparison.Ordinal)));
    }
}
