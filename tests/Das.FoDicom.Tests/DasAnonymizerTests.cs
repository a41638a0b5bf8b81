using Das.Engine;
using FellowOakDicom;

namespace Das.FoDicom.Tests;

public sealed class DasAnonymizerTests
{
    [Fact]
    public void Takes_the_place_of_the_anonymizer_of_fo_dicom()
    {
        DicomAnonymizer anonymizer = new DasAnonymizer(context: TestScripts.Context);
        var dataSet = Samples.Image();
        var file = new DicomFile(Samples.Image());
        var expected = Samples.ByFile(new DicomFile(Samples.Image()), TestScripts.OfRepository("basic-profile.das"));

        var (anonymized, anonymizedFile) = (anonymizer.Anonymize(dataSet), anonymizer.Anonymize(file));
        Assert.Equal("MRN-4711", dataSet.GetString(DicomTag.PatientID));
        Assert.Equal("MRN-4711", file.Dataset.GetString(DicomTag.PatientID));
        anonymizer.AnonymizeInPlace(dataSet);
        anonymizer.AnonymizeInPlace(file);

        Assert.All([anonymized, anonymizedFile.Dataset, dataSet, file.Dataset], result => Assert.Empty(DatasetComparison.Compare(expected.Dataset, result)));
        Assert.Equal(expected.FileMetaInfo.MediaStorageSOPInstanceUID, anonymizedFile.FileMetaInfo.MediaStorageSOPInstanceUID);
        Assert.Equal(expected.FileMetaInfo.MediaStorageSOPInstanceUID, file.FileMetaInfo.MediaStorageSOPInstanceUID);
    }

    [Fact]
    public void Leaves_nested_data_sets_of_the_original_alone()
    {
        var item = new DicomDataset { { DicomTag.ScheduledProcedureStepID, "S-1" } };
        var dataSet = new DicomDataset { new DicomSequence(DicomTag.RequestAttributesSequence, item) };

        var anonymizer = new DasAnonymizer(TestScripts.Of("(0040,0275)/(0040,0009) ?= \"X\""));
        var file = new DicomFile(Samples.Image().Add(dataSet));

        Assert.All([anonymizer.Anonymize(dataSet), anonymizer.Anonymize(file).Dataset], result =>
            Assert.Equal("X", result.GetSequence(DicomTag.RequestAttributesSequence).Items.Single().GetString(DicomTag.ScheduledProcedureStepID)));
        Assert.Equal("S-1", item.GetString(DicomTag.ScheduledProcedureStepID));
    }

    [Fact]
    public void Gives_one_patient_the_same_identity_in_all_its_data_sets()
    {
        var anonymizer = new DasAnonymizer();
        var (first, second) = (anonymizer.Anonymize(Samples.Image()), anonymizer.Anonymize(Samples.Image()));
        Assert.Equal(first.GetString(DicomTag.SOPInstanceUID), second.GetString(DicomTag.SOPInstanceUID));
        Assert.NotEqual(first.GetString(DicomTag.SOPInstanceUID), new DasAnonymizer().Anonymize(Samples.Image()).GetString(DicomTag.SOPInstanceUID));
    }

    [Fact]
    public void Says_what_a_person_should_look_at()
    {
        var results = new List<ScriptResult>();
        var dataSet = Samples.Image();
        new DasAnonymizer { Report = results.Add }.AnonymizeInPlace(dataSet);
        Assert.NotEmpty(Assert.Single(results).Findings);
    }

    [Fact]
    public void Throws_if_the_script_rejects_the_data_set()
    {
        var dataSet = Samples.Image();
        var before = dataSet.ToList();
        var anonymizer = new DasAnonymizer(TestScripts.Of("- (0010,0010)\nreject[]"));

        Assert.Throws<InvalidOperationException>(() => anonymizer.AnonymizeInPlace(dataSet));
        Assert.Throws<InvalidOperationException>(() => anonymizer.Anonymize(new DicomFile(dataSet)));
        Assert.Equal(before, dataSet, ReferenceEqualityComparer.Instance);
    }

    [Fact]
    public void Does_not_pretend_to_use_what_it_does_not_use()
    {
        var anonymizer = new DasAnonymizer();
        Assert.Throws<NotSupportedException>(() => anonymizer.Profile);
        Assert.Throws<NotSupportedException>(() => anonymizer.ReplacedUIDs);
    }
}
