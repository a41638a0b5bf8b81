using Das.Dicom;
using Das.Standard;
using Das.Testing;

namespace Das.Engine.Tests;

public class ConditionTests
{
    [Theory]
    [InlineData("(0008,0060) = \"MR\" ? (0010,0020) := \"A\" : (0010,0020) := \"B\"", "A")]
    [InlineData("(0008,0060) != \"MR\" ? (0010,0020) := \"A\" : (0010,0020) := \"B\"", "B")]
    [InlineData("(0008,0060) ~ \"M\" ? (0010,0020) := \"A\" : (0010,0020) := \"B\"", "B")]
    [InlineData("(0008,0060) !~ \"M.\" ? (0010,0020) := \"A\" : (0010,0020) := \"B\"", "B")]
    [InlineData("(0008,0070) = \"MR\" ? (0010,0020) := \"A\" : (0010,0020) := \"B\"", "B")]
    [InlineData("(0008,0070) != \"MR\" ? (0010,0020) := \"A\" : (0010,0020) := \"B\"", "A")]
    [InlineData("(0008,0070) != (0008,0070) ? (0010,0020) := \"A\" : (0010,0020) := \"B\"", "A")]
    [InlineData("true[] ? (0010,0020) := \"A\"", "A")]
    [InlineData("if (false[]) { (0010,0020) := \"A\" } elseif ((0008,0060) = \"MR\") { (0010,0020) := \"B\" } else { (0010,0020) := \"C\" }", "B")]
    [InlineData("if (false[]) { (0010,0020) := \"A\" } elseif ((0008,0060) = \"CT\") { (0010,0020) := \"B\" } else { (0010,0020) := \"C\" }", "C")]
    public void Takes_the_first_branch_whose_condition_holds(string script, string expected) =>
        Assert.Equal("(0008,0060)=MR | (0010,0020)=" + expected, ScriptTest.Run(script, "(0008,0060)=MR"));

    [Theory]
    [InlineData("isPresent[(0008,0060)]", "A")]
    [InlineData("isPresent[(0010,0010)]", "A")]
    [InlineData("isPresent[(0008,0070)]", "B")]
    [InlineData("isPresent[(0008,0060), (0008,0070)]", "B")]
    [InlineData("isPresent[{(0008,0060), {(0010,0010)}}]", "A")]
    [InlineData("isPresent[]", "A")]
    [InlineData("isPresent[(0008,1110)]", "A")]
    [InlineData("isPresent[(0008,1110)[1]]", "A")]
    [InlineData("isPresent[(0008,1110)[2]]", "B")]
    [InlineData("isPresent[(0008,1110)[0]/(0008,1155)]", "A")]
    [InlineData("isPresent[(0008,1110)[1]/(0008,1155)]", "B")]
    [InlineData("isPresent[(0008,1140)[0]]", "B")]
    [InlineData("isPresent[(0019,{P}01)]", "B")]
    [InlineData("isPresent[(0002,0010)]", "A")]
    [InlineData("and[]", "A")]
    [InlineData("and[true[], \"TRUE\"]", "A")]
    [InlineData("and[equals[(0008,0060), \"MR\"], ismatch[(0008,0060), \"M.\"]]", "A")]
    [InlineData("and[true[], \"yes\"]", "B")]
    [InlineData("and[(0008,0070)]", "B")]
    [InlineData("or[]", "B")]
    [InlineData("or[false[], \"True\"]", "A")]
    [InlineData("or[false[], (0008,0070)]", "B")]
    [InlineData("not[false[]]", "A")]
    [InlineData("not[(0008,0070)]", "A")]
    [InlineData("not[\"TRUE\"]", "B")]
    [InlineData("equals[(0008,0060), \"MR\"]", "A")]
    [InlineData("equals[(0008,0060), \"mr\"]", "B")]
    [InlineData("equals[(0008,0070), (0008,0070)]", "B")]
    [InlineData("equals[(0010,0010), \"\"]", "A")]
    [InlineData("concatenate[\"T\", \"rue\"]", "A")]
    [InlineData("valueAt[(0008,0060)] = \"MR\"", "A")]
    [InlineData("(0008,0060) ~ \"\\\\w+\"", "A")]
    [InlineData("(0010,0010) ~ \".*\"", "A")]
    [InlineData("(0008,0070) ~ \".*\"", "B")]
    [InlineData("(0008,0070) !~ \".*\"", "A")]
    [InlineData("(0010,0010) = \"\"", "A")]
    [InlineData("(0008,0070) = \"\"", "B")]
    [InlineData("(0008,0008) = \"ORIGINAL\\\\PRIMARY\"", "A")]
    public void Knows_what_is_true(string condition, string expected)
    {
        const string input = "(0008,0008)=ORIGINAL\\PRIMARY | (0008,0060)=MR | (0008,1110)[0]/(0008,1155)=1.2 | (0008,1110)[1] | (0010,0010)=";

        Assert.Equal(input + " | (0010,0020)=" + expected, ScriptTest.Run(condition + " ? (0010,0020) := \"A\" : (0010,0020) := \"B\"", input));
    }

