using Das.Dicom.Notation;
using Das.Engine;
using Das.Engine.Pseudonyms;
using Das.Standard;

namespace WhitelistStudy;

public sealed class DiffusionStudyTests : IDisposable
{
    private static readonly DataSetBuilder s_image = new DataSetBuilder().With("""
        SOPClassUID = MRImageStorage
        SOPInstanceUID = 1.2.3.4
        StudyInstanceUID = 1.2.3
        SeriesInstanceUID = 1.2.3.1
        FrameOfReferenceUID = 1.2.3.9
        Modality = MR
        PatientName = Doe^Jane
        PatientID = 4711
        RepetitionTime = 8000
        (0019,{SIEMENS MR HEADER}0C) = 1000
        Rows = 2 | Columns = 2
        PixelData:OW = 00 * 8
        """);

    private readonly ProjectKey _key = ProjectKey.NewRandom();
    private readonly DiffusionStudy _profile = new() { Site = "LEI" };

    public void Dispose() => _key.Dispose();

    [Fact]
    public void Image_stays_an_image()
    {
        using var source = s_image.Build();
        using var file = s_image.Build();
        Assert.Equal(ScriptOutcome.Edited, Apply(file).Outcome);
        Assert.Empty(ExpectedElements.Parse("""
            SOPClassUID kept | Modality kept
            RepetitionTime kept
            Rows kept | Columns kept
            PixelData kept
            SOPInstanceUID changed | StudyInstanceUID changed | SeriesInstanceUID changed | FrameOfReferenceUID changed
            """).Compare(file, source));
    }

    [Fact]
    public void What_nobody_thought_of_goes()
    {
        using var file = s_image.With("""
            InstitutionName = St. Elsewhere
            PatientComments = Jane asked for a copy
            ReferencedStudySequence[0]/ReferencedSOPInstanceUID = 1.2.3
            RequestAttributesSequence[0]/ScheduledProcedureStepDescription = Head of Jane
            (0019,{SIEMENS MR HEADER}0A) = 1
            (0029,{SOME VENDOR}01) = Doe
            (6000,3000):OW = 00 * 4
            """).Build();
        Apply(file);
        Assert.Empty(file.DifferencesFrom("""
            SOPClassUID = MRImageStorage
            SOPInstanceUID = *
            StudyInstanceUID = *
            SeriesInstanceUID = *
            FrameOfReferenceUID = *
            Modality = MR
            PatientName =
            PatientID = LEI-*
            PatientIdentityRemoved = YES
            DeidentificationMethod = *
            RepetitionTime = 8000
            (0019,{SIEMENS MR HEADER}0C) = 1000
            Rows = 2 | Columns = 2
            PixelData present
            """, isWhole: true));
    }

    [Fact]
    public void No_name_of_a_person_stays_whatever_it_is_the_name_of()
    {
        var names = DataDictionary.Entries.Where(entry => entry.VR == VR.PN && entry.Keyword.Length > 0).Select(entry => entry.Keyword).ToList();
        using var file = s_image.With(string.Join('\n', names.Select(name => $"{name} = Quackenbush^Ezra"))).Build();
        Assert.Contains("Quackenbush", Text(file), StringComparison.Ordinal);
        Apply(file);
        Assert.DoesNotContain("Quackenbush", Text(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Patient_has_one_code_in_all_studies_and_another_patient_has_another()
    {
        var first = CodeOf(s_image);
        Assert.StartsWith("LEI-", first, StringComparison.Ordinal);
        Assert.Equal(first, CodeOf(s_image.With("StudyInstanceUID = 1.2.5 | PatientName = Doe^J.")));
        Assert.NotEqual(first, CodeOf(s_image.With("PatientID = 4712")));
    }

    [Fact]
    public void Other_modalities_are_rejected()
    {
        using var file = s_image.With("SOPClassUID = CTImageStorage | Modality = CT").Build();
        Assert.Equal(ScriptOutcome.Rejected, Apply(file).Outcome);
    }

    private ScriptResult Apply(Das.Dicom.DicomFile file) => _profile.Apply(file, new RunContext { Key = _key });

    private string? CodeOf(DataSetBuilder image)
    {
        using var file = image.Build();
        Apply(file);
        return file.TextAt("PatientID");
    }

    private static string Text(Das.Dicom.DicomFile file) => System.Text.Encoding.Latin1.GetString(file.ToArray());
}
