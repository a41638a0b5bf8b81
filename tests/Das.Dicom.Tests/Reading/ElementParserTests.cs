using System.IO.Compression;
using Das.Dicom.Elements;
using Das.Dicom.Reading;
using Das.Standard;
using static Das.Dicom.Tests.DataSetBytes;

namespace Das.Dicom.Tests.Reading;

public sealed class ElementParserTests
{
    private const string ExplicitLittle = "1.2.840.10008.1.2.1";
    private const string ImplicitLittle = "1.2.840.10008.1.2";

    private static readonly Tag s_sequence = new(0x00081110);
    private static readonly Tag s_private = new(0x00091001);

    [Fact]
    public void Reads_sequence_of_undefined_length_with_items_of_defined_length()
    {
        using var file = Read(ExplicitLittle, Undefined(0x00081110, VR.SQ), Item(Element(0x00080060, VR.CS, "MR"u8.ToArray())), End());

        Assert.Equal("MR"u8.ToArray(), ElementInFirstItem(file, s_sequence, new Tag(0x00080060)).Value.ToArray());
    }

    [Fact]
    public void Reads_item_of_undefined_length_in_sequence_of_defined_length()
    {
        byte[] item = [.. Undefined(0xFFFEE000, VR.None), .. Element(0x00080060, VR.CS, "MR"u8.ToArray()), .. Implicit(0xFFFEE00D)];
        using var file = Read(ExplicitLittle, Element(0x00081110, VR.SQ, item));

        Assert.Equal("MR"u8.ToArray(), ElementInFirstItem(file, s_sequence, new Tag(0x00080060)).Value.ToArray());
    }

    [Fact]
    public void Reads_items_in_UN_of_undefined_length_as_implicit_VR()
    {
        using var file = Read(ExplicitLittle, Undefined(0x00091001, VR.UN), Item(Implicit(0x00100010, "Doe "u8.ToArray())), End());

        Assert.Equal("Doe "u8.ToArray(), ElementInFirstItem(file, s_private, new Tag(0x00100010)).Value.ToArray());
    }

    [Fact]
    public void Reads_items_in_UN_of_defined_length_when_they_parse_to_the_last_byte()
    {
        using var file = Read(ExplicitLittle, Element(0x00091001, VR.UN, Item(Implicit(0x00100010, "Doe "u8.ToArray()))));

        Assert.Equal("Doe "u8.ToArray(), ElementInFirstItem(file, s_private, new Tag(0x00100010)).Value.ToArray());
    }

    [Fact]
    public void Leaves_UN_opaque_when_it_only_begins_like_a_sequence()
    {
        byte[] value = [.. Item(Implicit(0x00100010, "Doe "u8.ToArray())), 1, 2, 3, 4];
        using var file = Read(ExplicitLittle, Element(0x00091001, VR.UN, value), Element(0x00100010, VR.PN, "Roe "u8.ToArray()));

        Assert.True(file.DataSet.TryFind(s_private, out var element));
        Assert.False(element.IsSequence);
        Assert.Equal(value, element.Value.ToArray());
        Assert.True(file.DataSet.TryFind(new Tag(0x00100010), out _));
    }

    [Fact]
    public void Refuses_known_sequence_in_UN_that_does_not_parse() =>
        Assert.Contains("a sequence in UN that cannot be read", Refused(Element(0x00081140, VR.UN, 1, 2, 3, 4)), StringComparison.Ordinal);

    [Fact]
    public void Finds_private_sequence_in_implicit_VR()
    {
        using var file = Read(ImplicitLittle, Implicit(0x00091001, Item(Implicit(0x00100010, "Doe "u8.ToArray()))));

        Assert.Equal("Doe "u8.ToArray(), ElementInFirstItem(file, s_private, new Tag(0x00100010)).Value.ToArray());
    }

    [Fact]
    public void Does_not_mistake_delimiter_bytes_in_a_fragment_for_the_end_of_the_value()
    {
        byte[] fragments = [.. Item(), .. Item(0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0)];
        using var file = Read("1.2.840.10008.1.2.4.50", Undefined(0x7FE00010, VR.OB), fragments, End(), Element(0xFFFCFFFC, VR.OB, 0, 0));

        Assert.True(file.DataSet.TryFind(Tags.PixelData, out var pixels));
        Assert.True(pixels.IsEncapsulated);
        Assert.Equal(fragments.Length + 8, pixels.Length);
    }

