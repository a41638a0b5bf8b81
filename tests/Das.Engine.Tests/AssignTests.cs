using Das.Dicom;
using Das.Standard;
using Das.Testing;

namespace Das.Engine.Tests;

/// <summary>Assignments: vectors B, C, J and parts of I of the language's conformance table.</summary>
public sealed class AssignTests
{
    [Theory]
    [InlineData("(0008,1040) := \"Dept B\"\n(0008,1040) := \"Dept A\"", "", "(0008,1040)=Dept A")]
    [InlineData("m := (0008,0060)\n(0018,1003) := m\n(0018,1004) := (0008,0060)", "(0008,0060)=MR", "(0008,0060)=MR | (0018,1003)=MR | (0018,1004)=MR")]
    [InlineData("m := (0008,0060)\n(0008,0060) := \"OT\"\n(0018,1003) := m", "(0008,0060)=MR", "(0008,0060)=OT | (0018,1003)=MR")]
    [InlineData("(0010,1005) := (0010,0022)", "(0010,1005)=N", "(0010,1005)=N")]
    [InlineData("(0010,1005) := (0010,0022)", "(0010,0010)=A", "(0010,0010)=A")]
    [InlineData("(0018,9182) := \"30.0\"", "(0018,9182)=26.08", "(0018,9182)=30")]
    [InlineData("(0028,0010) := \"\"", "(0028,0010)=512", "(0028,0010)=")]
    [InlineData("(0010,1010) := \"\"", "", "(0010,1010)=")]
    [InlineData("(0018,0022) := \"1\\\\2\\\\3\"", "", "(0018,0022)=1\\2\\3")]
    [InlineData("(0020,1206) := 50", "", "(0020,1206)=50")]
    public void Writes_the_value_as_the_element_holds_it(string script, string input, string expected) => Assert.Equal(expected, ScriptTest.Run(script, input));

    [Theory]
    [InlineData("(0008,1072)[0]/(0008,0080) := \"W\"", "", "(0008,1072)[0]/(0008,0080)=W")]
    [InlineData("(0008,1072)[1]/(0008,0080) := \"W\"", "(0008,1072)[0]/(0008,0080)=V", "(0008,1072)[0]/(0008,0080)=V | (0008,1072)[1]/(0008,0080)=W")]
    [InlineData("(0008,1072)[3]/(0008,0080) := \"W\"", "(0008,1072)[0]/(0008,0080)=V", "(0008,1072)[0]/(0008,0080)=V | (0008,1072)[1] | (0008,1072)[2] | (0008,1072)[3]/(0008,0080)=W")]
    [InlineData("(0008,1072)[0]/(0008,0080) := \"W\"", "(0008,1072)[]", "(0008,1072)[0]/(0008,0080)=W")]
    [InlineData("set[\"(0008,1072)[0]/(0008,0080)\", \"W\"]", "(0008,1072)[0]/(0008,0080)=V | (0008,1072)[1]/(0008,0080)=V", "(0008,1072)[0]/(0008,0080)=W | (0008,1072)[1]/(0008,0080)=V")]
    [InlineData("set[\"(0010,0020)\", (0010,0010)]", "(0010,0010)=Doe", "(0010,0010)=Doe | (0010,0020)=Doe")]
    [InlineData("set[\"(0045,0010)\", \"PCI\"]\nset[\"(0045,1045)\", \"V\"]", "", "(0045,0010)=PCI | (0045,1045)=V")]
    public void Creates_sequences_and_items_on_the_way(string script, string input, string expected) => Assert.Equal(expected, ScriptTest.Run(script, input));

