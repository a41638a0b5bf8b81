using Das.Dicom.Elements;
using Das.Standard;
using Das.Testing;
using static Das.Dicom.Tests.DataSetBytes;

namespace Das.Dicom.Tests.Writing;

public sealed class DicomFileWriterTests
{
    private static readonly Tag s_name = new(0x00100010);
    private static readonly Tag s_sequence = new(0x00081110);

    [Fact]
    public void Copies_untouched_elements_whatever_is_wrong_with_them()
    {
        byte[] dataSet =
        [
            .. Element(0x00080060, VR.CS, "lower case "u8.ToArray()),
            .. Element(0x00080070, VR.LO, "odd"u8.ToArray()),
            .. Element(0x00080008, VR.CS, "out of order"u8.ToArray()),
            .. Element(0x00091001, VR.UN, 0, 0xFF, 0x41),
            .. Element(0x00280010, VR.OB, 1, 2, 3, 4),
        ];
        using var file = DicomFile.Read(InFile("1.2.840.10008.1.2.1", dataSet));

        Assert.Equal(dataSet, DataSetOf(file.ToArray()));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Corrects_the_lengths_of_all_that_a_changed_element_lies_in(bool isImplicit, bool hasUndefinedLengths)
    {
        using var file = DicomFile.Read(Nested("Featherstone^Jemima", isImplicit, hasUndefinedLengths).ToArray());

        Deepest(file).Set(s_name, VR.PN, "X"u8);

        Assert.Equal(DataSetOf(Nested("X", isImplicit, hasUndefinedLengths).ToArray()), DataSetOf(file.ToArray()));
    }

    [Fact]
    public void What_stands_in_the_length_of_a_delimiter_does_not_pass_with_a_changed_item()
    {
        byte[] Sequence(byte[] itemEnd, byte[] sequenceEnd, byte[] name) =>
        [
            .. Undefined(s_sequence.Value, VR.SQ), .. Undefined(0xFFFEE000, VR.None), .. Element(s_name.Value, VR.PN, name), .. itemEnd, .. sequenceEnd,
            .. Element(0x00100020, VR.LO, "1 "u8.ToArray()),
        ];
        byte[] itemEnd = Implicit(0xFFFEE00D), sequenceEnd = Implicit(0xFFFEE0DD);
        using var file = DicomFile.Read(InFile("1.2.840.10008.1.2.1", Sequence([.. itemEnd[..4], .. "DOE "u8], [.. sequenceEnd[..4], .. "JANE"u8], "Doe "u8.ToArray())));

        FirstItem(file.DataSet).Set(s_name, VR.PN, "X "u8);

        Assert.Equal(Sequence(itemEnd, sequenceEnd, "X "u8.ToArray()), DataSetOf(file.ToArray()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Leaves_an_item_empty_when_its_last_element_goes(bool hasUndefinedLengths)
    {
        var before = new DicomFileBuilder { HasUndefinedLengths = hasUndefinedLengths };
        before.Add(s_sequence.Value, new DicomFileBuilder { { s_name.Value, VR.PN, "Doe" } });
        var after = new DicomFileBuilder { HasUndefinedLengths = hasUndefinedLengths };
        after.Add(s_sequence.Value, new DicomFileBuilder());
        using var file = DicomFile.Read(before.ToArray());

        Assert.True(FirstItem(file.DataSet).TryFind(s_name, out var name));
        name.Remove();

        Assert.Equal(DataSetOf(after.ToArray()), DataSetOf(file.ToArray()));
    }

    [Fact]
    public void Writes_new_elements_where_their_tags_belong()
    {
        using var file = DicomFile.Read(new DicomFileBuilder { { 0x00080060, VR.CS, "CT" }, { 0x00200010, VR.SH, "1" } }.ToArray());

        file.DataSet.Set(s_name, VR.PN, "Roe^Jo"u8);
        file.DataSet.AddSequence(s_sequence).AppendItem().Set(new Tag(0x00081155), VR.UI, "1.2"u8);

        var expected = new DicomFileBuilder { { 0x00080060, VR.CS, "CT" }, { s_name.Value, VR.PN, "Roe^Jo" }, { 0x00200010, VR.SH, "1" } };
        expected.Add(s_sequence.Value, new DicomFileBuilder { { 0x00081155, VR.UI, "1.2" } });
        Assert.Equal(DataSetOf(expected.ToArray()), DataSetOf(file.ToArray()));
    }

    [Fact]
    public void Writes_one_element_where_the_file_had_the_tag_twice()
    {
        using var file = DicomFile.Read(InFile("1.2.840.10008.1.2.1", Element(0x00100010, VR.PN, "Doe "u8.ToArray()), Element(0x00100010, VR.PN, "Roe "u8.ToArray())));

        file.DataSet.Set(s_name, VR.PN, "X "u8);

        Assert.Equal(Element(0x00100010, VR.PN, "X "u8.ToArray()), DataSetOf(file.ToArray()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Copies_large_values_also_inside_sequences(bool changeBeside)
    {
        using var folder = new TemporaryFolder();
        var document = new byte[400_000];
        new Random(2).NextBytes(document);
        var builder = new DicomFileBuilder { { 0x00080060, VR.CS, "DOC" }, { 0x7FE00010, VR.OW, document } };
        builder.Add(s_sequence.Value, new DicomFileBuilder { { s_name.Value, VR.PN, "Doe" }, { 0x00420011, VR.OB, document }, { 0x00420012, VR.LO, "application/pdf" } });
        using var file = DicomFile.Open(builder.Save(Path.Combine(folder.Path, "in.dcm")));
        if (changeBeside)
            FirstItem(file.DataSet).Set(s_name, VR.PN, "Doe "u8);

        var target = Path.Combine(folder.Path, "out.dcm");
        using (var handle = File.OpenHandle(target, FileMode.CreateNew, FileAccess.Write))
            Assert.Equal(Das.Dicom.Writing.DicomFileWriter.Write(file, handle), RandomAccess.GetLength(handle));

        Assert.Equal(DataSetOf(builder.ToArray()), DataSetOf(File.ReadAllBytes(target)));
        Assert.Equal(File.ReadAllBytes(target), file.ToArray());
    }

    [Fact]
    public void Edits_items_in_UN_in_their_own_encoding()
    {
        byte[] Hidden(string name) => Element(0x00091001, VR.UN, Implicit(0xFFFEE000, Implicit(0x00100010, System.Text.Encoding.ASCII.GetBytes(name))));
        using var file = DicomFile.Read(InFile("1.2.840.10008.1.2.1", Hidden("Featherstone")));
        Assert.True(file.DataSet.TryFind(new Tag(0x00091001), out var hidden));

        foreach (var item in hidden.Items)
            item.Set(s_name, VR.PN, "X "u8);

        Assert.Equal(Hidden("X "), DataSetOf(file.ToArray()));
    }

    [Fact]
    public void Corrects_a_sequence_that_claims_to_be_longer_than_the_file_once_something_is_changed()
    {
        static byte[] Sequence(byte length)
        {
            var bytes = Element(0x00081110, VR.SQ, Implicit(0xFFFEE000, Element(0x00080060, VR.CS, "MR"u8.ToArray())));
            bytes[8] = length;
            return bytes;
        }

        using var untouched = DicomFile.Read(InFile("1.2.840.10008.1.2.1", Sequence(90)));
        using var changed = DicomFile.Read(InFile("1.2.840.10008.1.2.1", Sequence(90)));

        changed.DataSet.Set(new Tag(0x00200010), VR.SH, "1 "u8);

        Assert.Equal(Sequence(90), DataSetOf(untouched.ToArray()));
        Assert.Equal([.. Sequence(18), .. Element(0x00200010, VR.SH, "1 "u8.ToArray())], DataSetOf(changed.ToArray()));
    }

    [Fact]
    public void Reads_its_own_result_when_the_first_element_has_no_VR()
    {
        byte[] dataSet = [.. Implicit(0x00080060, "MR"u8.ToArray()), .. Element(0x00100010, VR.PN, "Doe "u8.ToArray())];
        using var file = DicomFile.Read(InFile("1.2.840.10008.1.2.1", dataSet));

        Assert.Equal(TransferSyntax.ExplicitVRLittleEndian, file.TransferSyntax);
        Assert.Equal(dataSet, DataSetOf(file.ToArray()));
    }

    [Fact]
    public void Refuses_a_value_that_the_length_field_cannot_hold()
    {
        using var file = DicomFile.Read(DicomFileBuilder.Instance().ToArray());

        Assert.Throws<DicomFormatException>(() => file.DataSet.Set(s_name, VR.PN, new byte[70_000]));
    }

    private static DicomFileBuilder Nested(string name, bool isImplicit, bool hasUndefinedLengths)
    {
        var level = new DicomFileBuilder { { 0x00080060, VR.CS, "MR" }, { s_name.Value, VR.PN, name } };
        for (var depth = 0; depth < 3; depth++)
        {
            var outer = new DicomFileBuilder { IsImplicit = isImplicit, HasUndefinedLengths = hasUndefinedLengths };
            outer.Add(0x00080060, VR.CS, "MR");
            outer.Add(s_sequence.Value, level);
            level = outer;
        }

        return level;
    }

    private static DataSet Deepest(DicomFile file) => FirstItem(FirstItem(FirstItem(file.DataSet)));

    private static DataSet FirstItem(DataSet dataSet)
    {
        Assert.True(dataSet.TryFind(s_sequence, out var sequence));
        var items = sequence.Items.GetEnumerator();
        Assert.True(items.MoveNext());
        return items.Current;
    }
}
