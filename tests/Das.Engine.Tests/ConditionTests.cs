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

    [Fact]
    public void Variable_set_in_a_branch_is_seen_behind_it() => Assert.Equal(
        "(0008,0060)=MR | (0010,0020)=4",
        ScriptTest.Run("if ((0008,0060) = \"MR\") {\n v := \"4\"\n} else {\n v := \"5\"\n}\n(0010,0020) := v", "(0008,0060)=MR"));

    [Fact]
    public void Error_in_a_branch_has_its_own_position() =>
        Assert.Contains("(4,3)", ScriptTest.Fails("if ((0008,0060) = \"MR\") {\n (0010,0020) := \"1\"\n  (0008,0060)[0]/(0010,0020) := \"A\"\n}", "(0008,0060)=MR"), StringComparison.Ordinal);
}
