using System.Diagnostics;
using System.Globalization;
using Das.Language.Diagnostics;

namespace Das.Language.Tests.Analysis;

/// <summary>Scripts of thousands of lines. What once grew with the square of the lines took minutes for them.</summary>
public class LongScriptTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("-(0008,1140)[{0}]/(0008,1155)")]
    [InlineData("(0008,1140)[{0}]/(0008,1155) := hashUID[(0008,1140)[{0}]/(0008,1155)]")]
    [InlineData("-(0040,{0:X4})[%]/(0008,1155)")]
    [InlineData("-*/(0040,{0:X4})/+/(0010,0010)")]
    [InlineData("(0010,0010) = \"{0}\" ? v{0} := \"A\" : v{0} := \"B\"\n(0010,0020) := v{0}")]
    [InlineData("(00X@,{0:X4}) ?= \"x\"")]
    [InlineData("(0010,4000) := external{0}")]
    public void Twelve_thousand_lines_are_checked_in_seconds(string line) => Check(Enumerable.Range(0, 12_000), line, "");

    [Fact]
    public void So_are_branches_of_one_statement() => Check(
        Enumerable.Range(0, 6_000), "elseif ((0008,0060) = \"{0}\") {{ -(0010,0010) }}", "if ((0008,0060) = \"CT\") { echo }");

    [Theory]
    [InlineData("-(0010,{0:X4})")]
    [InlineData("v{0} := \"A\"")]
    public void So_are_branches_about_different_things(string statement) => Check(
        Enumerable.Range(0, 6_000), "elseif ((0008,0060) = \"{0}\") {{ " + statement + " }}", "if ((0008,0060) = \"CT\") { echo }");

    [Fact]
    public void So_are_entries_of_a_list() => Check(
        Enumerable.Range(0, 40_000), "*/(0010,{0:X4}),", "list := {", "*/(0010,0010)\n}\nremoveTags[list]");

    [Fact]
    public void A_wide_line_is_cut_where_it_is_shown()
    {
        var paths = string.Join(", ", Enumerable.Range(0x1000, 5_000).Select(element => $"(0010,{element:X4})"));
        var result = Markup.Compile($"version \"6.7\"\nremoveTags[{paths}, (0010,9999)]");
        var last = result.Diagnostics.Single(diagnostic => diagnostic.Message.StartsWith("(0010,9999)", StringComparison.Ordinal));
        var shown = DiagnosticFormatter.RenderSource(result.Sources, last);
        var lines = shown.Split('\n');
        Assert.True(lines[0].Length < 250, lines[0]);
        Assert.Equal("(0010,9999)", lines[0].Substring(lines[1].IndexOf('^'), lines[1].Count(character => character == '^')));
    }

    private static void Check(IEnumerable<int> numbers, string line, string before, string behind = "")
    {
        var lines = numbers.Select(number => string.Format(CultureInfo.InvariantCulture, line, number));
        var watch = Stopwatch.StartNew();
        var result = Markup.Compile("version \"6.7\"\n" + before + string.Join("\n", lines) + behind);
        Assert.NotNull(result.Script);
        Assert.True(watch.Elapsed < s_limit, $"{watch.Elapsed}");
    }
}