    [Fact]
    public void Condition_on_a_regex_without_value_fails() =>
        Assert.Contains("the regular expression has no value", ScriptTest.Fails("(0010,0010) ~ (0010,0022) ? -(0010,0010)", "(0010,0010)=A"), StringComparison.Ordinal);

    [Fact]
    public void IsPresent_wants_a_path_from_the_host_as_well()
    {
        using var file = DicomFile.Read(DataSetNotation.Parse("(0010,0010)=A").ToArray());
        var context = new RunContext { Variables = new Dictionary<string, string> { ["host"] = "(0010,0010)" } };

        var error = Assert.Throws<ScriptException>(() => ScriptTest.Compile("isPresent[host] ? -(0010,0010)").Apply(file, context));

        Assert.Contains("an argument of isPresent is not a tag path", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reject[]", true, ScriptOutcome.Rejected)]
    [InlineData("reject[]", false, ScriptOutcome.Edited)]
    [InlineData("(0020,0013) = \"80\" ? reject[]", true, ScriptOutcome.Rejected)]
    [InlineData("(0020,0013) = \"81\" ? reject[]", true, ScriptOutcome.Edited)]
    [InlineData("reject[ismatch[(0020,0013), \"8.\"]]", true, ScriptOutcome.Rejected)]
    [InlineData("reject[ismatch[(0020,0013), \"9.\"]]", true, ScriptOutcome.Edited)]
    [InlineData("reject[(0010,0022)]", true, ScriptOutcome.Edited)]
    public void Rejects_where_that_is_allowed(string script, bool isAllowed, ScriptOutcome expected)
    {
        using var file = DicomFile.Read(DataSetNotation.Parse("(0020,0013)=80").ToArray());

        Assert.Equal(expected, ScriptTest.Compile(script + "\n-(0020,0013)").Apply(file, new RunContext { AllowReject = isAllowed }).Outcome);
        Assert.Equal(expected == ScriptOutcome.Rejected, file.DataSet.TryFind(new Tag(0x00200013), out _));
    }

    [Fact]
    public void Echo_speaks_to_the_run()
    {
        using var file = DicomFile.Read(DataSetNotation.Parse("").ToArray());
        var lines = new List<string>();

        ScriptTest.Compile("echo format[\"{0}!\", \"hi\"]\necho\necho (0010,0010)").Apply(file, new RunContext { Log = lines.Add });

        Assert.Equal(["hi!", "", ""], lines);
    }

    [Fact]
    public void Variable_set_in_a_branch_is_seen_behind_it() => Assert.Equal(
        "(0008,0060)=MR | (0010,0020)=4",
        ScriptTest.Run("if ((0008,0060) = \"MR\") {\n v := \"4\"\n} else {\n v := \"5\"\n}\n(0010,0020) := v", "(0008,0060)=MR"));

    [Fact]
    public void Error_in_a_branch_has_its_own_position() =>
        Assert.Contains("(4,3)", ScriptTest.Fails("if ((0008,0060) = \"MR\") {\n (0010,0020) := \"1\"\n  (0008,0060)[0]/(0010,0020) := \"A\"\n}", "(0008,0060)=MR"), StringComparison.Ordinal);
}
