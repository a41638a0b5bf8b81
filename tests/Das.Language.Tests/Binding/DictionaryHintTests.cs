using Das.Language.Diagnostics;

namespace Das.Language.Tests.Binding;

/// <summary>What the binder knows of elements and values, beyond one example for each diagnostic.</summary>
public class DictionaryHintTests
{
    [Theory]
    [InlineData("-(0009,{philips mr}10)", "did you mean 'PHILIPS MR'?")]
    [InlineData("-(0009,{PHILIPSMR}10)", "did you mean 'PHILIPS MR'?")]
    [InlineData("-(0009,{PHILIPS MS}10)", "did you mean 'PHILIPS MR'?")]
    [InlineData("-(0009,{PT}10)", null)]
    [InlineData("-(0009,{Our own creator 2026}10)", null)]
    public void Unknown_creator_is_told_with_the_one_that_differs_by_one_letter(string script, string? hint)
    {
        var diagnostic = Assert.Single(Of(script, "DAS0043"));

        Assert.Equal(DiagnosticSeverity.Info, diagnostic.Severity);
        Assert.Equal(hint, diagnostic.Hint);
    }

    [Fact]
    public void Unknown_creator_is_told_once() =>
        Assert.Single(Of(string.Concat(Enumerable.Range(10, 80).Select(i => $"-(0009,{{Our own creator}}{i})\n")), "DAS0043"));

    [Theory]
    [InlineData("-(0019,{SIEMENS MR HEADER}XX)")]
    [InlineData("-(0029,{SIEMENS CSA HEADER}10)")]
    [InlineData("-(2001,{Philips Imaging DD 097}05)")]
    [InlineData("-(0003,{ELSCINT1}01)")]
    public void Known_private_elements_are_passed_over(string script) => Assert.Empty(Ids(script));

    [Theory]
    [InlineData("(0008,0001) := \"5\"")]
    [InlineData("(0008,0001) = \"5\" ? -(0008,0060)")]
    [InlineData("set[\"(0008,0001)\", \"5\"]")]
    [InlineData("(0008,0060) := valueAt[(0008,0001)]")]
    public void Retired_element_is_told_where_it_is_read_or_made(string script) => Assert.Single(Of(script, "DAS0045"));

    [Theory]
    [InlineData("-(0008,0001)")]
    [InlineData("delete[\"(0008,0001)\"]")]
    [InlineData("(0008,0001) ?= \"5\"")]
    [InlineData("emptyTags[(0008,0001)]")]
    public void Retired_element_may_be_taken_out(string script) => Assert.Empty(Ids(script));

    [Theory]
    [InlineData("(0008,0005) := \"ISO_IR 100\"")]
    [InlineData("(0008,0005) := \"\\\\ISO 2022 IR 87\"")]
    public void Terms_of_character_sets_are_legal_code_strings(string script) => Assert.Equal(["DAS0037"], Ids(script));

    [Theory]
    [InlineData("(0010,0010) := \"\"")]
    [InlineData("(0008,0020) := \"\"")]
    [InlineData("(0028,0010) := \"\"")]
    [InlineData("(0028,0030) := \"\"")]
    [InlineData("(0020,0037) := \"1\\\\0\\\\0\\\\0\\\\1\\\\0\"")]
    [InlineData("(0010,4000) := \"a\\\\b\"")]
    [InlineData("(0028,0106) := \"-5\"")]
    [InlineData("(0028,3006) := \"1\\\\2\\\\3\"")]
    [InlineData("(0008,0050) := \"  1234567890123456  \"")]
    [InlineData("(0010,0010) := \"Yamada^Tarou==\"")]
    [InlineData("(0019,{SIEMENS MR HEADER}0C) := \"any thing at all, of any length\"")]
    public void Legal_values_are_passed_over(string script) => Assert.Empty(Ids(script));

    [Fact]
    public void Value_that_is_only_known_at_run_time_is_passed_over() => Assert.Empty(Ids("(0010,0030) := (0008,0020)\n(0008,0060) := modality"));

    [Theory]
    [InlineData("(0010,0010) = \"A\"")]
    [InlineData("name = \"A\"")]
    public void Comparison_as_a_statement_is_told_what_assigns(string script)
    {
        var diagnostic = Assert.Single(Of(script, "DAS0001"));

        Assert.Equal("a comparison does nothing by itself; ':=' assigns", diagnostic.Hint);
    }

    [Fact]
    public void Other_errors_are_not_told_what_assigns() => Assert.Null(Assert.Single(Of("(0010,0010) \"A\"", "DAS0001")).Hint);

    private static IEnumerable<Diagnostic> Of(string script, string id) => Markup.Compile("version \"6.7\"\n" + script).Diagnostics.Where(d => d.Id == id);

    private static IEnumerable<string> Ids(string script) => Markup.IdsBeforeAnalysis("version \"6.7\"\n" + script);
}
