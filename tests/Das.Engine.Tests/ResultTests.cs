using Das.Dicom;
using Das.Dicom.Elements;
using Das.Standard;
using Das.Testing;

namespace Das.Engine.Tests;

/// <summary>What a result says of the statements. Lines count from 2: the first one of each script names the version.</summary>
public sealed class ResultTests
{
    private const string Nested = "(0008,1140)[0]/(0008,1155)=1 | (0008,1140)[0]/(0010,0010)=A | (0008,1140)[1]/(0008,1155)=2 | (0010,0010)=B | (0010,0020)=C";

    [Theory]
    [InlineData("-(0010,0010)", "2:-1")]
    [InlineData("-*/(0010,0010)", "2:-2")]
    [InlineData("-(0008,1140)", "2:-4")]
    [InlineData("-(0008,1140)[0]", "2:-2")]
    [InlineData("-(0010,0030)", "")]
    [InlineData("(0010,0010) := \"X\"", "2:~1")]
    [InlineData("(0010,0010) := \"B\"", "2:~1")]
    [InlineData("(0010,0030) := \"20200101\"", "2:+1")]
    [InlineData("(0008,1140)[1]/(0008,1150) := \"1.2\"", "2:+1")]
    [InlineData("(0008,1140)[2]/(0008,1150) := \"1.2\"", "2:~1+1")]
    [InlineData("(0008,1115)[0]/(0008,1140)[0]/(0008,1150) := \"1.2\"", "2:+3")]
    [InlineData("(0019,{ACME}01) := \"x\"", "2:+2")]
    [InlineData("*/(0010,0010) ?= \"X\"", "2:~2")]
    [InlineData("emptyTags[(0008,1140)]", "2:-3~1")]
    [InlineData("keepTags[(0010,0020)]", "2:-5")]
    [InlineData("keepTags[*/(0010,0020)]", "2:-5")]
    [InlineData("name := (0010,0010)\necho name", "")]
    [InlineData("(0010,0010) := \"X\"\n(0010,0010) := \"Y\"\n-(0010,0010)", "2:~1 3:~1 4:-1")]
    [InlineData("(0010,0030) := \"20200101\"\n-(0010,0030)", "2:+1 3:-1")]
    [InlineData("isPresent[(0010,0010)] ? (0010,0020) := \"X\"", "2:~1")]
    [InlineData("if ((0010,0020) = \"C\") {\n  (0010,0020) := \"X\"\n}", "3:~1")]
    public void Says_how_many_elements_each_statement_touched(string script, string expected) => Assert.Equal(expected, Rules(script, Nested));

    [Theory]
    [InlineData("-(0010,0010)\n-(0010,00XX)", Nested, "2:-1 3:-1")]
    [InlineData("-(0010,00XX)\n-(0010,0010)", Nested, "2:-2")]
    [InlineData("-*/(0010,0010)\n-(0008,1140)", Nested, "2:-2 3:-3")]
    [InlineData("-(0008,1140)\n-*/(0010,0010)", Nested, "2:-4 3:-1")]
    [InlineData("-(0008,1140)[%]/(0008,1155)\n-(0008,1140)[0]\n-(0008,1140)", Nested, "2:-2 3:-1 4:-1")]
    [InlineData("-(0008,1140)[0]\n-(0008,1140)[%]/(0008,1155)", Nested, "2:-2 3:-1")]
    [InlineData("removeTags[(0010,0010), (0010,0020)]\n-(0008,1140)/*", Nested, "2:-2 3:-4")]
    [InlineData("-*/(0019,{ACME}01)\n-(0008,1140)/*", "(0008,1140)[0]/(0019,0010)=ACME | (0008,1140)[0]/(0019,1001)=a", "2:-1 3:-2")]
    [InlineData("-*/(0019,{ACME}01)/(0010,0010)\n-(0008,1140)/*", "(0008,1140)[0]/(0019,0010)=ACME | (0008,1140)[0]/(0019,1001)[0]/(0010,0010)=a", "2:-1 3:-3")]
    public void Removals_in_one_walk_count_as_one_after_the_other(string script, string input, string expected)
    {
        Assert.Equal(expected, Rules(script, input, fuse: false));
        Assert.Equal(expected, Rules(script, input));
    }

    [Fact]
    public void Sums_are_those_of_the_statements()
    {
        var result = Apply("(0010,0010) := \"X\"\n-(0008,1140)\n(0010,0030) := \"20200101\"", Nested);
        Assert.Equal(new ElementCounts(4, 1, 1), result.Counts);
        Assert.Equal(6, result.Counts.Total);
    }

    [Fact]
    public void A_change_counts_in_each_of_very_many_steps()
    {
        using var file = DicomFile.Read(DataSetNotation.Parse(Nested).ToArray());
        var changed = 0;
        for (var step = 0; step < 140_000; step++)
        {
            // The element is written in the first and in the last of as many steps as a step number has values.
            file.DataSet.TryFind(step % 65_535 == 0 ? new Tag(0x0010_0010) : Tags.PatientID, out var element);
            element.SetValue(VR.LO, "X"u8);
            changed += file.TakeEdits().Changed;
        }

        Assert.Equal(140_000, changed);
    }

    [Fact]
    public void Says_which_statement_rejected_the_file()
    {
        var result = Apply("-(0010,0010)\n  reject[(0010,0020)]\nreject[\"true\"]", Nested);
        Assert.Equal((ScriptOutcome.Rejected, new RulePosition(null, 4, 1)), (result.Outcome, result.RejectedAt));
        Assert.Empty(result.Rules);
        Assert.Null(Apply("-(0010,0010)", Nested).RejectedAt);
    }

    [Fact]
    public void What_a_program_did_before_is_not_counted()
    {
        using var file = DicomFile.Read(DataSetNotation.Parse(Nested).ToArray());
        file.DataSet.Clear();
        Assert.Empty(ScriptTest.Compile("-(0010,0010)").Apply(file).Rules);
    }

    private static string Rules(string script, string input, bool fuse = true) => string.Join(' ', Apply(script, input, fuse).Rules.Select(rule =>
        $"{rule.Position.Line}:{Part('-', rule.Counts.Removed)}{Part('~', rule.Counts.Changed)}{Part('+', rule.Counts.Added)}"));

    private static string Part(char kind, int count) => count == 0 ? "" : $"{kind}{count}";

    private static ScriptResult Apply(string script, string input, bool fuse = true)
    {
        using var file = DicomFile.Read(DataSetNotation.Parse(input).ToArray());
        return ScriptTest.Compile(script, fuse).Apply(file);
    }
}
