using Das.Engine;
using FellowOakDicom;

namespace Das.FoDicom.Tests;

/// <summary>File meta information after a script.</summary>
public sealed class FileMetaItemsTests
{
    private static DicomFile Source()
    {
        var file = new DicomFile(Samples.Image());
        file.FileMetaInfo.SourceApplicationEntityTitle = "FEATHERSTONE";
        file.FileMetaInfo.SendingApplicationEntityTitle = "WARD7";
        file.FileMetaInfo.PrivateInformationCreatorUID = DicomUID.Parse("1.2.3.99");
        file.FileMetaInfo.PrivateInformation = [1, 2];
        return file;
    }

    [Fact]
    public void Follows_the_data_set_and_holds_nothing_else_of_the_source()
    {
        var file = Source();
        TestScripts.OfRepository("basic-profile.das").Apply(file, TestScripts.Context);

        var uid = file.Dataset.GetString(DicomTag.SOPInstanceUID);
        Assert.NotEqual("1.2.3.4", uid);
        var written = Samples.Saved(file);
        Assert.Equal(new byte[128], written[..128]);
        var meta = DicomFile.Open(new MemoryStream(written)).FileMetaInfo;
        Assert.Equal(uid, meta.MediaStorageSOPInstanceUID.UID);
        Assert.Equal(DicomTransferSyntax.ExplicitVRLittleEndian, meta.TransferSyntax);
        Assert.Equal([0x0000, 0x0001, 0x0002, 0x0003, 0x0010, 0x0012, 0x0013], meta.Select(item => (int)item.Tag.Element));
    }

    [Fact]
    public void Holds_what_the_script_has_set()
    {
        var file = Source();
        TestScripts.Of("(0002,0016) := \"RESEARCH\"\n(0002,0010) := \"1.2\"").Apply(file);

        Assert.Equal("RESEARCH", file.FileMetaInfo.SourceApplicationEntityTitle);
        Assert.Equal(DicomTransferSyntax.ExplicitVRLittleEndian, file.FileMetaInfo.TransferSyntax);
        Assert.False(file.FileMetaInfo.Contains(DicomTag.SendingApplicationEntityTitle));
    }

    [Fact]
    public void Can_be_read_by_the_script()
    {
        var file = Source();
        TestScripts.Of("(0010,0020) := (0002,0016)").Apply(file);
        Assert.Equal("FEATHERSTONE", file.Dataset.GetString(DicomTag.PatientID));
    }

    [Fact]
    public void Stays_as_it_was_if_the_script_does_not_go_to_its_end()
    {
        var file = Source();
        var before = file.FileMetaInfo.ToList();

        Assert.Throws<ScriptException>(() => TestScripts.Of("- (0002,0016)\n(0028,0010) := (0008,0060)").Apply(file));

        Assert.Equal(before, file.FileMetaInfo, ReferenceEqualityComparer.Instance);
    }
}
