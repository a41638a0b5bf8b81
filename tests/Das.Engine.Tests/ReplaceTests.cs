using Das.Dicom;
using Das.Testing;

namespace Das.Engine.Tests;

/// <summary>emptyTags and replaceTags: elements stay, their values go.</summary>
public sealed class ReplaceTests
{
    private const string Nested =
        "(0008,1111)[0]/(0008,1140)[0]/(0010,0010)=C | (0008,1111)[0]/(0010,0010)=B | (0008,1111)[1]/(0010,0010)=D | (0010,0010)=A";

    [Theory]
    [InlineData("(0010,0010)", "(0010,0010)=A | (0010,0020)=X", "(0010,0010)= | (0010,0020)=X")]
    [InlineData("(0010,0030)", "(0010,0010)=A", "(0010,0010)=A")]
    [InlineData("*/(0010,0010)", Nested, "(0008,1111)[0]/(0008,1140)[0]/(0010,0010)= | (0008,1111)[0]/(0010,0010)= | (0008,1111)[1]/(0010,0010)= | (0010,0010)=")]
    [InlineData("+/(0010,0010)", Nested, "(0008,1111)[0]/(0008,1140)[0]/(0010,0010)= | (0008,1111)[0]/(0010,0010)= | (0008,1111)[1]/(0010,0010)= | (0010,0010)=A")]
    [InlineData("(0008,1111)[1]/(0010,0010)", Nested, "(0008,1111)[0]/(0008,1140)[0]/(0010,0010)=C | (0008,1111)[0]/(0010,0010)=B | (0008,1111)[1]/(0010,0010)= | (0010,0010)=A")]
    [InlineData("(0008,1111)[0]/(0008,1140)", Nested, "(0008,1111)[0]/(0008,1140)[] | (0008,1111)[0]/(0010,0010)=B | (0008,1111)[1]/(0010,0010)=D | (0010,0010)=A")]
    [InlineData("(0008,1111)", Nested, "(0008,1111)[] | (0010,0010)=A")]
    [InlineData("(0008,1111)[%]", Nested, "(0008,1111)[] | (0010,0010)=A")]
    [InlineData("(0008,1111)[0]", Nested, "(0008,1111)[0] | (0008,1111)[1]/(0010,0010)=D | (0010,0010)=A")]
    [InlineData("(0010,00X0)", "(0010,0010)=A | (0010,0020)=X | (0010,1010)=018Y", "(0010,0010)= | (0010,0020)= | (0010,1010)=018Y")]
    [InlineData("(0028,0010)", "(0028,0010)=512", "(0028,0010)=")]
    [InlineData("(0019,{P}01)", "(0019,0010)=P | (0019,0011)=Q | (0019,1001)=p | (0019,1101)=q", "(0019,0010)=P | (0019,0011)=Q | (0019,1001)= | (0019,1101)=q")]
    [InlineData("*", "(0010,0010)=A | (0019,0010)=P | (0019,1001)=p", "(0010,0010)= | (0019,0010)=P | (0019,1001)=")]
    public void Emptied_elements_stay_without_value(string path, string input, string expected) =>
        Assert.Equal(expected, ScriptTest.Run($"emptyTags[{path}]", input));

