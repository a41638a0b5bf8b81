using Das.Dicom;
using Das.Testing;

namespace Das.Engine.Tests;

/// <summary>Whitelists: keepTags (vectors I26 to I31) and retainPrivateTags (I01 to I06, J81 to J83).</summary>
public sealed class KeepTests
{
    private const string References = "(0008,1111)[0]/(0008,1150)=1.1 | (0008,1111)[0]/(0008,1155)=1.2 | (0008,1111)[1]/(0008,1150)=2.1 | (0008,1111)[1]/(0008,1155)=2.2";

    [Theory]
    [InlineData("keepTags[(0008,1111)]", References + " | (0010,0010)=A", References)]
    [InlineData("keepTags[(0008,1111)[%]/(0008,1155)]", References + " | (0010,0010)=A", "(0008,1111)[0]/(0008,1155)=1.2 | (0008,1111)[1]/(0008,1155)=2.2")]
    [InlineData("keepTags[(0008,1111)[1]/(0008,1155)]", References, "(0008,1111)[0] | (0008,1111)[1]/(0008,1155)=2.2")]
    [InlineData("keepTags[(0008,1111)[0]]", References, "(0008,1111)[0]/(0008,1150)=1.1 | (0008,1111)[0]/(0008,1155)=1.2 | (0008,1111)[1]")]
    [InlineData("keepTags[(0008,1111)[5]/(0008,1155), (0010,0020)]", References + " | (0010,0020)=X", "(0010,0020)=X")]
    [InlineData("keepTags[(0010,0020)]\n(0010,0010) := \"A\"", "(0010,0010)=B | (0010,0020)=X", "(0010,0010)=A | (0010,0020)=X")]
    [InlineData("(0010,0010) := \"A\"\nkeepTags[(0010,0020)]", "(0010,0020)=X", "(0010,0020)=X")]
    [InlineData("keepTags[(0010,0020), (0010,0030)]\nkeepTags[(0010,0030), (0010,0040)]", "(0010,0020)=X | (0010,0030)=Y | (0010,0040)=Z", "(0010,0030)=Y")]
    public void Keeps_what_is_listed_with_what_it_lies_in(string script, string input, string expected) => Assert.Equal(expected, ScriptTest.Run(script, input));

    [Fact]
    public void Keeps_every_level_for_the_star_and_the_root_without_it()
    {
        const string Input = "(0008,1111)[0]/(0008,1140)[0]/(0008,1155)=3 | (0008,1111)[0]/(0008,1155)=2 | (0008,1155)=1 | (0010,0010)=A";

        Assert.Equal("(0008,1111)[0]/(0008,1140)[0]/(0008,1155)=3 | (0008,1111)[0]/(0008,1155)=2 | (0008,1155)=1", ScriptTest.Run("keepTags[*/(0008,1155)]", Input));
        Assert.Equal("(0008,1155)=1", ScriptTest.Run("keepTags[(0008,1155)]", Input));
    }

    [Fact]
    public void Keeps_private_creator_of_retained_element_and_no_other() =>
        Assert.Equal(
            "(0008,0016)=1.2 | (0033,0010)=P | (0033,1001)=x",
            ScriptTest.Run(
                "t := {(0008,0016), (0033,{P}01)}\nkeepTags[t]",
                "(0008,0016)=1.2 | (0010,0010)=A | (0033,0010)=P | (0033,0011)=Q | (0033,1001)=x | (0033,1002)=y | (0033,1101)=z"));

    [Fact]
    public void Keeps_private_elements_of_every_block_that_the_creator_reserves() =>
        Assert.Equal(
            "(0033,0010)=P | (0033,0012)=P | (0033,1001)=x | (0033,1201)=y",
            ScriptTest.Run("keepTags[(0033,{P}01)]", "(0033,0010)=P | (0033,0011)=Q | (0033,0012)=P | (0033,1001)=x | (0033,1101)=q | (0033,1201)=y"));

    [Fact]
    public void Never_keeps_a_private_element_without_creator() =>
        Assert.Equal("(0010,0020)=X", ScriptTest.Run("keepTags[(0010,0020), (0033,{P}01)]", "(0010,0020)=X | (0033,1001)=x"));

