using Das.Dicom;
using Das.Standard;
using Das.Testing;

namespace Das.Engine.Tests;

/// <summary>Values wherever they occur: vectors I07 to I14 and J84 to J86 of the language's conformance table.</summary>
public sealed class ValuesTests
{
    [Theory]
    [InlineData(
        "blankValues[(0018,9020)]",
        "(0008,0070)=NO | (0008,0080)=NOPE | (0008,1110)[0]/(0008,0070)=NO | (0008,1110)[0]/(0008,1140)[0]/(0010,4000)=NO | (0018,9020)=NO",
        "(0008,0070)= | (0008,0080)=NOPE | (0008,1110)[0]/(0008,0070)= | (0008,1110)[0]/(0008,1140)[0]/(0010,4000)= | (0018,9020)=")]
    [InlineData("blankValues[]", "(0010,0010)=A", "(0010,0010)=A")]
    [InlineData("blankValues[(0010,0010), (0010,0217)]", "(0008,0070)= | (0010,0010)=A | (0010,0020)=A", "(0008,0070)= | (0010,0010)= | (0010,0020)=")]
    [InlineData("blankValues[(0008,0070)]", "(0008,0070)= | (0010,0010)=A", "(0008,0070)= | (0010,0010)=A")]
    [InlineData("blankValues[(0008,0070)]", "(0008,0070)=Acme | (0010,0010)=ACME | (0010,0020)=Acme", "(0008,0070)= | (0010,0010)=ACME | (0010,0020)=")]
    [InlineData(
        "v := collectValues[(0008,9207)]\n(0008,9208) := concatenate[\"WAS \", (0008,9207)]\nblankValues[v]",
        "(0008,9207)=NONE | (0008,9208)=NONE",
        "(0008,9207)= | (0008,9208)=WAS NONE")]
    [InlineData(
        "blankValues[(5200,9230)[0]/(0018,9226)[0]/(0008,9007)]",
        "(0008,0008)=A\\B\\C\\D | (0008,0070)=A | (5200,9230)[0]/(0018,9226)[0]/(0008,9007)=A\\B\\C\\D",
        "(0008,0008)= | (0008,0070)=A | (5200,9230)[0]/(0018,9226)[0]/(0008,9007)=")]
    [InlineData("blankValues[(0008,920X)]", "(0008,0070)=Q | (0008,0080)=R | (0008,9206)=Q | (0008,9207)=R", "(0008,0070)= | (0008,0080)= | (0008,9206)= | (0008,9207)=")]
    [InlineData("blankValues[*/(0010,0010)]", "(0008,1110)[0]/(0010,0010)=A | (0010,0020)=A", "(0008,1110)[0]/(0010,0010)= | (0010,0020)=")]
    [InlineData("blankValues[{(0010,0010), {\"B\"}}]", "(0008,0070)=B | (0010,0010)=A | (0010,0020)=A", "(0008,0070)= | (0010,0010)= | (0010,0020)=")]
    [InlineData("l := {(0010,0010)}\nblankValues[l]", "(0010,0010)=A | (0010,0020)=A", "(0010,0010)= | (0010,0020)=")]
    [InlineData("v := (0010,0010)\n(0010,0010) := \"B\"\nblankValues[v]", "(0010,0010)=A | (0010,0020)=A", "(0010,0010)=B | (0010,0020)=")]
    [InlineData("blankValues[\"A\\\\B\"]", "(0008,0008)=A\\B", "(0008,0008)=")]
    [InlineData("blankValues[{\"A\\\\B\"}]", "(0008,0008)=A\\B", "(0008,0008)=")]
    [InlineData("blankValues[\"NO\"]", "(0008,0070)= NO | (0008,0080)=N O | (0010,0020)=NO", "(0008,0070)= | (0008,0080)=N O | (0010,0020)=")]
    [InlineData("blankValues[\" NO\"]", "(0008,0070)= NO", "(0008,0070)=")]
    [InlineData("blankValues[(0020,0013)]", "(0010,0020)=1 | (0018,0050)=1 | (0020,0013)=1 | (0028,0002)=1 | (0028,0010)=11", "(0010,0020)= | (0018,0050)= | (0020,0013)= | (0028,0002)= | (0028,0010)=11")]
    [InlineData("blankValues[(0010,0010)]", "(0010,0010)=P | (0019,0010)=P | (0019,1001)=P", "(0010,0010)= | (0019,0010)=P | (0019,1001)=")]
    public void Blanks_what_is_the_same_text_everywhere(string script, string input, string expected) => Assert.Equal(expected, ScriptTest.Run(script, input));