    [Theory]
    [InlineData("(0039,{ANOTHER}99) := \"Meow\"", "", "(0039,0010)=ANOTHER | (0039,1099)=Meow")]
    [InlineData("(0039,{A}01) := \"a\"\n(0039,{B}01) := \"b\"", "", "(0039,0010)=A | (0039,0011)=B | (0039,1001)=a | (0039,1101)=b")]
    [InlineData("(0039,{A}01) := \"a\"", "(0039,0011)=Z", "(0039,0010)=A | (0039,0011)=Z | (0039,1001)=a")]
    [InlineData("(0019,{P}02) := \"n\"", "(0019,1001)=orphan", "(0019,0011)=P | (0019,1001)=orphan | (0019,1102)=n")]
    [InlineData("(0008,1110)[0]/(0019,{P}01) := \"y\"", "(0008,1110)[0]/(0019,0010)=OTHER", "(0008,1110)[0]/(0019,0010)=OTHER | (0008,1110)[0]/(0019,0011)=P | (0008,1110)[0]/(0019,1101)=y")]
    [InlineData("(0019,{P}01)[1]/(0021,{Q}02) := \"y\"", "", "(0019,0010)=P | (0019,1001)[0] | (0019,1001)[1]/(0021,0010)=Q | (0019,1001)[1]/(0021,1002)=y")]
    [InlineData("(0010,0020) := (0021,{PT}10)", "(0010,0020)=X | (0021,1010)=V", "(0010,0020)=X | (0021,1010)=V")]
    public void Reserves_private_blocks_where_the_element_lies_and_only_to_write(string script, string input, string expected) =>
        Assert.Equal(expected, ScriptTest.Run(script, input));

    [Fact]
    public void Keeps_the_VR_of_an_existing_private_element()
    {
        using var file = DicomFile.Read(DataSetNotation.Parse("(2001,0010)=Philips Imaging DD 001 | (2001,1063):CS=ELSEWHERE").ToArray());

        ScriptTest.Compile("(2001,{Philips Imaging DD 001}63) := \"HERE\"").Apply(file);

        Assert.True(file.DataSet.TryFind(new Tag(0x20011063), out var element));
        Assert.Equal(VR.CS, element.VR);
        Assert.Equal("HERE"u8.ToArray(), element.Value.ToArray());
    }

    [Fact]
    public void Fails_when_all_private_blocks_are_taken()
    {
        var creators = string.Join(" | ", Enumerable.Range(0x10, 0xF0).Select(block => $"(0019,00{block:X2})=C{block}"));

        Assert.Contains("no private block of group 0019 is free", ScriptTest.Fails("(0019,{P}01) := \"x\"", creators), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(0010,0010) ?= \"s\"", "(0010,0020)=X", "(0010,0020)=X")]
    [InlineData("(0010,0010) ?= \"s\"", "(0010,0010)=X", "(0010,0010)=s")]
    [InlineData("(0042,0010)[1]/(0010,0010) ?= \"s\"", "(0042,0010)=X", "(0042,0010)=X")]
    [InlineData("(0008,1110)[1]/(0010,0010) ?= \"s\"", "(0008,1110)[0]/(0010,0010)=a | (0008,1110)[1]/(0010,0010)=b", "(0008,1110)[0]/(0010,0010)=a | (0008,1110)[1]/(0010,0010)=s")]
    [InlineData("(0008,1110)[2]/(0010,0010) ?= \"s\"", "(0008,1110)[0]/(0010,0010)=a", "(0008,1110)[0]/(0010,0010)=a")]
    [InlineData("(0019,{GE creator ID}22) ?= \"s\"", "(0019,0010)=GE creator ID | (0019,1022)=p", "(0019,0010)=GE creator ID | (0019,1022)=s")]
    [InlineData("(0019,{GE creator ID}44) ?= \"s\"", "(0019,0010)=GE creator ID | (0019,1022)=p", "(0019,0010)=GE creator ID | (0019,1022)=p")]
    [InlineData("(0008,001#) ?= \"1000\"", "(0008,0012)=d | (0008,0013)=t", "(0008,0012)=d | (0008,0013)=1000")]
    [InlineData("*/(0010,0020) ?= \"A\"", "(0010,0020)=0 | (0010,1002)[0]/(0010,0020)=1 | (0010,1002)[0]/(0010,1002)[0]/(0010,0020)=2", "(0010,0020)=A | (0010,1002)[0]/(0010,0020)=A | (0010,1002)[0]/(0010,1002)[0]/(0010,0020)=A")]
    [InlineData("+/(0010,0020) ?= \"A\"", "(0010,0020)=0 | (0010,1002)[0]/(0010,0020)=1", "(0010,0020)=0 | (0010,1002)[0]/(0010,0020)=A")]
    [InlineData("./(0010,0020) ?= \"A\"", "(0010,0020)=0 | (0010,1002)[0]/(0010,0020)=1 | (0010,1002)[0]/(0010,1002)[0]/(0010,0020)=2", "(0010,0020)=0 | (0010,1002)[0]/(0010,0020)=A | (0010,1002)[0]/(0010,1002)[0]/(0010,0020)=2")]
    [InlineData("(0010,0010) ?= (0010,0022)", "(0010,0010)=X", "(0010,0010)=X")]
    [InlineData("*/(0008,0018) ?= hashUID[(0008,0018)]", "(0008,0018)=1.2.3 | (0008,1110)[0]/(0008,0018)=4.5.6", "(0008,0018)=2.25.148370922854076938159295778886134140470 | (0008,1110)[0]/(0008,0018)=2.25.148370922854076938159295778886134140470")]
    public void AssignIfExists_replaces_and_never_creates(string script, string input, string expected) =>
        Assert.Equal(Sorted(expected), Sorted(ScriptTest.Run(script, input)));

