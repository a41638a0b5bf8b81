using Das.Language.Diagnostics;
using Das.Language.Includes;
using Das.Testing;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Das.Language.Tests;

public class FixTests
{
    private const string Mention = "`das check --fix`";

    private static readonly string[] s_statements =
    [
        "removeTags[(0010,0020)]", "retainPrivateTags[(0019,{GEMS_ACQU_01}XX)]", "hashUIDList[(0008,0018)]", "replaceUIDs[*/(0008,0018)]",
        "replaceTags[(0010,0010)]", "emptyTags[(0010,0010)]", "retainTags[(0018,1030)]", "removeAllPrivateTags", "deidentify[RetainUids, CleanDescriptors]",
        "(0008,0018) := hashUID[(0008,0018)]", "(0010,0010) := uppercase[\"a\"]", "(0010,0020) := match[(0010,0020), \"\\\\d+\", 0]",
        "(0008,0020) := shiftDateByIncrement[(0008,0020), 30, \"days\"]", "(0020,000D) := mapUID[(0020,000D), \"1.2.3\"]", "shiftDatesByPatient[*/(0008,0020)]",
    ];

    /// <summary>A valid script and the same one with a letter of a word missing, doubled, replaced or swapped with the next one.</summary>
    private static Gen<(string Right, string Wrong)> Slip =>
        from statement in Gen.Elements(s_statements)
        let letters = Enumerable.Range(0, statement.Length - 1).Where(i => char.IsAsciiLetter(statement[i]) && char.IsAsciiLetter(statement[i + 1])).ToArray()
        from i in Gen.Elements(letters)
        from kind in Gen.Choose(0, 3)
        from letter in Gen.Elements("aeimnrstT".ToCharArray())
        select (statement, statement[..i] + kind switch
        {
            0 => statement[(i + 1)..],
            1 => letter + statement[i..],
            2 => letter + statement[(i + 1)..],
            _ => $"{statement[i + 1]}{statement[i]}{statement[(i + 2)..]}",
        });

    private static IEnumerable<DiagnosticDescriptor> OfScripts => DiagnosticDescriptors.All.Where(d => d.Category is not ("Build" or "Coverage"));

    private static bool IsFixable(DiagnosticDescriptor descriptor) =>
        Markup.Compile(WrongScriptOf(descriptor)).Diagnostics.Any(d => d.Id == descriptor.Id && d.Fix is not null);

    private static string WrongScriptOf(DiagnosticDescriptor descriptor) => Repository.ScriptsIn(descriptor.HelpLink)[0];

    private static string Fixed(string script) => Fix(script).Source.Text;

    private static FixedScript Fix(string script) => ScriptFixer.Fix(new("test.das", script), CompilationOptions.Including(IncludableFiles.Read));

    [Fact]
    public void Pages_say_which_diagnostics_can_be_fixed()
    {
        foreach (var descriptor in DiagnosticDescriptors.All)
        {
            var isMentioned = File.ReadAllText(Path.Combine(RepositoryRoot.Path, descriptor.HelpLink)).Contains(Mention, StringComparison.Ordinal);
            Assert.True(isMentioned == (OfScripts.Contains(descriptor) && IsFixable(descriptor)), descriptor.Id);
        }
    }

    [Fact]
    public void Example_of_the_page_is_fixed_and_has_no_error_then()
    {
        var fixable = OfScripts.Where(IsFixable).ToArray();
        Assert.Equal(14, fixable.Length);
        foreach (var descriptor in fixable)
        {
            var result = Markup.Compile(Fixed(WrongScriptOf(descriptor)));
            Assert.True(result.Script is not null && result.Diagnostics.All(d => d.Id != descriptor.Id), descriptor.Id);
        }
    }

    [Theory]
    [InlineData("removeTag[(0010,0020)]", "removeTags[(0010,0020)]")]
    [InlineData("RemoveTags[(0010,0020)]", "removeTags[(0010,0020)]")]
    [InlineData("replaceTag[(0010,0020)]", "replaceTags[(0010,0020)]")]
    [InlineData("(0010,0010) := uppercas[\"a\"]", "(0010,0010) := uppercase[\"a\"]")]
    [InlineData("deidentify[\"RetainUID\"]", "deidentify[\"RetainUids\"]")]
    [InlineData("deidentify[RetainUIDs, RetainUID]", "deidentify[RetainUIDs]")]
    [InlineData("deidentify[{ RetainUIDs , RetainUIDsOption }]", "deidentify[ RetainUIDs ]")]
    [InlineData("-(0010,0020);  // a", "-(0010,0020)  // a")]
    [InlineData("if (true[]) { -(0010,0020); }", "if (true[]) { -(0010,0020) }")]
    [InlineData("(0008,0080) := \"A\\B\"", "(0008,0080) := \"A\\\\B\"")]
    [InlineData("include \"common\\dates.das\"", "include \"common/dates.das\"")]
    [InlineData("set[(0008,0080), \"A\"]", "set[\"(0008,0080)\", \"A\"]")]
    public void Certain_slip_is_put_right(string wrong, string right) =>
        Assert.Equal("version \"6.7\"\n" + right + "\n", Fixed("version \"6.7\"\n" + wrong + "\n"));

