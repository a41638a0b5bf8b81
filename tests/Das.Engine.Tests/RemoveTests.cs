namespace Das.Engine.Tests;

/// <summary>Removal: vectors D and J of the language's conformance table, and what they leave open.</summary>
public sealed class RemoveTests
{
    private const string Nested = "(0010,1002)[0]/(0010,0020)=1 | (0010,1002)[0]/(0010,1002)[0]/(0010,0020)=2 | (0010,0020)=0";

    [Theory]
    [InlineData("-(0010,0020)", "(0010,0010)=A | (0010,0020)=X", "(0010,0010)=A")]
    [InlineData("-(0012,0064)", "(0012,0064)[0]/(0008,0100)=1 | (0012,0064)[1]/(0008,0100)=2", "")]
    [InlineData("-(0012,0064)[0]", "(0012,0064)[0]/(0008,0100)=1 | (0012,0064)[1]/(0008,0100)=2", "(0012,0064)[0] | (0012,0064)[1]/(0008,0100)=2")]
    [InlineData("-(0012,0064)[1]/(0008,0104)", "(0012,0064)[0]/(0008,0104)=1 | (0012,0064)[1]/(0008,0104)=2", "(0012,0064)[0]/(0008,0104)=1 | (0012,0064)[1]")]
    [InlineData("-(0012,0064)[%]/(0008,0104)", "(0012,0064)[0]/(0008,0104)=1 | (0012,0064)[1]/(0008,0104)=2", "(0012,0064)[0] | (0012,0064)[1]")]
    [InlineData("-(0012,0064)/(0008,0104)", "(0012,0064)[0]/(0008,0104)=1 | (0012,0064)[1]/(0008,0104)=2", "(0012,0064)[0] | (0012,0064)[1]")]
    [InlineData("-(0012,0064)[%]", "(0012,0064)[0]/(0008,0100)=1 | (0012,0064)[1]/(0008,0100)=2", "")]
    [InlineData("-(0012,0064)[5]", "(0012,0064)[0]/(0008,0100)=1", "(0012,0064)[0]/(0008,0100)=1")]
    [InlineData("-(0010,0010)[0]", "(0010,0010)=A", "(0010,0010)=A")]
    [InlineData("-(0010,1002)[0]/(0010,0020)", "(0010,1002)[0]/(0010,0020)=1", "(0010,1002)[0]")]
    [InlineData("-(0018,905@)", "(0018,9050)=A | (0018,9051)=B | (0012,0064)[0]/(0018,9050)=C", "(0012,0064)[0]/(0018,9050)=C | (0018,9051)=B")]
    [InlineData("-(50X@,XXXX)", "(5000,1000):LO=A | (5003,0010)=P | (5003,1003)=B | (5012,2000):LO=C", "(5003,0010)=P | (5003,1003)=B")]
    [InlineData("-*", "(0008,1110)[0]/(0008,1155)=1 | (0009,0010)=P | (0009,1001)=A | (0010,0010)=B", "")]
    [InlineData("-(XXX@,XXXX)", "(0009,0010)=P | (0009,1001)=A | (0010,0010)=B", "(0009,0010)=P | (0009,1001)=A")]
    [InlineData("-(XXX#,{P}XX)", "(0009,0010)=P | (0009,1001)=A | (0010,0010)=B", "(0009,0010)=P | (0010,0010)=B")]
    [InlineData("removeTags[{(0008,0020)}, \"(0008,0021)\", {{(0008,0022)}}]", "(0008,0020)=1 | (0008,0021)=2 | (0008,0022)=3 | (0008,0023)=4", "(0008,0023)=4")]
    public void Removes_what_the_path_matches(string script, string input, string expected) => Assert.Equal(expected, ScriptTest.Run(script, input));

    [Theory]
    [InlineData("-*/(0010,0020)", "(0010,1002)[0]/(0010,1002)[0]")]
    [InlineData("-+/(0010,0020)", "(0010,0020)=0 | (0010,1002)[0]/(0010,1002)[0]")]
    [InlineData("-./(0010,0020)", "(0010,0020)=0 | (0010,1002)[0]/(0010,1002)[0]/(0010,0020)=2")]
    [InlineData("-(0010,0020)", "(0010,1002)[0]/(0010,0020)=1 | (0010,1002)[0]/(0010,1002)[0]/(0010,0020)=2")]
    [InlineData("-(0010,1002)/*/(0010,0020)", "(0010,0020)=0 | (0010,1002)[0]/(0010,1002)[0]")]
    [InlineData("-(0010,1002)/./(0010,0020)", "(0010,0020)=0 | (0010,1002)[0]/(0010,0020)=1 | (0010,1002)[0]/(0010,1002)[0]")]
    [InlineData("-(0010,1002)/+/(0010,0020)", "(0010,0020)=0 | (0010,1002)[0]/(0010,0020)=1 | (0010,1002)[0]/(0010,1002)[0]")]
    [InlineData("-+/(0010,1002)", "(0010,0020)=0 | (0010,1002)[0]/(0010,0020)=1")]
    [InlineData("-(0010,1002)/*", "(0010,0020)=0")]
    public void Reaches_the_levels_that_the_wildcard_says(string script, string expected) =>
        Assert.Equal(Sorted(expected), Sorted(ScriptTest.Run(script, Nested)));

