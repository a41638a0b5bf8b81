using Das.Engine;
using FellowOakDicom;
using FellowOakDicom.IO.Buffer;

namespace Das.FoDicom.Tests;

public sealed class FoDicomScriptsTests
{
    [Fact]
    public void Leaves_what_the_script_does_not_change_the_same_objects_at_every_level()
    {
        var inner = new DicomDataset { { DicomTag.ScheduledProcedureStepID, "S-1" }, { DicomTag.RequestedProcedureID, "R-1" } };
        var other = new DicomDataset { { DicomTag.ScheduledProcedureStepID, "S-2" } };
        var sequence = new DicomSequence(DicomTag.RequestAttributesSequence, inner, other);
        var dataSet = Samples.Image().Add(sequence);
        var before = dataSet.ToDictionary(item => item.Tag);
        var kept = inner.GetDicomItem<DicomItem>(DicomTag.RequestedProcedureID);
        var untouched = other.Single();

        TestScripts.Of("(0040,0275)[0]/(0040,0009) := \"X\"\n(0010,0010) := \"Anon\"\n- (0010,0030)").Apply(dataSet);

        Assert.Same(sequence, dataSet.GetSequence(DicomTag.RequestAttributesSequence));
        Assert.Same(inner, sequence.Items[0]);
        Assert.Same(other, sequence.Items[1]);
        Assert.Same(kept, inner.GetDicomItem<DicomItem>(DicomTag.RequestedProcedureID));
        Assert.Same(untouched, other.Single());
        Assert.Equal("X", inner.GetString(DicomTag.ScheduledProcedureStepID));
        Assert.Equal("Anon", dataSet.GetString(DicomTag.PatientName));
        Assert.False(dataSet.Contains(DicomTag.PatientBirthDate));
        Assert.All(dataSet.Where(item => item.Tag != DicomTag.PatientName), item => Assert.Same(before[item.Tag], item));
    }

    [Fact]
    public void Adds_and_removes_items_and_sequences()
    {
        var first = new DicomDataset { { DicomTag.ScheduledProcedureStepID, "S-1" } };
        var dataSet = new DicomDataset { new DicomSequence(DicomTag.RequestAttributesSequence, first), new DicomSequence(DicomTag.ReferencedStudySequence) };

        TestScripts.Of("""
            (0040,0275)[2]/(0040,0009) := "S-3"
            (0008,1140)[0]/(0008,1199)[0]/(0008,1155) := "1.2"
            emptyTags[(0008,1110)]
            - (0040,0275)[0]
            """).Apply(dataSet);

        var items = dataSet.GetSequence(DicomTag.RequestAttributesSequence).Items;
        Assert.Equal(3, items.Count);
        Assert.Same(first, items[0]);
        Assert.Empty(items[0]);
        Assert.Empty(items[1]);
        Assert.Equal("S-3", items[2].GetString(DicomTag.ScheduledProcedureStepID));
        var referenced = dataSet.GetSequence(DicomTag.ReferencedImageSequence).Items.Single().GetSequence(DicomTag.ReferencedSOPSequence).Items.Single();
        Assert.Equal("1.2", referenced.GetString(DicomTag.ReferencedSOPInstanceUID));
        Assert.Empty(dataSet.GetSequence(DicomTag.ReferencedStudySequence).Items);
    }

    [Fact]
    public void Leaves_the_data_set_as_it_was_if_the_script_fails()
    {
        var item = new DicomDataset { { DicomTag.ScheduledProcedureStepID, "S-1" } };
        var dataSet = Samples.Image().Add(new DicomSequence(DicomTag.RequestAttributesSequence, item));
        var before = dataSet.Concat(item).ToList();
        var script = TestScripts.Of("- (0010,0010)\n(0010,0020) := \"A\"\n(0040,0275)[0]/(0040,0009) := \"X\"\n(0028,0010) := (0008,0060)");

        Assert.Throws<ScriptException>(() => script.Apply(dataSet));

        Assert.Equal(before, dataSet.Concat(item), ReferenceEqualityComparer.Instance);
    }

