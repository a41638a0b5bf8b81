using FellowOakDicom;

namespace Das.FoDicom.Tests;

/// <summary>Text whose bytes fo-dicom makes late.</summary>
public sealed class CharacterSetTests
{
    [Fact]
    public void Text_of_a_program_is_read_in_the_character_set_of_its_data_set()
    {
        var item = new DicomDataset { { DicomTag.RequestedProcedureDescription, "Müller Æ" } };
        var dataSet = Samples.Image().AddOrUpdate(DicomTag.SpecificCharacterSet, "ISO_IR 192").AddOrUpdate(DicomTag.PatientName, "Müller^Jörg");
        dataSet.Add(new DicomSequence(DicomTag.RequestAttributesSequence, item));

        TestScripts.Of("(0010,4000) := (0010,0010)\n(0018,1030) := (0040,0275)[0]/(0032,1060)\nblankValues[\"Müller Æ\"]").Apply(dataSet);

        var read = Samples.Reopened(new DicomFile(dataSet)).Dataset;
        Assert.Equal("Müller^Jörg", read.GetString(DicomTag.PatientName));
        Assert.Equal("Müller^Jörg", read.GetString(DicomTag.PatientComments));
        Assert.Equal("", read.GetString(DicomTag.ProtocolName));
        Assert.Equal("", read.GetSequence(DicomTag.RequestAttributesSequence).Items.Single().GetString(DicomTag.RequestedProcedureDescription));
    }

    [Fact]
    public void Text_of_a_program_is_not_fixed_in_the_wrong_character_set_by_reading_it()
    {
        var dataSet = Samples.Image().AddOrUpdate(DicomTag.PatientName, "Müller^Jörg");
        TestScripts.Of("(0010,0020) := \"A\"").Apply(dataSet);

        dataSet.AddOrUpdate(DicomTag.SpecificCharacterSet, "ISO_IR 100");

        Assert.Equal("Müller^Jörg", Samples.Reopened(new DicomFile(dataSet)).Dataset.GetString(DicomTag.PatientName));
    }

    [Fact]
    public void Text_that_came_from_a_data_set_in_another_character_set_is_read_as_it_will_be_written()
    {
        var latin = Samples.Reopened(new DicomFile(Samples.Image().AddOrUpdate(DicomTag.SpecificCharacterSet, "ISO_IR 100").AddOrUpdate(DicomTag.PatientName, "Müller^Jörg")));
        var dataSet = Samples.Image().AddOrUpdate(DicomTag.SpecificCharacterSet, "ISO_IR 192").AddOrUpdate(latin.Dataset.GetDicomItem<DicomItem>(DicomTag.PatientName));

        TestScripts.Of("(0010,4000) := (0010,0010)").Apply(dataSet);

        Assert.Equal("Müller^Jörg", Samples.Reopened(new DicomFile(dataSet)).Dataset.GetString(DicomTag.PatientComments));
    }

    [Fact]
    public void An_empty_Specific_Character_Set_does_not_keep_fo_dicom_from_writing_what_the_script_wrote()
    {
        var dataSet = new DicomDataset
        {
            { DicomTag.SOPClassUID, DicomUID.SecondaryCaptureImageStorage },
            { DicomTag.SOPInstanceUID, "1.2.3.4" },
            { DicomTag.SpecificCharacterSet, "" },
        };

        TestScripts.Of("(0010,0010) := \"Anon\"").Apply(dataSet);

        Assert.Equal("Anon", Samples.Reopened(new DicomFile(dataSet)).Dataset.GetString(DicomTag.PatientName));
    }
}