    [Theory]
    [InlineData("(0010,0010)", "(0010,0010)=A | (0010,0020)=X", "(0010,0010)=ANONYMIZED | (0010,0020)=X")]
    [InlineData("(0010,0010)", "(0010,0010)=ANONYMIZED", "(0010,0010)=ANONYMOUS")]
    [InlineData("(0010,0010)", "(0010,0010)=", "(0010,0010)=ANONYMIZED")]
    [InlineData("(0010,0030)", "(0010,0010)=A", "(0010,0010)=A")]
    [InlineData("*/(0010,0010)", Nested, "(0008,1111)[0]/(0008,1140)[0]/(0010,0010)=ANONYMIZED | (0008,1111)[0]/(0010,0010)=ANONYMIZED | (0008,1111)[1]/(0010,0010)=ANONYMIZED | (0010,0010)=ANONYMIZED")]
    [InlineData("(0008,1111)[1]/(0010,0010)", Nested, "(0008,1111)[0]/(0008,1140)[0]/(0010,0010)=C | (0008,1111)[0]/(0010,0010)=B | (0008,1111)[1]/(0010,0010)=ANONYMIZED | (0010,0010)=A")]
    [InlineData("(0008,1111)", Nested, "(0008,1111)[] | (0010,0010)=A")]
    [InlineData("(0008,0020), (0008,0030), (0008,002A)", "(0008,0020)=20200304 | (0008,002A)=20200304101500 | (0008,0030)=101500", "(0008,0020)=19000101 | (0008,002A)=19000101000000 | (0008,0030)=000000")]
    [InlineData("(0008,0060), (0010,1010)", "(0008,0060)=MR | (0010,1010)=018Y", "(0008,0060)=ANON | (0010,1010)=000Y")]
    [InlineData("(0028,0030)", "(0028,0030)=0.5\\0.5", "(0028,0030)=0\\0")]
    [InlineData("(0028,0010)", "(0028,0010)=512", "(0028,0010)=0")]
    [InlineData("(0028,0010)", "(0028,0010)=0", "(0028,0010)=1")]
    [InlineData("(0018,9087)", "(0018,9087)=1000", "(0018,9087)=0")]
    [InlineData("(0019,{P}01)", "(0019,0010)=P | (0019,1001):UN=6162", "(0019,0010)=P | (0019,1001)=")]
    public void Replaced_elements_have_a_dummy_of_their_VR(string paths, string input, string expected) =>
        Assert.Equal(expected, ScriptTest.Run($"replaceTags[{paths}]", input));

    [Fact]
    public void Private_element_in_explicit_VR_has_a_dummy_of_the_VR_that_it_has()
    {
        using var file = DicomFile.Read(DataSetNotation.Parse("(0019,0010)=P | (0019,1001):DA=20200304 | (0019,1002):IS=5").ToArray());
        ScriptTest.Compile("replaceTags[(0019,{P}XX)]").Apply(file);

        Assert.Equal("(0019,0010)=P | (0019,1001)=19000101 | (0019,1002)=0", ScriptTest.Describe(file.DataSet));
    }

    [Fact]
    public void Number_in_big_endian_is_replaced_in_big_endian()
    {
        using var file = DicomFile.Read(File.ReadAllBytes(Path.Combine(RepositoryRoot.Path, "examples", "data", "ct-big-endian.dcm")));
        ScriptTest.Compile("(0028,0010) := \"0\"\nreplaceTags[(0028,0010)]").Apply(file);

        Assert.True(file.DataSet.TryFind(new(0x0028_0010), out var rows));
        Assert.Equal([0, 1], rows.Value.ToArray());
    }

    [Fact]
    public void Encapsulated_value_has_no_dummy()
    {
        byte[] pixelData =
            [0xE0, 0x7F, 0x10, 0, (byte)'O', (byte)'B', 0, 0, 255, 255, 255, 255, 0xFE, 0xFF, 0, 0xE0, 0, 0, 0, 0, 0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0];
        byte[] bytes = [.. DataSetNotation.Parse("(0010,0010)=A").ToArray(), .. pixelData];
        using var file = DicomFile.Read(bytes);
        var failure = Assert.Throws<ScriptException>(() => ScriptTest.Compile("replaceTags[(7FE0,0010)]").Apply(file));

        Assert.Contains("(7FE0,0010) is encapsulated and has no dummy", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("+/(0008,1155)", "(0008,1111)[0]/(0008,1155)=1.2", "(0008,1155) is a UID and has no dummy")]
    [InlineData("(0010,XXXX)", "(0010,1100):UI=1.2", "(0010,1100) is a UID and has no dummy")]
    public void UID_has_no_dummy(string path, string input, string expected) =>
        Assert.Contains(expected, ScriptTest.Fails("p := uids\nreplaceTags[p]", input, ("uids", path)), StringComparison.Ordinal);

    [Fact]
    public void Emptied_elements_are_empty_for_a_variable_that_holds_the_path() =>
        Assert.Equal("(0010,0010)=", ScriptTest.Run("replaceTags[p]\nemptyTags[{p}]", "(0010,0010)=A", ("p", "(0010,0010)")));
}
