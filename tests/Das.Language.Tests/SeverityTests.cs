using Das.Language.Diagnostics;
using Das.Language.Includes;

namespace Das.Language.Tests;

public class SeverityTests
{
    private const string Unknown = "-(0008,0003)";

    [Fact]
    public void Warning_raised_to_error_stops_the_script()
    {
        var result = Compile(Unknown, ("DAS0027", DiagnosticSeverity.Error));
        Assert.Null(result.Script);
        Assert.Equal(["DAS0027 Error"], Describe(result));
    }

    [Theory]
    [InlineData(DiagnosticSeverity.Info, "DAS0027 Info")]
    [InlineData(null, null)]
    public void Warning_can_be_lowered_and_switched_off(DiagnosticSeverity? severity, string? expected)
    {
        var result = Compile(Unknown, ("DAS0027", severity));
        Assert.NotNull(result.Script);
        Assert.Equal(expected is null ? [] : [expected], Describe(result));
    }

    [Theory]
    [InlineData(DiagnosticSeverity.Warning)]
    [InlineData(null)]
    public void Error_stays_an_error_and_that_is_said(DiagnosticSeverity? severity)
    {
        var result = Compile("nosuch[]", ("DAS0013", severity));
        Assert.Null(result.Script);
        Assert.Equal(["DAS0110 Warning", "DAS0013 Error"], Describe(result));
    }

    [Fact]
    public void Error_set_to_error_is_nothing_to_speak_of() => Assert.Equal(["DAS0013 Error"], Describe(Compile("nosuch[]", ("DAS0013", DiagnosticSeverity.Error))));

    [Fact]
    public void Every_unknown_id_is_named_with_the_one_that_was_meant()
    {
        var result = Compile("-*/(0010,0010)", ("DAS2027", null), ("das0041", DiagnosticSeverity.Error));
        Assert.Equal(
            ["There is no diagnostic 'DAS2027'; did you mean 'DAS0027'?", "There is no diagnostic 'das0041'; did you mean 'DAS0041'?"],
            result.Diagnostics.Select(d => d.Text));
    }

    [Theory]
    [InlineData(Unknown + " // das:disable DAS0027 old archive")]
    [InlineData("// das:disable DAS0027 old archive\n" + Unknown)]
    [InlineData("// das:disable DAS0027,DAS0045 old archive\n\n// More.\n" + Unknown + " (0008,0001) := \"5\"")]
    [InlineData("// das:disable DAS0027 , DAS0042 old, old archive\nif (true[]) {\n" + Unknown + "\n (0008,0018) := hashUID[(0008,0018)]\n}")]
    [InlineData("if (true[]) {\n  // das:disable DAS0027 old archive\n  " + Unknown + "\n}")]
    [InlineData("if ((0008,0060) = \"MR\") {\n}\nelse {\n  // das:disable DAS0027 old archive\n  " + Unknown + "\n}")]
    [InlineData("removeTags[{*/(0008,0020), // das:disable DAS0027 not on this line\n(0008,0003)}]", "DAS0113", "DAS0027")]
    [InlineData("removeTags[{*/(0008,0020),\n(0008,0003) // das:disable DAS0027 old archive\n}]")]
    [InlineData("removeTags[{*/(0008,0020),\n  // das:disable DAS0027 old archive\n  (0008,0003),\n (0008,0003)}]", "DAS0027")]
    [InlineData("// das:disable DAS0027 old archive\n-*/(0010,0010)\n" + Unknown, "DAS0113", "DAS0027")]
    [InlineData(Unknown + "\n// das:disable DAS0027 too late", "DAS0027", "DAS0113")]
    [InlineData("// das:disable DAS0027 one\n// das:disable DAS0027 two\n" + Unknown)]
    [InlineData("(0018,1003) := \"// das:disable DAS0027 a string\"")]
    [InlineData("// see das:disable DAS0027\n-*/(0010,0010)")]
    public void Comment_disables_what_begins_on_its_lines(string script, params string[] left) =>
        Assert.Equal(left, Compile(script).Diagnostics.Select(d => d.Id));

    [Fact]
    public void Missing_version_can_be_disabled_on_the_first_line()
    {
        var result = ScriptCompiler.Compile(new("a.das", "// das:disable DAS0011 from a time without versions\n-*/(0010,0010)\n"));
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void Script_with_errors_has_no_unnecessary_suppressions() =>
        Assert.Equal(["DAS0013"], Compile("-(0010,0010) // das:disable DAS0027 old archive\nnosuch[]").Diagnostics.Select(d => d.Id));

    [Fact]
    public void Comment_in_an_included_file_is_about_that_file()
    {
        var files = new Dictionary<string, string> { ["b.das"] = "-(0008,0002) // das:disable DAS0027 old archive\n-(0008,0004)" };
        var result = ScriptCompiler.Compile(
            new("a.das", "version \"6.7\"\ninclude \"b.das\"\n" + Unknown),
            CompilationOptions.Including(path => IncludedText.Found(files[path])));
        Assert.Equal(
            ["a.das(3,2)", "b.das(2,2)"],
            result.Diagnostics.Select(d => DiagnosticFormatter.Format(result.Sources, d).Split(':')[0]));
    }

    [Fact]
    public void Raised_warning_can_still_be_disabled_where_it_stands() =>
        Assert.NotNull(Compile(Unknown + " // das:disable DAS0027 old archive", ("DAS0027", DiagnosticSeverity.Error)).Script);

    private static CompilationResult Compile(string script, params (string Id, DiagnosticSeverity? Severity)[] severities) =>
        ScriptCompiler.Compile(new("test.das", "version \"6.7\"\n" + script), new() { Severities = severities.ToDictionary(s => s.Id, s => s.Severity) });

    private static IEnumerable<string> Describe(CompilationResult result) => result.Diagnostics.Select(d => $"{d.Id} {d.Severity}");
}
