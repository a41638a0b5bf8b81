using FellowOakDicom;
using FellowOakDicom.IO.Buffer;

namespace Das.FoDicom.Tests;

/// <summary>Pixel Data and other values that are too long to be handled for nothing.</summary>
public sealed class BulkDataTests
{
    private const int Long = 64 * 1024;

    [Fact]
    public void Is_neither_read_nor_copied()
    {
        var fragments = new DicomOtherByteFragment(DicomTag.PixelData);
        fragments.Fragments.Add(new GuardedBuffer(5000));
        var item = new DicomDataset { fragments };
        DicomItem[] bulk =
        [
            new DicomOtherWord(DicomTag.PixelData, new GuardedBuffer(128)),
            new DicomOtherFloat(DicomTag.FloatPixelData, new GuardedBuffer(Long)),
            new DicomOtherByte(DicomTag.EncapsulatedDocument, new GuardedBuffer(Long)),
            new DicomOtherWord(DicomTag.RedPaletteColorLookupTableData, new GuardedBuffer(Long)),
            new DicomUnknown(new DicomTag(0x0055, 0x1001), new GuardedBuffer(Long, readable: 4)),
        ];
        var dataSet = new DicomDataset().NotValidated();
        dataSet.Add(DicomTag.PatientName, "Doe^Jane").Add(new DicomLongString(new DicomTag(0x0055, 0x0010), "ACME")).Add(bulk);
        dataSet.Add(new DicomSequence(DicomTag.IconImageSequence, item));

        TestScripts.Of("""
            (0010,0010) := "Anon"
            blankValues["Doe^Jane"]
            - (0010,0030)
            replaceUIDs[(0008,0018)]
            keepTags[(0010,0010), (7FE0,XXXX), (0028,1201), (0042,0011), (0055,{ACME}01), (0088,0200)/(7FE0,0010)]
            """).Apply(dataSet);

        Assert.All(bulk, element => Assert.Same(element, dataSet.GetDicomItem<DicomItem>(element.Tag)));
        Assert.Same(fragments, item.GetDicomItem<DicomItem>(DicomTag.PixelData));
        Assert.Equal("Anon", dataSet.GetString(DicomTag.PatientName));
    }

    [Fact]
    public void Is_not_read_by_the_Basic_Profile()
    {
        var pixels = new DicomOtherWord(DicomTag.PixelData, new GuardedBuffer(Long));
        var dataSet = Samples.Image();
        dataSet.AddOrUpdate(pixels);
        dataSet.Add(new DicomOtherByte(new DicomTag(0x6000, 0x3000), new GuardedBuffer(Long)));

        new DasAnonymizer().AnonymizeInPlace(dataSet);

        Assert.Same(pixels, dataSet.GetDicomItem<DicomItem>(DicomTag.PixelData));
        Assert.False(dataSet.Contains(new DicomTag(0x6000, 0x3000)));
    }

    [Fact]
    public void That_was_not_loaded_stays_where_it_is_unless_its_value_is_asked_for()
    {
        var comments = new DicomLongText(DicomTag.PatientComments, DicomEncoding.DefaultArray, new BulkDataUriByteBuffer("file:///none"));
        var dataSet = new DicomDataset().NotValidated().Add(DicomTag.PatientID, "1").Add(comments);

        TestScripts.Of("- (0010,0020)").Apply(dataSet);
        Assert.Same(comments, Assert.Single(dataSet));

        Assert.Throws<InvalidOperationException>(() => TestScripts.Of("(0010,0010) := (0010,4000)").Apply(dataSet));
        Assert.Same(comments, Assert.Single(dataSet));

        TestScripts.Of("- (0010,4000)").Apply(dataSet);
        Assert.Empty(dataSet);
    }

    [Theory]
    [InlineData("1.2.840.10008.1.2.1")]
    [InlineData("1.2.840.10008.1.2.2")]
    public void Is_blacked_out_on_the_way(string transferSyntax)
    {
        var pixels = Enumerable.Range(0, 2 * 4 * 4).Select(i => (byte)(i + 1)).ToArray();
        var dataSet = Samples.Image(DicomTransferSyntax.Parse(transferSyntax));
        dataSet.AddOrUpdate(new DicomOtherWord(DicomTag.PixelData, new MemoryByteBuffer(pixels)));
        var script = TestScripts.Of("alterPixels[\"rectangle\", \"l=1, t=1, r=2, b=2\", \"solid\", \"v=258\"]");
        var expected = Samples.ByFile(new DicomFile(dataSet), script);

        script.Apply(dataSet);

        var buffer = dataSet.GetDicomItem<DicomElement>(DicomTag.PixelData).Buffer;
        var copied = new MemoryStream();
        buffer.CopyToStream(copied);
        var range = new byte[6];
        buffer.GetByteRange(9, range.Length, range);
        Assert.Equal(2, buffer.Data[10]);
        Assert.Equal(1, buffer.Data[11]);
        Assert.Equal(11 - 2, buffer.Data[8]);
        Assert.Equal(buffer.Data, copied.ToArray());
        Assert.Equal(buffer.Data[9..15], range);
        Assert.Equal(1, pixels[0]);
        Assert.Equal(11, pixels[10]);
        Assert.Empty(DatasetComparison.Compare(expected.Dataset, Samples.Reopened(new DicomFile(dataSet)).Dataset));
    }

    [Fact]
    public async Task Is_blacked_out_piece_by_piece()
    {
        const int Side = 1100;
        var pixels = new byte[Side * Side];
        Array.Fill(pixels, (byte)7);
        var dataSet = Samples.Image();
        dataSet.AddOrUpdate(DicomTag.Rows, (ushort)Side).AddOrUpdate(DicomTag.Columns, (ushort)Side);
        dataSet.AddOrUpdate(DicomTag.BitsAllocated, (ushort)8).AddOrUpdate(DicomTag.BitsStored, (ushort)8).AddOrUpdate(DicomTag.HighBit, (ushort)7);
        dataSet.AddOrUpdate(new DicomOtherByte(DicomTag.PixelData, new MemoryByteBuffer(pixels)));

        TestScripts.Of($"alterPixels[\"rectangle\", \"l=0, t=0, r={Side}, b={Side}\", \"solid\", \"v=0\"]").Apply(dataSet);

        var copied = new MemoryStream();
        await dataSet.GetDicomItem<DicomElement>(DicomTag.PixelData).Buffer.CopyToStreamAsync(copied, CancellationToken.None);
        Assert.Equal(pixels.Length, copied.Length);
        Assert.All(copied.ToArray().Chunk(Side), row => Assert.Equal(-1, row.AsSpan().IndexOfAnyExcept((byte)0)));
        Assert.DoesNotContain((byte)0, pixels);
    }
}
