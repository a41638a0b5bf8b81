using Das.Dicom.Elements;
using Das.Standard;
using Das.Testing;
using static Das.Dicom.Tests.DataSetBytes;

namespace Das.Dicom.Tests.FileMeta;

public sealed class FileMetaBuilderTests
{
    [Fact]
    public void Zeroes_the_preamble()
    {
        var bytes = DicomFileBuilder.Instance().ToArray();
        "II*\0 Featherstone"u8.CopyTo(bytes);

        Assert.Equal(new byte[128], Rewritten(bytes)[..128]);
    }

    [Fact]
    public void Drops_what_the_source_said_about_itself()
    {
        byte[] meta =
        [
            .. Element(0x00020003, VR.UI, "9.9.9\0"u8.ToArray()), .. Element(0x00020010, VR.UI, "1.2.840.10008.1.2.1\0"u8.ToArray()),
            .. Element(0x00020016, VR.AE, "STMARYS "u8.ToArray()), .. Element(0x00020100, VR.UI, "1.2\0"u8.ToArray()), .. Element(0x00020102, VR.OB, 1, 2),
        ];
        byte[] bytes = [.. new byte[128], .. "DICM"u8, .. meta, .. Element(0x00080018, VR.UI, "1.2.3\0"u8.ToArray())];

        using var written = DicomFile.Read(Rewritten(bytes));

        Assert.Equal([0x00020001u, 0x00020003u, 0x00020010u, 0x00020012u, 0x00020013u], TagsOf(written.FileMeta));
        Assert.Equal("1.2.3\0"u8.ToArray(), ValueOf(written.FileMeta, Tags.MediaStorageSOPInstanceUID));
    }

    [Fact]
    public void Follows_SOP_class_and_instance_of_the_data_set()
    {
        using var file = DicomFile.Read(DicomFileBuilder.Instance().ToArray());
        file.DataSet.Set(Tags.SOPInstanceUID, VR.UI, "2.25.7"u8);

        using var written = DicomFile.Read(file.ToArray());

        Assert.Equal("2.25.7"u8.ToArray(), ValueOf(written.FileMeta, Tags.MediaStorageSOPInstanceUID));
        Assert.Equal(ValueOf(written.DataSet, Tags.SOPClassUID), ValueOf(written.FileMeta, Tags.MediaStorageSOPClassUID));
    }

    [Fact]
    public void States_the_length_of_group_2()
    {
        var bytes = Rewritten(DicomFileBuilder.Instance().ToArray());

        Assert.Equal([0x08, 0x00, 0x16, 0x00], DataSetOf(bytes)[..4]);
    }

    [Fact]
    public void Takes_over_elements_that_were_set_but_none_that_says_what_the_file_is()
    {
        using var file = DicomFile.Read(DicomFileBuilder.Instance().ToArray());
        file.FileMeta.Set(new Tag(0x00020016), VR.AE, "RESEARCH"u8);
        file.FileMeta.Set(Tags.TransferSyntaxUID, VR.UI, "1.2.3.4\0"u8);

        using var written = DicomFile.Read(file.ToArray());

        Assert.Equal("RESEARCH"u8.ToArray(), ValueOf(written.FileMeta, new Tag(0x00020016)));
        Assert.Equal("1.2.840.10008.1.2.1\0"u8.ToArray(), ValueOf(written.FileMeta, Tags.TransferSyntaxUID));
    }

    private static byte[] Rewritten(byte[] bytes)
    {
        using var file = DicomFile.Read(bytes);
        return file.ToArray();
    }

    private static byte[] ValueOf(DataSet dataSet, Tag tag)
    {
        Assert.True(dataSet.TryFind(tag, out var element));
        return element.Value.ToArray();
    }

    private static List<uint> TagsOf(DataSet dataSet)
    {
        var tags = new List<uint>();
        foreach (var element in dataSet)
            tags.Add(element.Tag.Value);
        return tags;
    }
}