    [Fact]
    public void Keeps_creators_inside_private_sequences() =>
        Assert.Equal(
            "(0019,0010)=pb1 | (0019,1002)[0]/(0023,0010)=pb2 | (0019,1002)[0]/(0023,1015)=x",
            ScriptTest.Run(
                "keepTags[(0019,{pb1}02)/(0023,{pb2}15)]",
                "(0019,0010)=pb1 | (0019,1001)=z | (0019,1002)[0]/(0010,0010)=A | (0019,1002)[0]/(0023,0010)=pb2 | (0019,1002)[0]/(0023,0011)=pb3 | (0019,1002)[0]/(0023,1015)=x | (0019,1002)[0]/(0023,1016)=y"));

    [Fact]
    public void Leaves_file_meta_information_alone()
    {
        using var file = DicomFile.Read(DicomFileBuilder.Instance().ToArray());

        ScriptTest.Compile("keepTags[(0008,0018)]").Apply(file);

        Assert.True(file.FileMeta.TryFind(Das.Standard.Tags.TransferSyntaxUID, out _));
    }

    [Theory]
    [InlineData("retainPrivateTags[\"(0065,{AE 1}XX)\", \"*/(0065,{AE 2}XX)\"]")]
    [InlineData("retainPrivateTags[{(0065,{AE 1}XX), */(0065,{AE 2}XX)}]")]
    [InlineData("l := {(0065,{AE 1}XX), */(0065,{AE 2}XX)}\nretainPrivateTags[l]")]
    public void Retains_listed_private_elements_and_all_public_ones(string script) =>
        Assert.Equal(
            "(0008,1110)[0]/(0008,1155)=1 | (0008,1110)[0]/(0065,0011)=AE 2 | (0008,1110)[0]/(0065,1101)=d | (0010,0010)=A | " +
            "(0065,0010)=AE 1 | (0065,0011)=AE 2 | (0065,1001)[0]/(0065,0010)=INNER | (0065,1001)[0]/(0065,1001)=a | (0065,1002)=b | (0065,1101)=c",
            ScriptTest.Run(
                script,
                "(0008,1110)[0]/(0008,1155)=1 | (0008,1110)[0]/(0065,0010)=AE 1 | (0008,1110)[0]/(0065,0011)=AE 2 | (0008,1110)[0]/(0065,1001)=x | (0008,1110)[0]/(0065,1101)=d | " +
                "(0009,0010)=OTHER | (0009,1001)=y | (0010,0010)=A | (0065,0010)=AE 1 | (0065,0011)=AE 2 | (0065,1001)[0]/(0065,0010)=INNER | (0065,1001)[0]/(0065,1001)=a | " +
                "(0065,1002)=b | (0065,1101)=c"));

    [Fact]
    public void Retains_high_groups() =>
        Assert.Equal(
            "(F215,0010)=H | (F215,1001)=x",
            ScriptTest.Run("retainPrivateTags[\"(F215,{H}XX)\"]", "(9753,0010)=Q | (9753,1001)=y | (F215,0010)=H | (F215,1001)=x"));

    [Fact]
    public void Retaining_a_nested_element_keeps_nothing_else_of_its_sequence_but_the_numbers_of_its_items() =>
        Assert.Equal(
            "(0019,0010)=pb1 | (0019,1002)[0] | (0019,1002)[1]/(0023,0010)=pb2 | (0019,1002)[1]/(0023,1015)=x",
            ScriptTest.Run(
                "retainPrivateTags[\"(0019,{pb1}02)/(0023,{pb2}15)\"]",
                "(0019,0010)=pb1 | (0019,1002)[0]/(0010,0010)=A | (0019,1002)[1]/(0010,0010)=B | (0019,1002)[1]/(0023,0010)=pb2 | (0019,1002)[1]/(0023,1015)=x | (0019,1002)[2]/(0010,0010)=C"));

    [Fact]
    public void Retained_bytes_are_the_same_in_implicit_VR_too() =>
        Assert.Equal(
            "(0019,0010)=P | (0019,1001)=00FF41FF",
            ScriptTest.Run("retainPrivateTags[(0019,{P}01)]", "(0019,0010)=P | (0019,1001):UN=00FF41FF | (0019,1002)=x"));

    [Fact]
    public void Retains_block_numbers() =>
        Assert.Equal(
            "(0019,0011)=P | (0019,1101)=y",
            ScriptTest.Run("retainPrivateTags[(0019,{P}XX)]", "(0019,0010)=X | (0019,0011)=P | (0019,1001)=x | (0019,1101)=y"));

    [Fact]
    public void Retaining_nothing_removes_all_private_elements() =>
        Assert.Equal("(0010,0010)=A", ScriptTest.Run("retainPrivateTags[]", "(0009,0010)=P | (0009,1001)=x | (0010,0010)=A"));
}