    [Fact]
    public void Leaves_the_data_set_as_it_was_if_the_script_rejects_it()
    {
        var dataSet = Samples.Image();
        var before = dataSet.ToList();

        var result = TestScripts.Of("- (0010,0010)\nreject[ismatch[(0008,0060), \"OT\"]]").Apply(dataSet);

        Assert.Equal(ScriptOutcome.Rejected, result.Outcome);
        Assert.Equal(before, dataSet, ReferenceEqualityComparer.Instance);
    }

    [Fact]
    public void Refuses_a_data_set_that_lies_at_two_places()
    {
        var item = new DicomDataset { { DicomTag.PatientName, "Doe^Jane" } };
        var dataSet = new DicomDataset { new DicomSequence(DicomTag.RequestAttributesSequence, item), new DicomSequence(DicomTag.ReferencedStudySequence, item) };
        Assert.Throws<ArgumentException>(() => TestScripts.Of("- (0008,1110)/(0010,0010)").Apply(dataSet));

        var circle = new DicomDataset();
        circle.Add(new DicomSequence(DicomTag.RequestAttributesSequence, circle));
        Assert.Throws<ArgumentException>(() => TestScripts.Of("- (0010,0010)").Apply(circle));
    }

    [Fact]
    public void Edits_a_sequence_that_hides_in_a_value_of_VR_UN()
    {
        // (0010,0010) in Implicit VR, in an item of defined length.
        byte[] name = [0x10, 0, 0x10, 0, 8, 0, 0, 0, .. "Doe^Jane"u8];
        byte[] value = [0xFE, 0xFF, 0x00, 0xE0, (byte)name.Length, 0, 0, 0, .. name];
        var tag = new DicomTag(0x0009, 0x1001);
        var dataSet = new DicomDataset { new DicomLongString(new DicomTag(0x0009, 0x0010), "ACME"), new DicomUnknown(tag, value) };

        TestScripts.Of("(0009,{ACME}01)/(0010,0010) ?= \"Anon\"").Apply(dataSet);

        Assert.Equal([0xFE, 0xFF, 0x00, 0xE0, 12, 0, 0, 0, 0x10, 0, 0x10, 0, 4, 0, 0, 0, .. "Anon"u8], dataSet.GetDicomItem<DicomUnknown>(tag).Buffer.Data);
        Assert.DoesNotContain("Doe"u8.ToArray(), value[..8]);
    }

    [Fact]
    public void Edits_a_sequence_that_hides_in_a_value_of_VR_UN_in_big_endian()
    {
        // Rows in Explicit VR Big Endian.
        byte[] rows = [0, 0x28, 0, 0x10, (byte)'U', (byte)'S', 0, 2, 1, 2];
        var tag = new DicomTag(0x0009, 0x1001);
        var dataSet = Samples.Image(DicomTransferSyntax.ExplicitVRBigEndian);
        dataSet.Add(new DicomLongString(new DicomTag(0x0009, 0x0010), "ACME"), new DicomUnknown(tag, [0xFF, 0xFE, 0xE0, 0x00, 0, 0, 0, (byte)rows.Length, .. rows]));
        var script = TestScripts.Of("(0018,1020) := (0009,{ACME}01)[0]/(0028,0010)\n(0009,{ACME}01)/(0028,0010) ?= \"3\"");
        var expected = Samples.ByFile(new DicomFile(dataSet), script);

        script.Apply(dataSet);

        Assert.Equal("258", dataSet.GetString(DicomTag.SoftwareVersions));
        Assert.Equal([0, 3], dataSet.GetDicomItem<DicomElement>(tag).Buffer.Data[^2..]);
        Assert.Empty(DatasetComparison.Compare(expected.Dataset, Samples.Reopened(new DicomFile(dataSet)).Dataset));
    }

    [Fact]
    public void Refuses_a_value_that_is_a_sequence_by_its_tag_and_cannot_be_read()
    {
        var dataSet = new DicomDataset().NotValidated().Add(new DicomUnknown(DicomTag.RequestAttributesSequence, "Doe^Jane"u8.ToArray()));
        Assert.Throws<Das.Dicom.DicomFormatException>(() => TestScripts.Of("- (0010,0020)").Apply(dataSet));
    }

