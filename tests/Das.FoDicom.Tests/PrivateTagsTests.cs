using FellowOakDicom;

namespace Das.FoDicom.Tests;

/// <summary>Private elements, which fo-dicom addresses by their creator.</summary>
public sealed class PrivateTagsTests
{
    private static readonly DicomTag s_serial = new(0x0009, 0x02, "ACME");

    [Fact]
    public void Elements_that_a_program_added_by_their_creator_are_found_and_removed()
    {
        var dataSet = new DicomDataset().Add(new DicomLongString(new DicomTag(0x0009, 0x01, "OTHER"), "a")).Add(new DicomLongString(s_serial, "b"));

        TestScripts.Of("(0010,0020) := (0009,{ACME}02)\n(0009,{OTHER}01) := \"c\"").Apply(dataSet);
        Assert.Equal("b", dataSet.GetString(DicomTag.PatientID));
        Assert.Equal("c", dataSet.GetString(new DicomTag(0x0009, 0x01, "OTHER")));

        TestScripts.Of("- (0009,{ACME}02)").Apply(dataSet);
        Assert.False(dataSet.Contains(s_serial));
        Assert.Equal(["(0009,0010)", "(0009,0011)", "(0009,1001:OTHER)", "(0010,0020)"], dataSet.Select(item => item.Tag.ToString()));
    }

    [Fact]
    public void Elements_that_a_script_adds_are_found_by_their_creator()
    {
        var item = new DicomDataset { new DicomLongString(new DicomTag(0x0009, 0x01, "OTHER"), "a") };
        var dataSet = new DicomDataset { new DicomSequence(DicomTag.RequestAttributesSequence, item) };

        TestScripts.Of("(0009,{ACME}02) := \"x\"\n(0040,0275)[0]/(0009,{ACME}02) := \"y\"").Apply(dataSet);

        Assert.Equal("x", ValueOf(dataSet));
        Assert.Equal("y", ValueOf(item));
        Assert.Equal(0x1102, item.Last().Tag.Element);
    }

    [Fact]
    public void Elements_named_by_the_low_byte_of_their_number_alone_are_removed_from_their_block()
    {
        // A data set made of items does not tell them which block was reserved for them.
        var item = new DicomLongString(s_serial, "secret");
        var dataSet = new DicomDataset(new DicomItem[] { item, new DicomLongString(DicomTag.PatientID, "1") });
        Assert.Equal(0x02, item.Tag.Element);

        TestScripts.Of("- (0009,{ACME}02)").Apply(dataSet);

        Assert.Equal(["(0009,0010)", "(0010,0020)"], dataSet.Select(element => element.Tag.ToString()));
    }

    [Fact]
    public void An_element_without_its_creator_is_refused()
    {
        var dataSet = new DicomDataset(new DicomItem[] { new DicomLongString(s_serial, "secret") });
        dataSet.Remove(new DicomTag(0x0009, 0x0010));
        var before = dataSet.Single();

        Assert.Throws<ArgumentException>(() => TestScripts.Of("- (0010,0010)").Apply(dataSet));
        Assert.Same(before, dataSet.Single());
    }

    private static string ValueOf(DicomDataset dataSet) => System.Text.Encoding.ASCII.GetString(dataSet.GetDicomItem<DicomElement>(s_serial).Buffer.Data).TrimEnd('\0');
}