    [Theory]
    [InlineData("keepPrivateTags[(0019,{GEMS_ACQU_01}XX)]")]
    [InlineData("hashUIDL[(0008,0018)]")]
    [InlineData("nut[\"a\"] = \"true\" ? -(0010,0010)")]
    [InlineData("(0010,0010) := upercase[\"a\", \"b\"]")]
    [InlineData("(0010,0010) := uppercase2[\"a\"]")]
    [InlineData("deidentify[Retain]")]
    [InlineData("deidentify[RetainUIDs, // of the study\n  RetainUIDs]")]
    [InlineData("-(0010,0020); -(0010,0030)")]
    [InlineData("(0010,0010) := \"it\\'s\"")]
    [InlineData("(0010,0010) := \"\\u00e9\"")]
    [InlineData("delete[*/(0010,0020)]")]
    [InlineData("(0008,0020) := shiftDateByIncrement[(0008,0020), 1, \"months\"]")]
    [InlineData("modalty := (0008,0060)\n(0018,1003) := modality")]
    public void What_is_not_certain_stays(string statement)
    {
        var script = "version \"6.7\"\n" + statement + "\n";
        Assert.NotEmpty(Markup.Compile(script).Diagnostics);
        var result = Fix(script);
        Assert.Empty(result.Fixes);
        Assert.Same(script, result.Source.Text);
    }

    [Theory]
    [InlineData("-(0010,0010)\n(0010,0010) := \"A\"\n")]
    [InlineData("(0010,0010) := \"A\"\n(0010,0020) := (0010,0010)\n")]
    [InlineData("(0010,0020) := match[(0010,0020), \"\\\\d+\", 0]\n")]
    [InlineData("(0008,0018) := new UID\n")]
    public void Script_that_means_something_else_in_DicomEdit_4_gets_no_version(string script) => Assert.Equal(script, Fixed(script));

    [Fact]
    public void Comments_layout_and_line_ends_stay()
    {
        const string wrong = "// Ours, since 2019\r\n\r\nremoveTag[ (0010,0020),\r\n\t\t(0010,0030) ]; // both; really\r\n"
            + "(0020,0013)   :=   007 // das:disable DAS0033 once\r\n  // das:disable DAS0027 gone\r\n-*/(0010,0010)";
        const string right = "version \"6.7\"\r\n// Ours, since 2019\r\n\r\nremoveTags[ (0010,0020),\r\n\t\t(0010,0030) ] // both; really\r\n"
            + "(0020,0013)   :=   \"007\"\r\n-*/(0010,0010)";
        var result = Fix(wrong);
        Assert.Equal(right, result.Source.Text);
        Assert.Equal(["DAS0004", "DAS0009", "DAS0011", "DAS0013", "DAS0113", "DAS0113"], result.Fixes.Select(done => done.Id).Order(StringComparer.Ordinal));
        Assert.Contains(new("DAS0013", "removeTag -> removeTags", 3, 1), result.Fixes);
    }

    [Theory]
    [InlineData("-*/(0010,0010) // das:disable DAS0027,DAS0033 gone\n", "-*/(0010,0010)\n")]
    [InlineData("-*/(0008,0003) // das:disable DAS0033,DAS0027 old archive\n", "-*/(0008,0003) // das:disable DAS0027 old archive\n")]
    [InlineData("-*/(0008,0003) // das:disable DAS0027, DAS0033 old archive\n", "-*/(0008,0003) // das:disable DAS0027 old archive\n")]
    [InlineData("removeTags[*/(0010,0010), \\\n// das:disable DAS0027 gone\n*/(0010,0020)]\n", "removeTags[*/(0010,0010), \\\n\n*/(0010,0020)]\n")]
    public void Unnecessary_ids_go_and_with_the_last_one_the_comment(string wrong, string right) =>
        Assert.Equal("version \"6.7\"\n" + right, Fixed("version \"6.7\"\n" + wrong));

    [Fact]
    public void Included_file_stays_and_so_does_what_only_it_is_to_blame_for()
    {
        const string script = "version \"6.7\"\ninclude \"part.das\"\n";
        var result = ScriptFixer.Fix(new("test.das", script), CompilationOptions.Including(_ => IncludedText.Found("removeTag[(0010,0020)];\n")));
        Assert.Empty(result.Fixes);
        Assert.Equal(script, result.Source.Text);
    }

    [Fact]
    public void Diagnostic_that_is_switched_off_is_not_fixed()
    {
        var options = new CompilationOptions { Severities = new Dictionary<string, DiagnosticSeverity?> { ["DAS0009"] = null } };
        Assert.Empty(ScriptFixer.Fix(new("test.das", "version \"6.7\"\n-*/(0010,0010);\n"), options).Fixes);
    }

    [Fact]
    public void Diagnostics_with_equal_fixes_are_equal()
    {
        const string script = "version \"6.7\"\nremoveTag[(0010,0020)]\n";
        Assert.Equal(Markup.Compile(script).Diagnostics, Markup.Compile(script).Diagnostics);
        Assert.NotEqual(Markup.Compile(script).Diagnostics[0], Markup.Compile(script).Diagnostics[0] with { Fix = null });
    }

    [Property(MaxTest = 1000)]
    public Property Slip_is_put_right_or_left() => Prop.ForAll(Slip.ToArbitrary(), slip =>
    {
        var result = Fix("version \"6.7\"\n" + slip.Wrong);
        return result.Fixes.Count == 0 || result.Source.Text == "version \"6.7\"\n" + slip.Right;
    });

    [Fact]
    public void Most_slips_are_put_right()
    {
        var slips = Slip.Sample(300).Where(slip => slip.Right != slip.Wrong).ToArray();
        Assert.InRange(slips.Count(slip => Fix("version \"6.7\"\n" + slip.Wrong).Fixes.Count > 0), slips.Length / 2, slips.Length);
    }

    [Property(MaxTest = 200)]
    public Property Fixed_script_has_nothing_more_to_fix() => Prop.ForAll(Slip.ToArbitrary(), slip =>
    {
        var once = Fix(slip.Wrong + ";\r\n" + slip.Right + " // das:disable DAS0027,DAS0033 gone\r\n");
        return Fix(once.Source.Text).Fixes.Count == 0;
    });
}
