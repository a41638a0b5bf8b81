using Das.Dicom;
using Das.Standard;
using Das.Testing;

namespace Das.Engine.Tests;

/// <summary>hashUID and hashUIDList: vectors G and J of the language's conformance table.</summary>
public sealed class UidTests
{
    private const string First = "2.25.281097975800109040096884226991818420711";
    private const string Second = "2.25.262228503153619312954819897114011402300";

    [Theory]
    [InlineData("(0008,0018) := hashUID[\"1.2.3.4.5\"]", "", "(0008,0018)=" + First)]
    [InlineData("(0008,0018) := hashUID[\"99.99999.99999999999.999999999999999.999999999\"]", "", "(0008,0018)=2.25.25035822876724830630813723844719420300")]
    [InlineData("(0020,000D) := hashUID[(0020,000D)]", "(0020,000D)=1.2.3.4", "(0020,000D)=2.25.12977335313771255011876057319581175462")]
    [InlineData("(0008,0014) := hashUID[(0008,0014)]", "(0010,0010)=A", "(0010,0010)=A")]
    [InlineData("(0008,0014) := hashUID[(0008,0014)]", "(0008,0014)=", "(0008,0014)=2.25.290070988920337595058960832122557831312")]
    [InlineData("(0008,001A) := hashUID[(0008,001A)]", "(0008,001A)=1.2.3\\4.5.6", "(0008,001A)=2.25.48381801363440189310972711604382581358")]
    [InlineData("(0010,4000) := hashUID[\"é\"]", "", "(0010,4000)=2.25.253995448077546095079006998077876217225")]
    [InlineData("hashUIDList[(0008,001A)]", "(0008,001A)=1.2.3.4.5\\1.2.3.4.5.6", "(0008,001A)=" + First + "\\" + Second)]
    [InlineData("hashUIDList[(0008,0019)]", "(0010,0010)=A", "(0010,0010)=A")]
    [InlineData("hashUIDList[(0008,0018)]", "(0008,0018)=", "(0008,0018)=")]
    [InlineData("hashUIDList[(0049,{REST}10)]", "(0049,0010)=REST | (0049,1010):UI=1.2.3.4.5", "(0049,0010)=REST | (0049,1010)=" + First)]
    [InlineData("hashUIDList[(0010,0020)]", "(0010,0020)=abc", "(0010,0020)=2.25.225435214516703887054442450924575179372")]
    [InlineData("(0008,1110)[0]/(0008,1155) := hashUID[(0008,1110)[0]/(0008,1155)]", "(0008,1110)[0]/(0008,1155)=1.1", "(0008,1110)[0]/(0008,1155)=2.25.91145431209011968222879114040380111570")]
    public void Gives_the_UIDs_that_DicomEdit_gives(string script, string input, string expected) => Assert.Equal(expected, ScriptTest.Run(script, input));

    [Fact]
    public void HashUIDList_reaches_the_places_that_its_paths_name() =>
        Assert.Equal(
            $"(0008,0018)={First} | (0008,1110)[0]/(0008,0018)={First} | (0020,9222)[0]/(0020,9164)=1.2.3.4.5 | (0020,9222)[1]/(0020,9164)={First}",
            ScriptTest.Run(
                "hashUIDList[*/(0008,0018), (0020,9222)[1]/(0020,9164)]",
                "(0008,0018)=1.2.3.4.5 | (0008,1110)[0]/(0008,0018)=1.2.3.4.5 | (0020,9222)[0]/(0020,9164)=1.2.3.4.5 | (0020,9222)[1]/(0020,9164)=1.2.3.4.5"));

    [Fact]
    public void HashUIDList_reaches_file_meta_information()
    {
        using var file = DicomFile.Read(DicomFileBuilder.Instance().ToArray());

        ScriptTest.Compile("hashUIDList[(0002,0012)]").Apply(file);

        using var written = DicomFile.Read(file.ToArray());
        Assert.True(written.FileMeta.TryFind(Tags.ImplementationClassUID, out var uid));
        Assert.StartsWith("2.25.", System.Text.Encoding.ASCII.GetString(uid.Value), StringComparison.Ordinal);
        Assert.False(uid.Value.StartsWith(Das.Dicom.FileMeta.Implementation.ClassUid));
    }
}
