using System.Text;
using Das.Dicom.Notation;
using Das.Testing;
using DataSetNotation = Das.Dicom.Notation.DataSetNotation;

namespace Das.Dicom.Tests.Notation;

/// <summary>Files that are made from notation.</summary>
public class DataSetBuilderTests
{
    [Fact]
    public void Takes_elements_by_keyword_or_tag_on_a_line_each_or_behind_a_bar()
    {
        using var file = new DataSetBuilder().With("PatientName = Doe^Jane | (0010,0020)=4711\nRows = 2 // as many as it needs\n// nothing\n").Build();
        Assert.Equal("PatientName = Doe^Jane\nPatientID = 4711\nRows = 2\n", DataSetNotation.Write(file));
    }

    [Fact]
    public void Sorts_elements_by_tag_as_files_have_them()
    {
        using var file = new DataSetBuilder().With("Rows = 2 | PatientID = X | Modality = CT").Build();
        Assert.Equal("Modality = CT\nPatientID = X\nRows = 2\n", DataSetNotation.Write(file));
    }

    [Fact]
    public void Makes_sequences_and_items_on_the_way()
    {
        using var file = DataSetNotation.Parse("ReferencedStudySequence[1]/PurposeOfReferenceCodeSequence[0]/CodeValue = A | ReferencedImageSequence[] | ReferencedSeriesSequence[0]");
        Assert.Equal(
            "ReferencedStudySequence[0]\nReferencedStudySequence[1]/PurposeOfReferenceCodeSequence[0]/CodeValue = A\nReferencedSeriesSequence[0]\nReferencedImageSequence[]\n",
            DataSetNotation.Write(file));
    }

    [Fact]
    public void Reserves_a_block_for_a_private_creator()
    {
        using var file = DataSetNotation.Parse("(0019,{ACME}01):IS = 5 | (0019,{OTHER}02) = x | (0019,{ACME}02) = y");
        Assert.Equal("ACME", file.TextAt("(0019,0010)"));
        Assert.Equal("OTHER", file.TextAt("(0019,0011)"));
        Assert.Equal("5", file.TextAt("(0019,1001)"));
        Assert.Equal("x", file.TextAt("(0019,1102)"));
        Assert.Equal("y", file.TextAt("(0019,{ACME}02)"));
    }

    [Fact]
    public void Uses_the_block_that_a_creator_has_wherever_it_is_written()
    {
        using var file = DataSetNotation.Parse("(0019,{ACME}01) = 5 | (0019,0020) = ACME");
        Assert.Equal("5", file.TextAt("(0019,2001)"));
        Assert.False(file.Has("(0019,0010)"));
    }

    [Theory]
    [InlineData("Rows = 2", "US")]
    [InlineData("PatientName = A", "PN")]
    [InlineData("(0019,{SIEMENS MR HEADER}0C) = 1000", "IS")]
    [InlineData("(0019,{ACME}01) = x", "LO")]
    [InlineData("(0019,{ACME}01):DS = 1", "DS")]
    public void Takes_the_vr_from_the_dictionaries_where_none_is_written(string notation, string vr)
    {
        using var file = DataSetNotation.Parse(notation);
        foreach (var element in file.DataSet)
        {
            if (!element.Tag.IsPrivateCreator)
                Assert.Equal(vr, element.VR.ToString());
        }
    }

