using System.Buffers.Binary;
using System.Text;
using Das.Dicom;
using Das.Engine.Profiles.Documents;
using Das.Standard;
using Das.Testing;

namespace Das.Engine.Tests.Profiles;

/// <summary>Documents that stand for encapsulated ones, and what describes them.</summary>
public sealed class BlankDocumentTests
{
    private const string Classes = "1.2.840.10008.5.1.4.1.1.104.";

    [RequiresToolFact("qpdf", "qpdf")]
    public void Blank_PDF_has_no_fault_for_qpdf()
    {
        AssertGood("qpdf", "application/pdf", "--check");
    }

    [RequiresToolFact("pdfinfo", "poppler-utils")]
    public void Blank_PDF_has_one_page_for_poppler()
    {
        Assert.Contains("Pages:           1", AssertGood("pdfinfo", "application/pdf"), StringComparison.Ordinal);
    }

    [RequiresToolFact("xmllint", "libxml2-utils")]
    public void Blank_CDA_is_well_formed_for_xmllint()
    {
        AssertGood("xmllint", "text/XML", "--noout");
    }

    [Theory]
    [InlineData("application/pdf", "1", "application/pdf")]
    [InlineData("Application/PDF ; version=1.7", "", "application/pdf")]
    [InlineData("text/plain", "1", "application/pdf")]
    [InlineData("text/XML ", "", "text/XML")]
    [InlineData("", "2", "text/XML")]
    [InlineData("", "3", "model/stl")]
    [InlineData("model/obj", "", "model/obj")]
    [InlineData("", "5", "model/mtl")]
    [InlineData("image/jpeg", "6", "text/plain")]
    [InlineData("", "", "text/plain")]
    public void SOP_class_decides_before_the_MIME_type(string mimeType, string sopClass, string expected)
    {
        var uid = sopClass.Length == 0 ? "" : Classes + sopClass;
        var isKnown = BlankDocument.TryGet(Encoding.ASCII.GetBytes(mimeType), Encoding.ASCII.GetBytes(uid), out var document);
        Assert.Equal(expected, document.MimeType);
        Assert.Equal(expected != "text/plain", isKnown);
    }

    [Fact]
    public void No_document_is_the_one_that_it_replaces()
    {
        foreach (var mimeType in (string[])["application/pdf", "text/XML", "model/stl", "model/obj", "model/mtl", "none"])
        {
            BlankDocument.TryGet(Encoding.ASCII.GetBytes(mimeType), [], out var document);
            var first = document.Instead([]).ToArray();
            Assert.NotEqual(first, document.Instead(first).ToArray());
            Assert.NotEqual(first, document.Instead([.. first, 0]).ToArray());
            Assert.Equal(first, document.Instead(document.Instead(first)).ToArray());
        }
    }

    [Fact]
    public void STL_has_the_length_that_its_count_of_triangles_says()
    {
        BlankDocument.TryGet("model/stl"u8, [], out var document);
        var bytes = document.Instead([]);
        Assert.Equal(84 + (50 * BinaryPrimitives.ReadInt32LittleEndian(bytes[80..])), bytes.Length);
        Assert.False(bytes.StartsWith("solid"u8));
    }

    [Fact]
    public void All_that_describes_the_document_is_in_step()
    {
        using var file = DicomFile.Read(DataSetNotation.Parse(
            $"(0008,0016)={Classes}2 | (0040,E001)=1.2.3^DOE | (0042,0010)=Letter about Doe | (0042,0011)=3C446F652F3E | (0042,0012)=text/xml"
            + " | (0042,0014)=image/jpeg | (0028,0301)=YES").ToArray());
        file.DataSet.Set(new Tag(0x00420015), VR.UL, [6, 0, 0, 0]);
        EncapsulatedDocument.Replace(file.DataSet);
        using var written = DicomFile.Read(file.ToArray());
        var document = ValueOf(written, 0x00420011);
        Assert.Equal(BlankCda.Text, Encoding.ASCII.GetString(document).TrimEnd('\0'));
        Assert.Equal(BlankCda.Text.Length, BinaryPrimitives.ReadInt32LittleEndian(ValueOf(written, 0x00420015)));
        Assert.Equal("text/XML", Encoding.ASCII.GetString(ValueOf(written, 0x00420012)).TrimEnd());
        Assert.Equal(BlankDocument.Title, Encoding.ASCII.GetString(ValueOf(written, 0x00420010)).TrimEnd());
        Assert.Equal(BlankDocument.Hl7Identifier, Encoding.ASCII.GetString(ValueOf(written, 0x0040E001)).TrimEnd());
        Assert.Equal("YES", Encoding.ASCII.GetString(ValueOf(written, 0x00280301)).TrimEnd());
        Assert.False(written.DataSet.TryFind(new Tag(0x00420014), out _));
        Assert.Equal(-1, file.ToArray().AsSpan().IndexOf("Doe"u8));
    }

    [Fact]
    public void A_data_set_without_document_stays()
    {
        using var file = DicomFile.Read(DataSetNotation.Parse("(0042,0010)=Title").ToArray());
        EncapsulatedDocument.Replace(file.DataSet);
        Assert.Equal("(0042,0010)=Title", ScriptTest.Describe(file.DataSet));
    }

    private static byte[] ValueOf(DicomFile file, uint tag) => file.DataSet.TryFind(new Tag(tag), out var element) ? element.Value.ToArray() : [];

    private static string AssertGood(string command, string mimeType, params string[] options)
    {
        BlankDocument.TryGet(Encoding.ASCII.GetBytes(mimeType), [], out var document);
        using var folder = new TemporaryFolder();
        var outputs = "";
        foreach (var bytes in (byte[][])[document.Instead([]).ToArray(), document.Instead(document.Instead([])).ToArray()])
        {
            var path = Path.Combine(folder.Path, "blank");
            File.WriteAllBytes(path, bytes);
            var (exitCode, output) = ExternalTool.Run(command, [.. options, path]);
            Assert.True(exitCode == 0 && !output.Contains("warning", StringComparison.OrdinalIgnoreCase), output);
            outputs += output;
        }

        return outputs;
    }
}