    [Fact]
    public void Reads_big_endian_data_set()
    {
        byte[] element = [0x00, 0x10, 0x00, 0x20, (byte)'L', (byte)'O', 0, 2, (byte)'4', (byte)'2'];
        using var file = Read("1.2.840.10008.1.2.2", element);

        Assert.True(file.DataSet.TryFind(new Tag(0x00100020), out var id));
        Assert.Equal("42"u8.ToArray(), id.Value.ToArray());
        Assert.True(file.DataSet.IsBigEndian);
    }

    [Fact]
    public void Inflates_deflated_data_set()
    {
        using var file = Read("1.2.840.10008.1.2.1.99", Deflate(Element(0x00100020, VR.LO, "42"u8.ToArray())));

        Assert.True(file.DataSet.TryFind(new Tag(0x00100020), out var id));
        Assert.Equal("42"u8.ToArray(), id.Value.ToArray());
        Assert.True(file.FileMeta.TryFind(Tags.TransferSyntaxUID, out var uid));
        Assert.Equal("1.2.840.10008.1.2.1.99"u8.ToArray(), uid.Value.ToArray());
    }

    [Fact]
    public void Reads_data_set_without_preamble_and_file_meta()
    {
        using var file = DicomFile.Read(Implicit(0x00080060, "CT"u8.ToArray()));

        Assert.True(file.DataSet.TryFind(new Tag(0x00080060), out _));
        Assert.Equal(TransferSyntax.ImplicitVRLittleEndian, file.TransferSyntax);
    }

    [Fact]
    public void Believes_the_data_set_rather_than_a_wrong_transfer_syntax()
    {
        using var file = Read(ImplicitLittle, Element(0x00080060, VR.CS, "CT"u8.ToArray()));

        Assert.Equal(TransferSyntax.ExplicitVRLittleEndian, file.TransferSyntax);
    }

    [Fact]
    public void Leaves_out_group_lengths_and_trailing_padding_at_every_level()
    {
        var modality = Element(0x00080060, VR.CS, "CT"u8.ToArray());
        using var file = Read(
            ExplicitLittle,
            Element(0x00080000, VR.UL, 0, 0, 0, 0),
            modality,
            Element(0x00081110, VR.SQ, Item([.. Element(0x00080000, VR.UL, 0, 0, 0, 0), .. modality])),
            Element(0xFFFCFFFC, VR.OB, 0, 0),
            new byte[64]);

        Assert.Equal([.. modality, .. Element(0x00081110, VR.SQ, Item(modality))], DataSetOf(file.ToArray()));
    }

    [Fact]
    public void Keeps_large_value_in_the_file()
    {
        using var folder = new Das.Testing.TemporaryFolder();
        var path = Path.Combine(folder.Path, "large.dcm");
        var pixels = new byte[600_000];
        new Random(1).NextBytes(pixels);
        File.WriteAllBytes(path, InFile(ExplicitLittle, Element(0x00280010, VR.US, 1, 0), Element(0x7FE00010, VR.OW, pixels), Element(0x7FE10010, VR.LO, "ACME"u8.ToArray())));

        using var file = DicomFile.Open(path);

        Assert.True(file.DataSet.TryFind(Tags.PixelData, out var element));
        Assert.True(element.IsLarge);
        Assert.Equal(pixels, element.Value.ToArray());
        Assert.True(file.DataSet.TryFind(new Tag(0x7FE10010), out var behind));
        Assert.Equal("ACME"u8.ToArray(), behind.Value.ToArray());
    }

