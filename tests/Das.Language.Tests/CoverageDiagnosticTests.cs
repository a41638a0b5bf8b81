using Das.Language.Diagnostics;
using Das.Language.Profiles;

namespace Das.Language.Tests;

/// <summary>What a script leaves of the profile that it is compared with, and where that is said.</summary>
public sealed class CoverageDiagnosticTests
{
    [Fact]
    public void Nothing_is_said_without_a_profile_to_compare_with() =>
        Assert.DoesNotContain(Markup.Compile("version \"6.7\"\n(0010,0010) := \"x\"\n").Diagnostics, IsOfCoverage);

    [Fact]
    public void Row_that_no_statement_is_about_is_named_at_the_start()
    {
        var found = Compare("version \"6.7\"\n(0008,0060) := \"CT\"\n", "basic");
        var name = Assert.Single(found, d => d.Message.StartsWith("(0010,0010) ", StringComparison.Ordinal));
        Assert.Equal("(0010,0010) Patient's Name, action code Z, is not handled: the value stays", name.Message);
        Assert.Equal(new TextSpan(0, 0), name.Span);
        Assert.True(found.Count > 500, "each row is said by itself");
    }

    [Theory]
    [InlineData("{- (0010,0010)}", "is handled in the data set itself and not in sequences: the value stays")]
    [InlineData("removeTags[(0008,0060), {(0010,0010)}]", "is handled in the data set itself and not in sequences: the value stays")]
    [InlineData("(0008,0060) = \"MR\" ? {- */(0010,0010)}", "is handled under a condition: the value stays")]
    [InlineData("{*/(0010,0010) ?= lowercase[(0008,0060)]}", "is handled under a condition: the value stays")]
    [InlineData("- */(0010,0010)\n{(0010,0010) := (0008,0060)}", "is handled at every level: the new value is computed from elements and may say as much")]
    public void Row_is_named_at_the_statement_that_has_the_last_word(string marked, string says)
    {
        var statement = marked.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal);
        var script = "version \"6.7\"\n" + statement + "\n";
        var name = Assert.Single(Compare(script, "basic"), d => d.Message.StartsWith("(0010,0010) ", StringComparison.Ordinal));
        Assert.Equal("(0010,0010) Patient's Name, action code Z, " + says, name.Message);
        Assert.Equal(marked[(marked.IndexOf('{') + 1)..marked.IndexOf('}')], script.Substring(name.Span.Start, name.Span.Length));
    }

    [Fact]
    public void Options_change_what_is_demanded()
    {
        const string KeepsUids = "version \"6.7\"\ndeidentify[RetainUIDs]\n";
        Assert.Contains(Compare(KeepsUids, "basic"), d => d.Message.StartsWith("(0008,0018) ", StringComparison.Ordinal));
        Assert.Empty(Compare(KeepsUids, "basic,retainUIDs"));
    }

    [Fact]
    public void Comment_disables_a_row_and_is_not_unnecessary_where_nothing_is_compared()
    {
        const string Script = "version \"6.7\"\ndeidentify[]\n(0010,0010) := (0008,0060) // das:disable DAS0115 the modality says nothing\n";
        Assert.Empty(Compare(Script, "basic"));
        Assert.DoesNotContain(Markup.Compile(Script).Diagnostics, d => d.Id == "DAS0113");
        Assert.Contains(ScriptCompiler.Compile(new("a.das", "version \"6.7\"\ndeidentify[] // das:disable DAS0115 none\n"), Comparing("basic")).Diagnostics, d => d.Id == "DAS0113");
    }

    [Theory]
    [InlineData("DAS0115")]
    [InlineData("DAS0116")]
    public void Page_shows_a_script_with_the_diagnostic_and_one_without(string id)
    {
        var blocks = Repository.ScriptsIn($"docs/diagnostics/{id}.md");
        Assert.Equal(2, blocks.Count);
        Assert.Contains(Compare(blocks[0], "basic"), d => d.Id == id);
        Assert.DoesNotContain(Compare(blocks[1], "basic"), d => d.Id == id);
    }

    private static List<Diagnostic> Compare(string script, string profile) =>
        [.. ScriptCompiler.Compile(new("a.das", script), Comparing(profile)).Diagnostics.Where(IsOfCoverage)];

    private static bool IsOfCoverage(Diagnostic diagnostic) => DiagnosticDescriptors.Find(diagnostic.Id)!.Category == "Coverage";

    private static CompilationOptions Comparing(string profile)
    {
        Assert.True(ProfileSelection.TryParse(profile, out var selection, out _));
        return new() { Coverage = selection };
    }
}
