namespace Das.Engine.Tests.Profiles.Private;

/// <summary>What <c>retainTags</c> protects stays under the profile, with the creators that it needs and nothing else.</summary>
public class RetainedPrivateTests
{
    private const string Block = "(0019,0010)=Q | (0019,1001)=a | (0019,1002)=b";

    [Theory]
    [InlineData("(0019,{Q}01)", Block, "(0019,0010)=Q | (0019,1001)=a")]
    [InlineData("(0019,{Q}XX)", Block, Block)]
    [InlineData("(0019,{R}01)", Block, "")]
    [InlineData("(0019,{Q}01)", "(0019,0042)=Q | (0019,4201)=a | (0019,4202)=b", "(0019,0042)=Q | (0019,4201)=a")]
    [InlineData("(0019,{Q}01)", "(0019,0010)=P | (0019,0011)=Q | (0019,1001)=x | (0019,1101)=a", "(0019,0011)=Q | (0019,1101)=a")]
    public void Protected_element_stays_with_its_creator(string path, string input, string expected) => AssertLeft(path, input, expected);

    [Theory]
    [InlineData("(0019,{Q}01)",
        "(0019,0010)=Q | (0019,1001)[0]/(0029,0010)=R | (0019,1001)[0]/(0029,1001)=a",
        "(0019,0010)=Q | (0019,1001)[0]/(0029,0010)=R | (0019,1001)[0]/(0029,1001)=a")]
    [InlineData("(0019,{Q}01)/(0029,{R}01)",
        "(0019,0010)=Q | (0019,1001)[0]/(0029,0010)=R | (0019,1001)[0]/(0029,1001)=a | (0019,1001)[0]/(0029,1002)=b | (0019,1002)=c",
        "(0019,0010)=Q | (0019,1001)[0]/(0029,0010)=R | (0019,1001)[0]/(0029,1001)=a")]
    [InlineData("(0019,{Q}01)[1]/(0029,{R}01)",
        "(0019,0010)=Q | (0019,1001)[0]/(0029,0010)=R | (0019,1001)[0]/(0029,1001)=a | (0019,1001)[1]/(0029,0010)=R | (0019,1001)[1]/(0029,1001)=b",
        "(0019,0010)=Q | (0019,1001)[0] | (0019,1001)[1]/(0029,0010)=R | (0019,1001)[1]/(0029,1001)=b")]
    [InlineData("(0019,{Q}01)[0]",
        "(0019,0010)=Q | (0019,1001)[0]/(0029,0010)=R | (0019,1001)[0]/(0029,1001)=a | (0019,1001)[1]/(0029,0010)=R | (0019,1001)[1]/(0029,1001)=b",
        "(0019,0010)=Q | (0019,1001)[0]/(0029,0010)=R | (0019,1001)[0]/(0029,1001)=a")]
    [InlineData("(0008,1140)/(0019,{Q}01)",
        "(0008,1140)[0]/(0019,0010)=Q | (0008,1140)[0]/(0019,1001)=a | (0008,1140)[0]/(0019,1002)=b | (0008,1140)[1]/(0019,0010)=R | (0008,1140)[1]/(0019,1001)=c",
        "(0008,1140)[0]/(0019,0010)=Q | (0008,1140)[0]/(0019,1001)=a | (0008,1140)[1]")]
    public void Protected_element_stays_in_sequences_and_what_is_beside_it_goes(string path, string input, string expected) => AssertLeft(path, input, expected);

    [Fact]
    public void Protected_element_keeps_what_the_option_would_replace()
    {
        const string Input = "(0129,0010)=SIEMENS Ultrasound SC2000 | (0129,1002):UI=1.2.3";

        Assert.Contains(Input.Replace(":UI", "", StringComparison.Ordinal), Left("retainTags[(0129,{SIEMENS Ultrasound SC2000}02)]\ndeidentify[RetainSafePrivate]", Input));
        Assert.DoesNotContain("=1.2.3", Left("deidentify[RetainSafePrivate]", Input));
    }

    private static void AssertLeft(string path, string input, string expected)
    {
        Assert.Equal(expected, Left($"retainTags[{path}]\ndeidentify[]", input));
        Assert.Equal(expected, Left($"retainTags[{path}]\ndeidentify[RetainSafePrivate]", input));
    }

    /// <summary>Without what the profile itself writes.</summary>
    private static string Left(string script, string input) => string.Join(" | ", KeyedTest.Run(script, input).Split(" | ")
        .Where(entry => !entry.StartsWith("(0012,", StringComparison.Ordinal) && !entry.StartsWith("(0028,0303)", StringComparison.Ordinal)));
}
