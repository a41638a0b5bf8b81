using Das.Standard;
using Das.Testing;

namespace Das.Cli.Tests;

public sealed class DumpCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Elements_are_printed_with_tag_VR_length_keyword_and_value_file_meta_first()
    {
        DicomFileBuilder.Instance().Save(_folder["a.dcm"]);
        var lines = Dump();
        Assert.StartsWith("(0002,0001) OB        2 FileMetaInformationVersion ", lines[1]);
        Assert.Contains(lines, line => line.StartsWith("(0010,0010) PN       20 PatientName ", StringComparison.Ordinal) && line.EndsWith("\"Featherstone^Jemima\"", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("(7FE0,0010) OW       64 PixelData ", StringComparison.Ordinal));
    }

    [Fact]
    public void Items_are_indented_and_private_elements_show_their_creator()
    {
        var item = new DicomFileBuilder { { 0x00290010, VR.LO, "ACME" }, { 0x00291001, VR.US, [7, 0, 8, 0] } };
        var file = DicomFileBuilder.Instance();
        file.Add(0x00081140, item);
        file.Save(_folder["a.dcm"]);
        var lines = Dump();
        Assert.Contains(lines, line => line.StartsWith("(0008,1140) SQ ", StringComparison.Ordinal) && line.EndsWith("1 item", StringComparison.Ordinal));
        Assert.Contains("  [0]", lines);
        Assert.Contains(lines, line => line.StartsWith("    (0029,1001) US        4 {ACME} ", StringComparison.Ordinal) && line.EndsWith(" 7\\8", StringComparison.Ordinal));
    }

    [Fact]
    public void Control_characters_of_a_value_do_not_reach_the_console()
    {
        var file = DicomFileBuilder.Instance();
        file.Add(0x00104000, VR.LT, "a\u001b[2Jb\r\nc");
        file.Save(_folder["a.dcm"]);
        Assert.DoesNotContain('\u001b', string.Join('\n', Dump()));
    }

    [Fact]
    public void A_file_that_is_no_DICOM_file_gives_status_1()
    {
        File.WriteAllText(_folder["a.dcm"], "hello");
        var result = DasCommand.Run("dump", _folder["a.dcm"]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("not a DICOM file", result.Error);
    }

    private string[] Dump()
    {
        var result = DasCommand.Run("dump", _folder["a.dcm"]);
        Assert.Equal(0, result.ExitCode);
        return result.Output.Split('\n', StringSplitOptions.TrimEntries & StringSplitOptions.RemoveEmptyEntries);
    }
}
