using System.Text;
using Das.Engine.Profiles;
using Das.Testing;
using static Das.Engine.Tests.Profiles.Private.PrivatePassRun;

namespace Das.Engine.Tests.Profiles.Private;

/// <summary>What a file says of a private block counts only where it is clear (PS3.3 C.12.1.1.7), and a tag that occurs twice belongs to one creator.</summary>
public class PrivateDeclarationTests
{
    private const string Safe = "RetainSafePrivate";
    private const string Blocks = "(0019,0010)=Q | (0019,1001)=a | (0019,1002)=b";

    [Theory]
    [InlineData("SAFE", "MIXED", "2", "(0019,0010)=Q | (0019,1002)=b")]
    [InlineData("MIXED", "SAFE", "1", "(0019,0010)=Q | (0019,1001)=a")]
    [InlineData("SAFE", "UNSAFE", "", "")]
    [InlineData("UNSAFE", "SAFE", "", "")]
    [InlineData("SAFE", "", "", "")]
    [InlineData("SAFE", "SAFE", "", Blocks)]
    public void Of_two_statements_about_a_block_only_what_both_call_safe_stays(string first, string second, string element, string expected) => Assert.Equal(
        expected, Left($"{Block(0, 25, "Q", first, first == "MIXED" ? element : "")} | {Block(1, 25, "Q", second, second == "MIXED" ? element : "")}"));

    [Fact]
    public void Mixed_blocks_that_name_different_elements_leave_none() =>
        Assert.Equal("", Left($"{Block(0, 25, "Q", "MIXED", "1")} | {Block(1, 25, "Q", "MIXED", "2")}"));

    [Theory]
    [InlineData("Z", "D")]
    [InlineData("D", "U")]
    [InlineData("Z", "X")]
    [InlineData("Z", "Q")]
    public void Two_actions_for_one_element_remove_it(string first, string second)
    {
        var twice = $"{Action(0, 0, "1", first)} | {Action(0, 1, "1", second)}";
        var apart = $"{Action(0, 0, "1", first)} | {Block(1, 25, "Q", "SAFE", "")} | {Action(1, 0, "1", second)}";

        Assert.Equal("(0019,0010)=Q | (0019,1002)=b", Left($"{Block(0, 25, "Q", "SAFE", "")} | {twice}"));
        Assert.Equal("(0019,0010)=Q | (0019,1002)=b", Left($"{Block(0, 25, "Q", "SAFE", "")} | {apart}"));
    }

    [Fact]
    public void Action_that_is_said_twice_alike_is_followed() => Assert.Equal(
        "(0019,0010)=Q | (0019,1001)= | (0019,1002)=b", Left($"{Block(0, 25, "Q", "SAFE", "")} | {Action(0, 0, "1", "Z")} | {Action(0, 1, "1", "Z")}"));

    [Fact]
    public void Action_outranks_the_word_that_the_element_is_safe() => Assert.Equal(
        "(0019,0010)=Q | (0019,1002)=b", Left($"{Block(0, 25, "Q", "MIXED", "1\\2")} | {Action(0, 0, "1", "X")}"));

    [Theory]
    [InlineData(27, "Q")]
    [InlineData(25, "q")]
    [InlineData(25, "")]
    public void Statement_about_another_block_makes_nothing_safe(int group, string creator) => Assert.Equal("", Left(Block(0, group, creator, "SAFE", "")));

    [Fact]
    public void Statement_without_a_group_makes_nothing_safe() => Assert.Equal("", Left("(0008,0300)[0]/(0008,0302)=Q | (0008,0300)[0]/(0008,0303)=SAFE"));

    [Fact]
    public void Statement_below_another_sequence_is_none() => Assert.Equal(
        "", Left(Block(0, 25, "Q", "SAFE", "").Replace("(0008,0300)[0]", "(0008,1140)[0]/(0008,0300)[0]", StringComparison.Ordinal)));

    [Theory]
    [InlineData("ELSCINT1", "Q", true)]
    [InlineData("Q", "ELSCINT1", false)]
    public void Of_two_creators_with_one_tag_the_first_reserves_the_block(string first, string second, bool stays)
    {
        byte[] elements = [.. Creator(first), .. Creator(second), .. Explicit(0x00E1, 0x1021, "1 ")];
        byte[] file = [.. new DicomFileBuilder { { 0x00080060, Das.Standard.VR.CS, "MR" } }.ToArray(), .. elements];

        var left = Run(file, new DeidentificationSettings(), Safe);

        Assert.Equal(stays ? "(0008,0060)=MR | (00E1,0010)=ELSCINT1 | (00E1,1021)=1" : "(0008,0060)=MR", left);
        Assert.Equal("(0008,0060)=MR", Run(file, new DeidentificationSettings()));
    }

    [Fact]
    public void Of_two_elements_with_one_tag_both_are_judged()
    {
        byte[] elements = [.. Creator("Q"), .. Explicit(0x00E1, 0x1001, "Featherstone"), .. Explicit(0x00E1, 0x1001, "Featherstone")];
        byte[] file = [.. new DicomFileBuilder { { 0x00080060, Das.Standard.VR.CS, "MR" } }.ToArray(), .. elements];

        Assert.Equal("(0008,0060)=MR", Run(file, new DeidentificationSettings(), Safe));
        Assert.DoesNotContain("Feather", Encoding.Latin1.GetString(Apply(file, new DeidentificationSettings())), StringComparison.Ordinal);
    }

    private static byte[] Creator(string name) => Explicit(0x00E1, 0x0010, name.Length % 2 == 0 ? name : name + ' ');

    private static string Block(int item, int group, string creator, string status, string elements) =>
        $"(0008,0300)[{item}]/(0008,0301)={group} | (0008,0300)[{item}]/(0008,0302)={creator} | (0008,0300)[{item}]/(0008,0303)={status}"
            + $" | (0008,0300)[{item}]/(0008,0304):IS={elements}";

    private static string Action(int item, int action, string elements, string code) =>
        $"(0008,0300)[{item}]/(0008,0305)[{action}]/(0008,0306):IS={elements} | (0008,0300)[{item}]/(0008,0305)[{action}]/(0008,0307)={code}";

    private static string Left(string declaration) => string.Join(" | ", Run(declaration + " | " + Blocks, Safe).Split(" | ")
        .Where(entry => entry.StartsWith("(0019", StringComparison.Ordinal)));
}
