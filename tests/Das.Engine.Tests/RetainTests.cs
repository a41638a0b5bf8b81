using Das.Dicom;
using Das.Testing;

namespace Das.Engine.Tests;

/// <summary>retainTags: out of reach of every later statement about the whole data set, and of no other.</summary>
public sealed class RetainTests
{
    private const string Private =
        "(0008,1111)[0]/(0008,1155)=1.2 | (0008,1111)[0]/(0029,0010)=Q | (0008,1111)[0]/(0029,1001)=n | (0008,1111)[1]/(0029,0010)=Q | (0008,1111)[1]/(0029,1001)=m" +
        " | (0019,0010)=P | (0019,0011)=Q | (0019,1001)=a | (0019,1002)=b | (0019,1101)=c";

    [Theory]
    [InlineData("retainTags[(0010,0020)]\nkeepTags[(0010,0030)]", "(0010,0010)=A | (0010,0020)=X | (0010,0030)=20000101", "(0010,0020)=X | (0010,0030)=20000101")]
    [InlineData("keepTags[(0010,0030)]\nretainTags[(0010,0020)]", "(0010,0020)=X | (0010,0030)=20000101", "(0010,0030)=20000101")]
    [InlineData("retainTags[(0010,0020)]\nretainTags[(0010,0010)]\nkeepTags[(0010,0030)]", "(0010,0010)=A | (0010,0020)=X | (0010,0040)=F", "(0010,0010)=A | (0010,0020)=X")]
    [InlineData("retainTags[(0010,0020)]\nkeepTags[(0010,0030)]\nkeepTags[(0010,0040)]", "(0010,0020)=X | (0010,0030)=20000101", "(0010,0020)=X")]
    [InlineData("retainTags[*/(0008,1155)]\nkeepTags[(0010,0020)]", "(0008,1111)[0]/(0008,1150)=1.1 | (0008,1111)[0]/(0008,1155)=1.2 | (0008,1111)[1]/(0008,1150)=1.1", "(0008,1111)[0]/(0008,1155)=1.2 | (0008,1111)[1]")]
    [InlineData("retainTags[(0008,1111)[1]]\nkeepTags[(0010,0020)]", "(0008,1111)[0]/(0008,1155)=1.2 | (0008,1111)[1]/(0008,1155)=1.3", "(0008,1111)[0] | (0008,1111)[1]/(0008,1155)=1.3")]
    [InlineData("retainTags[(0010,00XX)]\nkeepTags[(0008,0060)]", "(0008,0060)=MR | (0008,0070)=M | (0010,0010)=A | (0010,0020)=X", "(0008,0060)=MR | (0010,0010)=A | (0010,0020)=X")]
    public void KeepTags_does_not_reach_it(string script, string input, string expected) => Assert.Equal(expected, ScriptTest.Run(script, input));

    [Theory]
    [InlineData("(0019,{P}01)", "(0008,1111)[0]/(0008,1155)=1.2 | (0008,1111)[1] | (0019,0010)=P | (0019,1001)=a")]
    [InlineData("(0019,{P}0X)", "(0008,1111)[0]/(0008,1155)=1.2 | (0008,1111)[1] | (0019,0010)=P | (0019,1001)=a | (0019,1002)=b")]
    [InlineData("(0008,1111)", "(0008,1111)[0]/(0008,1155)=1.2 | (0008,1111)[0]/(0029,0010)=Q | (0008,1111)[0]/(0029,1001)=n | (0008,1111)[1]/(0029,0010)=Q | (0008,1111)[1]/(0029,1001)=m")]
    [InlineData("(0008,1111)[0]", "(0008,1111)[0]/(0008,1155)=1.2 | (0008,1111)[0]/(0029,0010)=Q | (0008,1111)[0]/(0029,1001)=n | (0008,1111)[1]")]
    [InlineData("(0008,1111)[1]/(0029,{Q}01)", "(0008,1111)[0]/(0008,1155)=1.2 | (0008,1111)[1]/(0029,0010)=Q | (0008,1111)[1]/(0029,1001)=m")]
    [InlineData("*/(0029,{Q}01)", "(0008,1111)[0]/(0008,1155)=1.2 | (0008,1111)[0]/(0029,0010)=Q | (0008,1111)[0]/(0029,1001)=n | (0008,1111)[1]/(0029,0010)=Q | (0008,1111)[1]/(0029,1001)=m")]
    [InlineData("(0010,0010)", "(0008,1111)[0]/(0008,1155)=1.2 | (0008,1111)[1]")]
    public void RemoveAllPrivateTags_does_not_reach_it(string path, string expected) =>
        Assert.Equal(expected, ScriptTest.Run($"retainTags[{path}]\nremoveAllPrivateTags", Private));

