using Das.Dicom.Notation;

namespace Das.Dicom.Tests.Notation;

/// <summary>Data sets compared with what was expected of them.</summary>
public class ExpectedElementsTests
{
    private const string Sample = "SpecificCharacterSet = ISO_IR 192 | PatientName = Müller^Änne | PatientID = 4711 | Rows = 2 | (0019,{ACME}01):DS = 1.5 | PixelData:OW = 00 01 | " +
        "StudyInstanceUID = 1.2.3 | ReferencedStudySequence[0]/StudyDescription = Head | ReferencedStudySequence[1] | OtherPatientIDsSequence[]";

    [Theory]
    [InlineData("PatientName = Müller^Änne")]
    [InlineData("PatientID = \"4711 \" | Rows = 02 | PixelData = 0001")]
    [InlineData("PatientID absent", false)]
    [InlineData("PatientName = Mü*^* | StudyInstanceUID = * | Rows = *")]
    [InlineData("PatientID = \"4*\"", false)]
    [InlineData("PatientID = 5*", false)]
    [InlineData("PatientID:SH = 4711", false)]
    [InlineData("PatientID:hex = 34 37 31 31")]
    [InlineData("(0019,{ACME}01) = 1.5 | (0019,1001):DS = 1.5 | (0019,0010) = ACME")]
    [InlineData("(0019,{OTHER}01) = 1.5", false)]
    [InlineData("PatientBirthDate absent | ReferencedStudySequence[2] absent | (0019,{OTHER}01) absent")]
    [InlineData("ReferencedStudySequence[1] | ReferencedStudySequence[0]/StudyDescription = Head | ReferencedStudySequence present")]
    [InlineData("ReferencedStudySequence[2]", false)]
    [InlineData("ReferencedStudySequence[]", false)]
    [InlineData("OtherPatientIDsSequence[]")]
    [InlineData("PatientSex present", false)]
    [InlineData("PatientID = \"\"", false)]
    [InlineData("ReferencedStudySequence[0]/StudyDescription absent", false)]
    public void Agrees_with_what_is_there(string expected, bool agrees = true)
    {
        using var file = DataSetNotation.Parse(Sample);
        Assert.Equal(agrees, file.DifferencesFrom(expected).Count == 0);
    }

    [Fact]
    public void Says_what_was_expected_and_found()
    {
        using var file = DataSetNotation.Parse(Sample);
        Assert.Equal(
            [
                "PatientID: expected S-017, found 4711",
                "PatientName: expected absent, found Müller^Änne",
                "ReferencedStudySequence[0]/StudyDescription: expected \"\", found Head",
                "(0019,{ACME}01): expected 1.5 in VR FD, found 1.5 in VR DS",
                "PatientSex: expected F, found absent",
            ],
            file.DifferencesFrom("PatientID = S-017\nPatientName absent\nReferencedStudySequence[0]/StudyDescription =\n(0019,{ACME}01):FD = 1.5\nPatientSex = F")
                .Select(difference => difference.ToString()));
    }

    [Fact]
    public void Names_what_nobody_expected_if_the_whole_is_expected()
    {
        using var file = DataSetNotation.Parse(Sample);
        Assert.Equal(["SpecificCharacterSet", "ReferencedStudySequence[1]", "PatientName", "PatientID", "StudyInstanceUID", "PixelData"],
            file.DifferencesFrom("(0019,{ACME}01) = 1.5 | Rows = 2 | ReferencedStudySequence[0]/StudyDescription = Head | OtherPatientIDsSequence present", isWhole: true)
                .Select(difference => difference.Path));
    }

    [Fact]
    public void Whole_data_sets_that_are_equal_have_no_difference()
    {
        using var file = DataSetNotation.Parse(Sample);
        using var same = DataSetNotation.Parse(Sample, TransferSyntax.DeflatedExplicitVRLittleEndian);
        Assert.Empty(file.DifferencesFrom(same));
        Assert.Empty(file.DifferencesFrom(DataSetNotation.Write(file), isWhole: true));
    }

    [Fact]
    public void Other_vrs_are_a_difference_between_data_sets()
    {
        using var file = DataSetNotation.Parse("PatientID = X");
        using var other = DataSetNotation.Parse("PatientID:SH = X");
        Assert.Equal("PatientID: expected X in VR SH, found X in VR LO", Assert.Single(file.DifferencesFrom(other)).ToString());
    }

    [Fact]
    public void Kept_and_changed_look_at_the_source()
    {
        using var source = DataSetNotation.Parse(Sample + " | PatientSex = F | PatientAge = 030Y");
        using var file = DataSetNotation.Parse("PatientID = 4711 | StudyInstanceUID = 1.2.4 | PatientSex = | ReferencedStudySequence[0]/StudyDescription = Head | ReferencedStudySequence[1]");
        IReadOnlyList<ElementDifference> Compare(string text) => ExpectedElements.Parse(text).Compare(file, source);
        Assert.Empty(Compare("PatientID kept | StudyInstanceUID changed | ReferencedStudySequence kept"));
        Assert.Equal(
            [
                "PatientID: expected changed, another value than 4711, found 4711",
                "StudyInstanceUID: expected kept, 1.2.3, found 1.2.4",
                "PatientSex: expected changed, another value than F, found \"\"",
                "PatientAge: expected kept, 030Y, found absent",
                "Modality: expected kept, as given, found absent from what was given",
            ],
            Compare("PatientID changed | StudyInstanceUID kept | PatientSex changed | PatientAge kept | Modality kept").Select(difference => difference.ToString()));
    }

    [Fact]
    public void Knows_where_an_expectation_stands()
    {
        using var file = DataSetNotation.Parse("PatientID = X");
        var difference = Assert.Single(ExpectedElements.Parse("Modality absent\n  PatientID = Y", firstLine: 7).Compare(file));
        Assert.Equal((8, 3), (difference.Line, difference.Column));
    }

    [Theory]
    [InlineData("PatientID gone", 1, "'absent', 'present', 'kept' or 'changed'")]
    [InlineData("PatientID = 1 | PatientID absent", 17, "PatientID is there twice")]
    public void Says_what_is_wrong_with_an_expectation(string expected, int column, string reason)
    {
        var exception = Assert.Throws<NotationException>(() => ExpectedElements.Parse(expected));
        Assert.Equal(column, exception.Column);
        Assert.Contains(reason, exception.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_of_a_sequence_is_a_mistake_of_the_test()
    {
        using var file = DataSetNotation.Parse(Sample);
        Assert.Throws<ArgumentException>(() => file.TextAt("ReferencedStudySequence"));
        Assert.Throws<ArgumentException>(() => file.TextAt("ReferencedStudySequence[0]"));
        Assert.Throws<NotationException>(() => file.TextAt("ReferencedStudySequence[0]/"));
        Assert.Null(file.TextAt("PatientSex"));
        Assert.True(file.Has("ReferencedStudySequence[1]"));
        Assert.False(file.Has("ReferencedStudySequence[2]"));
    }
}
