using Das.Dicom.Elements;
using Das.Standard;

namespace Das.Dicom.Tests.Elements;

public sealed class DataSetTests
{
    private static readonly Tag s_patientName = new(0x00100010);
    private static readonly Tag s_sequence = new(0x00400275);
    private static readonly Tag s_step = new(0x00400009);

    [Theory]
    [InlineData(ElementEncoding.ExplicitLittleEndian)]
    [InlineData(ElementEncoding.ImplicitLittleEndian)]
    [InlineData(ElementEncoding.ExplicitBigEndian)]
    public void Made_in_memory_is_written_as_a_file_that_reads_back(ElementEncoding encoding)
    {
        var dataSet = DataSet.Create(encoding);
        dataSet.Set(Tags.SOPInstanceUID, VR.UI, "1.2.3"u8);
        dataSet.Set(s_patientName, VR.PN, "Doe^Jane"u8);
        dataSet.AddSequence(s_sequence).AppendItem().Set(s_step, VR.SH, "S1"u8);

        using var file = new DicomFile(dataSet);
        using var read = DicomFile.Read(file.ToArray());

        Assert.Equal(TransferSyntax.FromEncoding(encoding), read.TransferSyntax);
        Assert.Equal("1.2.3\0"u8.ToArray(), ValueOf(read.FileMeta, Tags.MediaStorageSOPInstanceUID));
        Assert.Equal("Doe^Jane"u8.ToArray(), ValueOf(read.DataSet, s_patientName));
        Assert.True(read.DataSet.TryFind(s_sequence, out var sequence));
        foreach (var item in sequence.Items)
            Assert.Equal("S1"u8.ToArray(), ValueOf(item, s_step));
        Assert.Equal(1, sequence.Items.Count);
    }

    [Fact]
    public void Of_a_file_or_an_item_makes_no_other_file()
    {
        var dataSet = DataSet.Create();
        var item = dataSet.AddSequence(s_sequence).AppendItem();
        Assert.Throws<ArgumentException>(() => new DicomFile(item));

        using var file = DicomFile.Read(new DicomFile(dataSet).ToArray());
        Assert.Throws<ArgumentException>(() => new DicomFile(file.DataSet));
        Assert.Throws<ArgumentException>(() => new DicomFile(file.FileMeta));
    }

    [Fact]
    public void Has_no_encoding_without_a_transfer_syntax() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DicomFile(DataSet.Create(ElementEncoding.ImplicitBigEndian)));

    private static byte[] ValueOf(DataSet dataSet, Tag tag) => dataSet.TryFind(tag, out var element) ? element.Value.ToArray() : [];
}
