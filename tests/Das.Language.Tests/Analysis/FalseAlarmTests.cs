using Das.Language.Analysis;
using Das.Language.Diagnostics;
using Das.Language.Paths;

namespace Das.Language.Tests.Analysis;

/// <summary>Sensible scripts of which the analysis once said something wrong, or at the wrong place.</summary>
public class FalseAlarmTests
{
    private const string Version = "version \"6.7\"\n";
    private const string Pixels = "alterPixels[\"rectangle\", \"l=0, t=0, r=20, b=20\", \"solid\", \"v=0\"]\n";

    private const string OneOfTwo = "(0008,0060) = \"CT\" ? L := {(0010,0010)} : L := {(0010,0020)}\n";

    [Theory]
    [InlineData(Pixels + "-(0028,0301)")]
    [InlineData("capAge[]\n-*/(0010,0030)\n-*/(0010,1010)")]
    [InlineData("(0010,0010) := \"X\"\n(0010,0010) := uppercase[(0010,0020)]")]
    [InlineData("(0010,0010) := \"X\"\n(0010,0010) := lowercase[(0010,0020)]")]
    [InlineData("(0010,0010) := \"X\"\n(0010,0010) := urlEncode[(0010,0020)]")]
    [InlineData("removeAllPrivateTags\n-(0009,{GEMS_IDEN_01}01)")]
    [InlineData(OneOfTwo + "if (isPresent[L]) {\n-(0010,0010)\nif (isPresent[L]) { echo } else { echo \"y\" }\n}")]
    public void Nothing_is_said(string script) => Markup.Verify(Version + script);

    [Fact]
    public void A_fate_tells_that_a_function_without_value_writes_nothing()
    {
        var script = Markup.Compile(Version + "(0010,0010) := uppercase[(0010,0020)]").Script!;
        var fates = ScriptExplanation.Of(script, Place.AtRoot(TagPattern.Exact(new(0x0010_0010)))).Fates;
        Assert.Equal(ElementFate.Untouched | ElementFate.Computed, fates);
    }

    [Fact]
    public void A_default_of_an_included_file_may_be_replaced()
    {
        Assert.Empty(Warnings("include \"defaults.das\"\n(0010,0010) := \"mine\"", "(0010,0010) := \"default\""));
        Assert.Equal(["DAS0075"], Warnings("include \"defaults.das\"", "(0010,0010) := \"default\"\n(0010,0010) := \"mine\""));
    }

    [Fact]
    public void A_file_that_is_included_twice_does_not_contradict_itself() =>
        Assert.Empty(Warnings("include \"twice.das\"\ninclude \"twice.das\"", "(0010,0010) := \"A\""));

    [Fact]
    public void The_other_line_is_named_with_its_file_where_that_is_another_one()
    {
        Assert.Equal("(0010,4000) is gone already: line 2 removes it", Gone("-(0010,4000)\n-(0010,4000)", ""));
        Assert.Equal("(0010,4000) is gone already: line 1 of common.das removes it", Gone("include \"common.das\"\n-(0010,4000)", "-(0010,4000)"));
        Assert.Equal("(0010,4000) is gone already: line 2 of test.das removes it", Gone("-(0010,4000)\ninclude \"common.das\"", "-(0010,4000)"));
    }

    [Fact]
    public void What_is_said_of_a_path_of_a_variable_stands_at_the_statement() =>
        Markup.Verify(Version + "L := {(0010,4000), (0010,1000)}\nremoveTags[L]\n{|DAS0076:removeTags[L]|}");

    private static IEnumerable<string> Warnings(string script, string included) =>
        Compile(script, included).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning).Select(diagnostic => diagnostic.Id);

    private static string Gone(string script, string included) => Compile(script, included).Single(diagnostic => diagnostic.Id == "DAS0076").Message;

    private static EquatableArray<Diagnostic> Compile(string script, string included)
    {
        var options = CompilationOptions.Including(_ => Includes.IncludedText.Found(included));
        return ScriptCompiler.Compile(new("test.das", Version + script), options).Diagnostics;
    }
}