    [Fact]
    public void Writes_text_in_the_character_set_of_the_data_set_or_item()
    {
        using var file = DataSetNotation.Parse(
            "SpecificCharacterSet = ISO_IR 192 | PatientName = Müller | ReferencedStudySequence[0]/SpecificCharacterSet = ISO_IR 100 | ReferencedStudySequence[0]/StudyDescription = Füße");
        var bytes = file.ToArray();
        Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("Müller")) > 0);
        Assert.True(bytes.AsSpan().IndexOf(Encoding.Latin1.GetBytes("Füße")) > 0);
        Assert.Equal("Müller", file.TextAt("PatientName"));
        Assert.Equal("Füße", file.TextAt("ReferencedStudySequence[0]/StudyDescription"));
    }

    [Theory]
    [InlineData("1.2.840.10008.1.2")]
    [InlineData("1.2.840.10008.1.2.1")]
    [InlineData("1.2.840.10008.1.2.2")]
    [InlineData("1.2.840.10008.1.2.1.99")]
    [InlineData("1.2.840.10008.1.2.4.50")]
    public void Encodes_in_the_transfer_syntax_that_is_named(string uid)
    {
        using var file = DataSetNotation.Parse(
            $"TransferSyntaxUID = {uid} | PatientID = X | Rows = 258 | FrameIncrementPointer = 00181063 | (0018,9323):UT = long | ReferencedStudySequence[0]/Rows = 3 | PixelData = 01 02 03 04");
        Assert.Equal(uid, file.TransferSyntax.Uid);
        Assert.Equal(["X", "258", "00181063", "long", "3"],
            new[] { "PatientID", "Rows", "FrameIncrementPointer", "(0018,9323)", "ReferencedStudySequence[0]/Rows" }.Select(file.TextAt));
    }

    [Fact]
    public void Is_the_same_again_when_it_is_written_and_read()
    {
        const string notation = "TransferSyntaxUID = 1.2.840.10008.1.2.4.50\nPatientName:hex = FFFE\nPatientID = \" a | b // \"\"c\"\" \"\nStudyDescription = \"\"\n" +
            "(0019,0010) = ACME\n(0019,{ACME}01):FD = 1.5\\-2\n(0021,1001) = no creator\nReferencedFrameNumber:UN = 3120\nRows:hex = 010203\nPixelData:items = FEFF00E000000000\n";
        using var file = DataSetNotation.Parse(notation);
        var written = DataSetNotation.Write(file);
        using var again = DataSetNotation.Parse(written);
        Assert.Equal(written, DataSetNotation.Write(again));
        Assert.Equal(file.ToArray(), again.ToArray());
        Assert.Equal(" a | b // \"c\"", again.TextAt("PatientID"));
        Assert.Contains("PatientName:hex = FFFE\n", written, StringComparison.Ordinal);
        Assert.Contains("ReferencedFrameNumber:UN = 3120\n", written, StringComparison.Ordinal);
        Assert.Contains("PixelData:items = FEFF00E000000000\n", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Stays_as_it_is_when_more_is_added()
    {
        var one = new DataSetBuilder().With("PatientID = 1 | PatientSex = F | ReferencedStudySequence[0]/StudyDescription = A");
        var two = one.With("PatientID = 2 | PatientSex absent | ReferencedStudySequence[0]/StudyDate = 20200101");
        using var first = one.Build();
        using var second = two.Build();
        Assert.Equal(("1", "F"), (first.TextAt("PatientID"), first.TextAt("PatientSex")));
        Assert.Equal(("2", null), (second.TextAt("PatientID"), second.TextAt("PatientSex")));
        Assert.Equal(("A", "20200101"),
            (second.TextAt("ReferencedStudySequence[0]/StudyDescription"), second.TextAt("ReferencedStudySequence[0]/StudyDate")));
    }

    [Fact]
    public void Takes_registered_uids_by_keyword_and_bytes_that_repeat()
    {
        using var file = DataSetNotation.Parse("SOPClassUID = MRImageStorage | PixelData:OW = 00 FF * 3");
        Assert.Equal("1.2.840.10008.5.1.4.1.1.4", file.TextAt("SOPClassUID"));
        Assert.Equal("1.2.840.10008.5.1.4.1.1.4", file.TextAt("MediaStorageSOPClassUID"));
        Assert.Equal("00FF00FF00FF", file.TextAt("PixelData"));
    }

    [Theory]
    [InlineData("PatientID = 1\n  PatentName = A", 2, 3, "no element 'PatentName'")]
    [InlineData("PatientID", 1, 10, "'=' and a value")]
    [InlineData("PatientID 4711", 1, 11, "'=' and a value")]
    [InlineData("PatientID = \"1\" 2", 1, 17, "A new line or '|'")]
    [InlineData("PatientID = \"1", 1, 13, "not closed")]
    [InlineData("(0010,002) = 1", 1, 1, "A tag is written")]
    [InlineData("(0010,{ACME}02) = 1", 1, 1, "Only an odd group")]
    [InlineData("PatientID:XX = 1", 1, 11, "'XX' is no VR")]
    [InlineData("PatientID[0]/PatientID = 1", 1, 10, "PatientID is no sequence")]
    [InlineData("ReferencedStudySequence/StudyDate = 1", 1, 24, "Which item?")]
    [InlineData("ReferencedStudySequence[a]", 1, 25, "The number of an item")]
    [InlineData("ReferencedStudySequence[0] = 1", 1, 28, "An item has no value")]
    [InlineData("ReferencedStudySequence = 1", 1, 1, "is a sequence")]
    [InlineData("Modality = CT\nRows = two", 2, 1, "'two' is no value of VR US")]
    [InlineData("PixelData = 0", 1, 1, "hex digits")]
    [InlineData("PatientName = Müller", 1, 1, "ISO_IR 192")]
    [InlineData("Modality = Ü", 1, 1, "VR CS cannot have")]
    [InlineData("PatientID = 1 | (0010,0020) = 2", 1, 17, "PatientID is there twice")]
    [InlineData("PatientID kept", 1, 1, "or 'absent'")]
    [InlineData("ReferencedStudySequence[999999]", 1, 1, "items count from 0")]
    public void Says_what_is_wrong_where(string notation, int line, int column, string reason)
    {
        var exception = Assert.Throws<NotationException>(() => DataSetNotation.Parse(notation));
        Assert.Equal((line, column), (exception.Line, exception.Column));
        Assert.Contains(reason, exception.Reason, StringComparison.Ordinal);
    }

    [RequiresPydicomFact]
    public void Pydicom_reads_what_was_meant()
    {
        string[] syntaxes = ["1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.2", "1.2.840.10008.1.2.1.99", "1.2.840.10008.1.2.4.50"];
        var files = syntaxes.Select(uid => DataSetNotation.Parse(
            $"TransferSyntaxUID = {uid} | SOPClassUID = MRImageStorage | SOPInstanceUID = 1.2.3 | SpecificCharacterSet = ISO_IR 192 | PatientName = Müller | Rows = 258 | " +
            "ReferencedStudySequence[1]/StudyDescription = Füße | (0019,{ACME}01):FD = 1.5\\2 | PixelData = 01 02 03"));
        var judged = Pydicom.Run("""
            import sys, io, pydicom, pydicom.encaps
            for line in sys.stdin:
                d = pydicom.dcmread(io.BytesIO(bytes.fromhex(line)))
                pixels = pydicom.encaps.defragment_data(d.PixelData) if d.file_meta.TransferSyntaxUID.is_encapsulated else d.PixelData
                private = d[0x0019, 0x1001]
                value = list(private.value) if private.VR == 'FD' else private.VR
                print(d.file_meta.MediaStorageSOPClassUID.keyword, str(d.PatientName) == 'M\u00fcller', d.Rows, len(d.ReferencedStudySequence),
                      d.ReferencedStudySequence[1].StudyDescription == 'F\u00fc\u00dfe', d[0x0019, 0x0010].value, value, pixels.hex())
            """, string.Concat(files.Select(file => Convert.ToHexString(file.ToArray()) + "\n")));
        var explicitVR = "MRImageStorage True 258 2 True ACME [1.5, 2.0] 01020300";
        Assert.Equal([explicitVR.Replace("[1.5, 2.0]", "VR.UN", StringComparison.Ordinal), explicitVR, explicitVR, explicitVR, explicitVR],
            judged.TrimEnd().Split('\n'));
    }
}