    [Theory]
    [InlineData("CHOCOLATE\0", false)]
    [InlineData("CHOCOLATE ", true)]
    public void Bytes_without_meaning_must_be_those_of_the_text(string bytes, bool isBlanked)
    {
        var file = new DicomFileBuilder
        {
            { 0x00100010, VR.PN, "CHOCOLATE" },
            { 0x00190010, VR.LO, "P" },
            { 0x00191001, VR.UN, bytes.Select(c => (byte)c).ToArray() },
        };
        using var source = DicomFile.Read(file.ToArray());
        ScriptTest.Compile("blankValues[(0010,0010)]").Apply(source);

        Assert.True(source.DataSet.TryFind(new Tag(0x00191001), out var element));
        Assert.Equal(VR.UN, element.VR);
        Assert.Equal(isBlanked ? 0 : 10, element.Value.Length);
    }

    [Fact]
    public void Pixel_data_is_not_compared_and_numbers_keep_their_VR()
    {
        var file = new DicomFileBuilder { { 0x00280010, VR.US, new byte[] { 0x4E, 0x4F } }, { 0x7FE00010, VR.OW, "NO"u8.ToArray() } };
        using var source = DicomFile.Read(file.ToArray());
        ScriptTest.Compile("blankValues[\"NO\", \"20302\"]").Apply(source);

        Assert.True(source.DataSet.TryFind(new Tag(0x7FE00010), out var pixels));
        Assert.Equal("NO"u8.ToArray(), pixels.Value.ToArray());
        Assert.True(source.DataSet.TryFind(new Tag(0x00280010), out var rows));
        Assert.Equal((VR.US, 0), (rows.VR, rows.Value.Length));
    }

    [Fact]
    public void File_meta_information_is_searched_as_well()
    {
        using var source = DicomFile.Read(DataSetNotation.Parse("(0010,0010)=A").ToArray());
        var script = ScriptTest.Compile("(0002,0016) := \"NODE\"\nblankValues[\"NODE\"]");
        script.Apply(source);

        Assert.True(source.FileMeta.TryFind(new Tag(0x00020016), out var title));
        Assert.Equal(0, title.Value.Length);
    }

    [Fact]
    public void Result_is_a_file_even_if_its_transfer_syntax_is_blanked()
    {
        using var source = DicomFile.Read(DataSetNotation.Parse("(0010,0010)=A").ToArray());
        ScriptTest.Compile("blankValues[(0002,0010), (0010,0010)]").Apply(source);

        using var written = DicomFile.Read(source.ToArray());
        Assert.Equal("(0010,0010)=", ScriptTest.Describe(written.DataSet));
    }

    [Fact]
    public void Value_that_does_not_fit_its_VR_is_no_text()
    {
        var file = new DicomFileBuilder { { 0x00100010, VR.PN, "A" }, { 0x00280010, VR.US, new byte[] { 1, 2, 3, 4, 5, 6 } }, { 0x00280008, VR.IS, "A" }, { 0x00281101, VR.FD, new byte[6] } };
        using var source = DicomFile.Read(file.ToArray());
        ScriptTest.Compile("blankValues[(0010,0010)]").Apply(source);

        Assert.True(source.DataSet.TryFind(new Tag(0x00281101), out var numbers));
        Assert.Equal(6, numbers.Value.Length);
        Assert.True(source.DataSet.TryFind(new Tag(0x00280008), out var frames));
        Assert.Equal(0, frames.Value.Length);
    }

    [Fact]
    public void Collected_values_are_a_list() =>
        Assert.Contains("a list or path where a text is expected", ScriptTest.Fails("v := collectValues[(0010,0010)]\ntrue[] ? v := v\n(0010,0020) := v", "(0010,0010)=A"), StringComparison.Ordinal);
}