    [Fact]
    public void Private_sequence_stays_around_what_is_retained_in_it() =>
        Assert.Equal(
            "(0019,0010)=P | (0019,1002)[0]/(0008,1155)=1.2",
            ScriptTest.Run(
                "retainTags[*/(0008,1155)]\nremoveAllPrivateTags",
                "(0019,0010)=P | (0019,1001)=a | (0019,1002)[0]/(0008,1150)=1.1 | (0019,1002)[0]/(0008,1155)=1.2 | (0019,1003)[0]/(0008,1150)=1.1"));

    [Fact]
    public void RetainPrivateTags_does_not_reach_it() =>
        Assert.Equal(
            "(0008,1111)[0]/(0008,1155)=1.2 | (0008,1111)[0]/(0029,0010)=Q | (0008,1111)[0]/(0029,1001)=n | (0008,1111)[1] | (0019,0010)=P | (0019,1002)=b",
            ScriptTest.Run("retainTags[(0008,1111)[0]]\nretainPrivateTags[(0019,{P}02)]", Private));

    [Theory]
    [InlineData("- (0010,0020)", "")]
    [InlineData("removeTags[(0010,0020)]", "")]
    [InlineData("delete[\"(0010,0020)\"]", "")]
    [InlineData("(0010,0020) := \"Y\"", "(0010,0020)=Y")]
    [InlineData("emptyTags[(0010,0020)]", "(0010,0020)=")]
    [InlineData("replaceTags[(0010,0020)]", "(0010,0020)=ANONYMIZED")]
    public void Statements_that_name_it_reach_it(string statement, string expected) =>
        Assert.Equal(expected, ScriptTest.Run("retainTags[(0010,0020)]\n" + statement, "(0010,0020)=X"));

    [Fact]
    public void Branch_that_is_not_taken_retains_nothing()
    {
        const string Script = "(0008,0060) = \"MR\" ? retainTags[(0010,0020)]\nkeepTags[(0008,0060)]";

        Assert.Equal("(0008,0060)=MR | (0010,0020)=X", ScriptTest.Run(Script, "(0008,0060)=MR | (0010,0020)=X"));
        Assert.Equal("(0008,0060)=CT", ScriptTest.Run(Script, "(0008,0060)=CT | (0010,0020)=X"));
    }

    [Fact]
    public void One_script_retains_for_one_file_at_a_time()
    {
        var script = ScriptTest.Compile("retainTags[p]\nkeepTags[(0008,0060)]");

        Assert.Equal("(0010,0020)=X", Apply("(0010,0020)"));
        Assert.Equal("(0010,0010)=A", Apply("(0010,0010)"));
        Assert.Equal("(0010,0020)=X", Apply("(0010,0020)"));

        string Apply(string path)
        {
            using var file = DicomFile.Read(DataSetNotation.Parse("(0010,0010)=A | (0010,0020)=X").ToArray());
            script.Apply(file, new RunContext { Variables = new Dictionary<string, string> { ["p"] = path } });
            return ScriptTest.Describe(file.DataSet);
        }
    }
}