    [Theory]
    [InlineData("a := \"fubar\"\n(0018,9182) := (0010,0010)", "(0010,0010)=fubar | (0018,9182)=1", "not a number that fits VR FD")]
    [InlineData("(0028,0010) := (0010,0010)", "(0010,0010)=1234567 | (0028,0010)=4", "not a number that fits VR US")]
    [InlineData("(0028,0010) := (0010,0010)", "(0010,0010)=-1", "not a number that fits VR US")]
    [InlineData("(0010,0020) := (0008,1110)", "(0008,1110)[0]/(0008,1155)=1", "is a sequence and has no value")]
    [InlineData("(0010,0010)[0]/(0010,0020) := \"x\"", "(0010,0010)=A", "is not a sequence")]
    [InlineData("(0010,0010) := \"山田\"", "(0008,0005)=ISO_IR 100", "has a character that the Specific Character Set")]
    public void Fails_rather_than_writing_nonsense(string script, string input, string reason)
    {
        var message = ScriptTest.Fails(script, input);

        Assert.Contains(reason, message, StringComparison.Ordinal);
        Assert.StartsWith("test.das(", message, StringComparison.Ordinal);
        Assert.DoesNotContain("fubar", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_the_line_of_the_statement_that_failed() =>
        Assert.StartsWith("test.das(4,3): ", ScriptTest.Fails("\n(0010,0020) := \"1\"\n  (0028,0010) := (0010,0010)", "(0010,0010)=x"), StringComparison.Ordinal);

    [Fact]
    public void Writes_text_in_the_character_set_of_the_data_set()
    {
        using var file = DicomFile.Read(DataSetNotation.Parse("(0008,0005)=ISO_IR 192").ToArray());

        ScriptTest.Compile("(0010,0010) := \"山田\"").Apply(file);

        Assert.True(file.DataSet.TryFind(new Tag(0x00100010), out var name));
        Assert.Equal("山田"u8.ToArray(), name.Value.ToArray());
    }

    [Fact]
    public void Takes_external_variables_from_the_caller() =>
        Assert.Equal("(0008,1010)=p | (0010,0020)=s", ScriptTest.Run("(0008,1010) := project\n(0010,0020) := subject", "", ("project", "p"), ("subject", "s")));

    [Fact]
    public void Fails_when_an_external_variable_is_missing() =>
        Assert.Contains("'subject' has no value", ScriptTest.Fails("(0010,0020) := subject", "(0010,0020)=x"), StringComparison.Ordinal);

    private static string Sorted(string notation) => string.Join(" | ", notation.Split(" | ").Order(StringComparer.Ordinal));
}