    [Theory]
    [InlineData("-(0029,{NAUGHTY PERSON}XX)", "(0029,0010)=A | (0029,0012)=NAUGHTY PERSON | (0029,00E1)=NAUGHTY PERSON | (0029,1001)=x | (0029,12AA)=y | (0029,E1AA)=z", "(0029,0010)=A | (0029,0012)=NAUGHTY PERSON | (0029,00E1)=NAUGHTY PERSON | (0029,1001)=x")]
    [InlineData("-(0019,{philips mr}02)", "(0019,0010)=PHILIPS MR | (0019,1002)=x", "(0019,0010)=PHILIPS MR | (0019,1002)=x")]
    [InlineData("-(0019,{P.X}02)", "(0019,0010)=P.X | (0019,0011)=PAX | (0019,1002)=x | (0019,1102)=y", "(0019,0010)=P.X | (0019,0011)=PAX | (0019,1102)=y")]
    [InlineData("-(0019,{P}02)", "(0019,0010)=P    | (0019,1002)=x", "(0019,0010)=P")]
    [InlineData("-(0019,{P}02)", "(0019,1002)=x", "(0019,1002)=x")]
    [InlineData("-(00X#,{P}02)", "(0019,0010)=P | (0019,1002)=x | (0021,0010)=P | (0021,1002)=y", "(0019,0010)=P | (0021,0010)=P")]
    [InlineData("-(0019,{HOLOGIC, Inc.}02)", "(0019,0010)=HOLOGIC, Inc. | (0019,1002)=x", "(0019,0010)=HOLOGIC, Inc.")]
    [InlineData("-(0099,{DNE}10)", "(0010,0010)=A", "(0010,0010)=A")]
    public void Addresses_private_elements_by_creator_and_keeps_the_creator(string script, string input, string expected) =>
        Assert.Equal(expected, ScriptTest.Run(script, input));

    [Fact]
    public void Resolves_creators_in_the_item_that_holds_the_element()
    {
        const string Input = "(0008,1110)[0]/(0019,0010)=Q | (0008,1110)[0]/(0019,1002)=q | (0019,0010)=P | (0019,1002)=p";

        Assert.Equal(
            "(0008,1110)[0]/(0019,0010)=Q | (0008,1110)[0]/(0019,1002)=q | (0019,0010)=P",
            ScriptTest.Run("-*/(0019,{P}02)", Input));
    }

    [Fact]
    public void Asks_for_the_creator_again_when_it_was_made_or_taken_out_in_between() =>
        Assert.Equal(
            "(0019,0010)=P | (0019,1001)=new",
            ScriptTest.Run(
                "-(0019,{P}02)\ndelete[\"(0019,0010)\"]\n-(0019,{P}03)\ndelete[\"(0019,1003)\"]\nset[\"(0019,0010)\", \"P\"]\n(0019,{P}01) := \"new\"",
                "(0019,0010)=P | (0019,1001)=old | (0019,1002)=x | (0019,1003)=y"));

    [Fact]
    public void RemoveAllPrivateTags_reaches_every_item_and_leaves_public_elements() =>
        Assert.Equal(
            "(0008,1110)[0]/(0008,1155)=1 | (0008,1110)[1] | (0010,0010)=A",
            ScriptTest.Run(
                "removeAllPrivateTags",
                "(0008,1110)[0]/(0008,1155)=1 | (0008,1110)[0]/(0019,0010)=P | (0008,1110)[0]/(0019,1001)=x | (0008,1110)[1]/(0019,1001)=y | " +
                "(0009,0010)=P | (0009,1001)[0]/(0010,0010)=B | (0010,0010)=A | (F215,1001)=z"));

    [Theory]
    [InlineData("delete[\"(2001,1019)\"]", "(2001,0010)=P | (2001,1019)=x", "(2001,0010)=P")]
    [InlineData("delete[\"(2001,0010)\"]", "(2001,0010)=P | (2001,1019)=x", "(2001,1019)=x")]
    [InlineData("delete[\"(0018,9112)[0]/(0018,9239)[1]/(0018,9181)\"]", "(0018,9112)[0]/(0018,9239)[0]/(0018,9180)=A | (0018,9112)[0]/(0018,9239)[1]/(0018,9181)=1", "(0018,9112)[0]/(0018,9239)[0]/(0018,9180)=A | (0018,9112)[0]/(0018,9239)[1]")]
    [InlineData("delete[\"(0010,0010)\"]", "(0010,0020)=x", "(0010,0020)=x")]
    public void Delete_takes_out_one_element_by_number(string script, string input, string expected) => Assert.Equal(expected, ScriptTest.Run(script, input));

    [Fact]
    public void Fusing_removals_changes_nothing()
    {
        const string Script = "-*/(0010,0020)\n-(0008,1110)[0]\nremoveTags[(0019,{P}XX)]\n-+/(0008,1155)";
        const string Input = "(0008,1110)[0]/(0008,1155)=1 | (0008,1110)[1]/(0008,1155)=2 | (0010,0020)=x | (0019,0010)=P | (0019,1001)=y";
        using var fused = Das.Dicom.DicomFile.Read(Das.Testing.DataSetNotation.Parse(Input).ToArray());
        using var unfused = Das.Dicom.DicomFile.Read(Das.Testing.DataSetNotation.Parse(Input).ToArray());

        ScriptTest.Compile(Script).Apply(fused);
        ScriptTest.Compile(Script, fuse: false).Apply(unfused);

        Assert.Equal("(0008,1110)[0] | (0008,1110)[1] | (0019,0010)=P", ScriptTest.Describe(fused.DataSet));
        Assert.Equal(unfused.ToArray(), fused.ToArray());
    }

    private static string Sorted(string notation) => string.Join(" | ", notation.Split(" | ").Order(StringComparer.Ordinal));
}