    [Fact]
    public void Takes_out_group_lengths_trailing_padding_and_file_meta_information()
    {
        var item = new DicomDataset { new DicomUnsignedLong(new DicomTag(0x0008, 0), 10u), { DicomTag.Modality, "MR" } };
        var dataSet = new DicomDataset
        {
            new DicomApplicationEntity(DicomTag.SourceApplicationEntityTitle, "AE"),
            new DicomUnsignedLong(new DicomTag(0x0010, 0), 10u),
            { DicomTag.PatientID, "1" },
            new DicomSequence(DicomTag.RequestAttributesSequence, item),
            new DicomOtherByte(DicomTag.DataSetTrailingPadding, new byte[4]),
        };

        TestScripts.Of("- (0010,0010)").Apply(dataSet);

        Assert.Equal([DicomTag.PatientID, DicomTag.RequestAttributesSequence], dataSet.Select(element => element.Tag));
        Assert.Equal(DicomTag.Modality, item.Single().Tag);
    }

    [Fact]
    public void Does_not_mind_values_that_fo_dicom_finds_invalid()
    {
        var uid = new DicomUniqueIdentifier(DicomTag.StudyInstanceUID, "no UID");
        var dataSet = Samples.Image();
        using (new UnvalidatedScope(dataSet))
            dataSet.AddOrUpdate(uid);

        TestScripts.Of("(0010,0010) := \"Anon\"\n(0008,0060) := \"not a code string\"").Apply(dataSet);

        Assert.Same(uid, dataSet.GetDicomItem<DicomItem>(DicomTag.StudyInstanceUID));
        Assert.Equal("not a code string", dataSet.GetString(DicomTag.Modality));
        Assert.Throws<DicomValidationException>(() => dataSet.AddOrUpdate(DicomTag.Modality, "not a code string"));
    }

    [Fact]
    public void Reads_and_writes_numbers_of_a_big_endian_data_set()
    {
        var file = Samples.Reopened(new DicomFile(Samples.Image(DicomTransferSyntax.ExplicitVRBigEndian)));
        var script = TestScripts.Of("(0018,1020) := (0028,0010)\n(0028,0011) := \"258\"\n(0018,9073) := \"1.5\"");
        var expected = Samples.ByFile(file, script);

        script.Apply(file);

        Assert.Equal("4", file.Dataset.GetString(DicomTag.SoftwareVersions));
        Assert.Equal(258, file.Dataset.GetSingleValue<ushort>(DicomTag.Columns));
        Assert.Equal(1.5, file.Dataset.GetSingleValue<double>(DicomTag.AcquisitionDuration));
        Assert.Empty(DatasetComparison.Compare(expected.Dataset, Samples.Reopened(file).Dataset));
    }

    [Fact]
    public void Empties_values_and_reads_empty_ones()
    {
        var dataSet = new DicomDataset
        {
            { DicomTag.PatientName, "" },
            { DicomTag.PatientID, "1" },
            new DicomOtherByte(DicomTag.EncapsulatedDocument, EmptyBuffer.Value),
            new DicomUnsignedShort(DicomTag.Rows, EmptyBuffer.Value),
        };

        TestScripts.Of("(0010,1000) := (0010,0010)\nemptyTags[(0010,0020)]\n(0018,1020) := (0028,0010)").Apply(dataSet);

        Assert.Equal(0u, dataSet.GetDicomItem<DicomElement>(DicomTag.PatientID).Length);
        Assert.Equal("", dataSet.GetString(DicomTag.SoftwareVersions));
        Assert.Equal(0u, dataSet.GetDicomItem<DicomElement>(DicomTag.EncapsulatedDocument).Length);
    }

    [Fact]
    public async Task Works_on_another_thread_too()
    {
        var file = new DicomFile(Samples.Image());
        var result = await TestScripts.OfRepository("basic-profile.das").ApplyAsync(file, TestScripts.Context);

        Assert.Equal(ScriptOutcome.Edited, result.Outcome);
        Assert.Equal("YES", file.Dataset.GetString(DicomTag.PatientIdentityRemoved));
        await Assert.ThrowsAsync<TaskCanceledException>(() => TestScripts.Of("- (0008,0060)").ApplyAsync(file, cancellationToken: new CancellationToken(true)));
        Assert.Equal("OT", file.Dataset.GetString(DicomTag.Modality));
    }
}
