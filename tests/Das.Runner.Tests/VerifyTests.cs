using Das.Dicom;
using Das.Runner.Output;
using Das.Runner.Workers;
using Das.Standard;
using Das.Testing;

namespace Das.Runner.Tests;

/// <summary>Results that are read again.</summary>
public sealed class VerifyTests : IDisposable
{
    private const string Script = "version \"6.7\"\nemptyTags[*/(0010,0010)]\n-(0010,0020)\n(0008,1030) := \"new\"\nremoveAllPrivateTags\n";

    private readonly RunFolders _folders = new();

    public void Dispose() => _folders.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_result_that_is_as_it_should_be_is_written(bool isImplicit)
    {
        var file = DicomFileBuilder.Instance(isImplicit: isImplicit);
        file.Add(0x00081140, new DicomFileBuilder { { 0x00081155, VR.UI, "1.2.9" }, { 0x00100010, VR.PN, "Featherstone" } });
        file.Add(0x00091001, VR.UN, "anything");
        file.Save(_folders["in", "a"]);
        var large = DicomFileBuilder.Instance(instance: "1.2.8", isImplicit: isImplicit);
        large.Add(0x7FE00010, VR.OW, new byte[3_000_000]);
        large.Save(_folders["in", "b"]);
        var summary = _folders.Run(_folders.Options with { Verify = true, Fsync = true }, Script);
        Assert.Equal((2, 0), (summary.Written, summary.Failed));
        Assert.Equal(2, _folders.Run(_folders.Options with { Verify = true }, Script).Unchanged);
    }

    [Theory]
    [InlineData("byte")]
    [InlineData("longer")]
    [InlineData("shorter")]
    [InlineData("pixel")]
    public void Bytes_that_are_not_those_that_were_made_are_found(string damage)
    {
        var builder = DicomFileBuilder.Instance();
        builder.Add(0x7FE00010, VR.OW, new byte[3_000_000]);
        builder.Save(_folders["in", "a"]);
        using var edited = DicomFile.Open(_folders["in", "a"]);
        var bytes = edited.ToArray();
        switch (damage)
        {
            case "byte":
                bytes[400] ^= 1;
                break;
            case "longer":
                bytes = [.. bytes, 0, 0];
                break;
            case "shorter":
                bytes = bytes[..^2];
                break;
            default:
                bytes[2_000_000] = 1;
                break;
        }

        Assert.Contains("other bytes", Refusal(edited, bytes));
    }

    [Fact]
    public void An_element_that_a_rule_removed_and_that_was_written_all_the_same_is_found()
    {
        DicomFileBuilder.Instance().Save(_folders["in", "a"]);
        using var edited = DicomFile.Open(_folders["in", "a"]);
        Assert.True(edited.DataSet.TryFind(Tags.PatientID, out var element));
        element.Remove();
        using var whole = DicomFile.Open(_folders["in", "a"]);
        var exception = Assert.Throws<FileRefusedException>(() => WrittenFileCheck.Compare(edited.DataSet, whole.DataSet));
        Assert.Contains("no (0020,000D)", exception.Message);
        Assert.Contains("(0010,0020) too", Assert.Throws<FileRefusedException>(() => Compare(
            new() { { 0x00080060, VR.CS, "OT" } }, new() { { 0x00080060, VR.CS, "OT" }, { 0x00100020, VR.LO, "MRN-4711" } })).Message);
    }

    [Theory]
    [InlineData("no (0008,0060)")]
    [InlineData("another value of (0008,1155)")]
    [InlineData("more items of (0008,1140)")]
    public void Differences_are_found_at_every_level(string message)
    {
        DicomFileBuilder Reference(string uid) => new() { { 0x00081155, VR.UI, uid } };
        var expected = new DicomFileBuilder { { 0x00080060, VR.CS, "OT" } };
        expected.Add(0x00081140, Reference("1.2"));
        var actual = message.StartsWith("no", StringComparison.Ordinal) ? new DicomFileBuilder() : new DicomFileBuilder { { 0x00080060, VR.CS, "OT" } };
        if (message.StartsWith("more", StringComparison.Ordinal))
            actual.Add(0x00081140, Reference("1.2"), Reference("1.3"));
        else
            actual.Add(0x00081140, Reference("1.4"));
        Assert.EndsWith(message, Assert.Throws<FileRefusedException>(() => Compare(expected, actual)).Message);
    }

    private static void Compare(DicomFileBuilder expected, DicomFileBuilder actual)
    {
        using var left = DicomFile.Read(expected.ToArray());
        using var right = DicomFile.Read(actual.ToArray());
        WrittenFileCheck.Compare(left.DataSet, right.DataSet);
    }

    private string Refusal(DicomFile edited, byte[] written)
    {
        File.WriteAllBytes(_folders["written"], written);
        return Assert.Throws<FileRefusedException>(() => WrittenFileCheck.Check(edited, _folders["written"])).Message;
    }
}