    [Fact]
    public void Refuses_sequences_nested_deeper_than_the_limit()
    {
        var value = Element(0x00080060, VR.CS, "CT"u8.ToArray());
        for (var level = 0; level < 200; level++)
            value = [.. Undefined(0x00081110, VR.SQ), .. Undefined(0xFFFEE000, VR.None), .. value, .. Implicit(0xFFFEE00D), .. End()];

        Assert.Contains("nested deeper than 128 levels", Refused(value), StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_nesting_beyond_the_limit_inside_UN_rather_than_leaving_it_unread()
    {
        var value = Implicit(0x00100010, "Doe "u8.ToArray());
        for (var level = 0; level < 200; level++)
            value = Implicit(0x00091001, Item(value));

        Assert.Contains("nested deeper", Refused(Element(0x00091001, VR.UN, Item(value))), StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_more_elements_than_the_limit()
    {
        byte[] bytes = InFile(ExplicitLittle, [.. Enumerable.Range(0, 20).Select(i => Element(0x00180010 + (uint)i, VR.LO))]);

        var error = Assert.Throws<DicomFormatException>(() => DicomFile.Read(bytes, new ReaderOptions { MaxElements = 10 }));
        Assert.Contains("more than 10 elements", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_data_set_that_inflates_beyond_the_limit()
    {
        var bomb = InFile("1.2.840.10008.1.2.1.99", Deflate(Element(0x7FE00010, VR.OW, new byte[1 << 20])));

        var error = Assert.Throws<DicomFormatException>(() => DicomFile.Read(bomb, new ReaderOptions { MaxInflatedBytes = 1 << 16 }));
        Assert.Contains("inflates to more than", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(6, "ends inside the header")]
    [InlineData(9, "reaches beyond the end of the file")]
    public void Refuses_truncated_file(int length, string reason) =>
        Assert.Contains(reason, Refused(Element(0x00100010, VR.PN, "Doe^Jane"u8.ToArray())[..length]), StringComparison.Ordinal);

    [Fact]
    public void Names_position_and_element_of_a_fault_but_no_value()
    {
        var message = Refused(Element(0x00100010, VR.PN, "Doe^Jane"u8.ToArray()), Element(0x00081110, VR.SQ, Item(1, 2, 3, 4, 5, 6, 7, 8)));

        Assert.Contains("(0201,0403)", message, StringComparison.Ordinal);
        Assert.Contains("at byte", message, StringComparison.Ordinal);
        Assert.DoesNotContain("Doe", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_file_meta_information_in_the_data_set() =>
        Assert.Contains(
            "file meta information, (0002,0016), in the data set",
            Refused(Element(0x00080060, VR.CS, "CT"u8.ToArray()), Element(0x00020016, VR.AE, "STMARYS "u8.ToArray())),
            StringComparison.Ordinal);

    [Fact]
    public void Refuses_rubbish_behind_the_last_element() =>
        Assert.Contains("at byte", Refused(Element(0x00080060, VR.CS, "CT"u8.ToArray()), "RUBBISH AND MORE RUBBISH"u8.ToArray()), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("Patient: Doe, Jane. Not an image.")]
    public void Says_what_is_not_DICOM(string text) =>
        Assert.Throws<NotDicomException>(() => DicomFile.Read(System.Text.Encoding.ASCII.GetBytes(text)));

    private static byte[] Item(params byte[] content) => Implicit(0xFFFEE000, content);

    private static byte[] End() => Implicit(0xFFFEE0DD);

    private static byte[] Deflate(byte[] bytes)
    {
        var stream = new MemoryStream();
        using (var deflater = new DeflateStream(stream, CompressionLevel.Fastest))
            deflater.Write(bytes);
        return stream.ToArray();
    }

    private static DicomFile Read(string transferSyntax, params byte[][] elements) => DicomFile.Read(InFile(transferSyntax, elements));

    private static string Refused(params byte[][] elements) =>
        Assert.Throws<DicomFormatException>(() => DicomFile.Read(InFile(ExplicitLittle, elements))).Message;

    private static Element ElementInFirstItem(DicomFile file, Tag sequence, Tag tag)
    {
        Assert.True(file.DataSet.TryFind(sequence, out var element));
        Assert.True(element.IsSequence);
        foreach (var item in element.Items)
        {
            Assert.True(item.TryFind(tag, out var found));
            return found;
        }

        throw new InvalidOperationException("the sequence has no items");
    }
}
