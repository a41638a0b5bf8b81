using System.Text.Json;
using Das.Standard;
using Das.Testing;

namespace Das.Cli.Tests;

public sealed class DiffCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_equal_to_itself()
    {
        DicomFileBuilder.Instance().Save(_folder["a"]);
        Assert.Equal(new(0, "0 of 1 file not the same, 0 elements\n", ""), DasCommand.Run("diff", _folder["a"], _folder["a"]));
    }

    [Fact]
    public void What_came_went_or_changed_is_named_at_every_level_and_no_value_is_printed()
    {
        SaveBoth(_folder["a"], _folder["b"]);
        var result = DasCommand.Run("diff", _folder["a"], _folder["b"]);
        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.Equal(
            _folder["b"] + "\n  changed  (0008,1140)[0]/(0008,1155) ReferencedSOPInstanceUID\n  removed  (0009,{ACME}01)\n  emptied  (0010,0010) PatientName\n"
            + "  added    (0010,4000) PatientComments\n  changed  (7FE0,0010) PixelData\n1 of 1 file not the same, 5 elements\n",
            result.Output);
    }

    [Fact]
    public void Values_are_printed_on_demand()
    {
        SaveBoth(_folder["a"], _folder["b"]);
        var output = DasCommand.Run("diff", _folder["a"], _folder["b"], "--show-values").Output;
        Assert.Contains("  emptied  (0010,0010) PatientName\n           - PN \"Featherstone^Jemima\"\n           + PN \"\"\n", output);
        Assert.Contains("           - UI \"1.2.3\"\n           + UI \"1.2.4\"\n", output);
    }

    [Fact]
    public void Json_holds_the_same()
    {
        SaveBoth(_folder["a"], _folder["b"]);
        var plain = DasCommand.Run("diff", _folder["a"], _folder["b"], "--format", "json");
        Assert.DoesNotContain("Featherstone", plain.Output);
        var elements = JsonDocument.Parse(plain.Output).RootElement[0].GetProperty("elements");
        Assert.Equal(["changed", "removed", "emptied", "added", "changed"], elements.EnumerateArray().Select(element => element.GetProperty("change").GetString()!));

        var shown = JsonDocument.Parse(DasCommand.Run("diff", _folder["a"], _folder["b"], "--format", "json", "--show-values").Output).RootElement[0];
        Assert.Equal("\"Featherstone^Jemima\"", shown.GetProperty("elements")[2].GetProperty("before").GetProperty("value").GetString());
    }

    [Fact]
    public void Folders_are_compared_by_names()
    {
        SaveBoth(_folder["a", "x", "1"], _folder["b", "x", "1"]);
        DicomFileBuilder.Instance().Save(_folder["a", "same"]);
        DicomFileBuilder.Instance().Save(_folder["b", "same"]);
        DicomFileBuilder.Instance().Save(_folder["a", "left"]);
        DicomFileBuilder.Instance().Save(_folder["b", "new"]);
        File.WriteAllText(_folder["b", ".das-journal"], "");
        var result = DasCommand.Run("diff", _folder["a"], _folder["b"]);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("left: only before\n", result.Output);
        Assert.Contains("new: only after\n", result.Output);
        Assert.Contains(Path.Combine("x", "1") + "\n", result.Output);
        Assert.EndsWith("3 of 4 files not the same, 5 elements\n", result.Output);
    }

    [Fact]
    public void What_cannot_be_compared_gives_status_2()
    {
        DicomFileBuilder.Instance().Save(_folder["a"]);
        File.WriteAllText(_folder["b"], "no image");
        Directory.CreateDirectory(_folder["c"]);
        Assert.All(
            (string[][])[["diff", _folder["a"], _folder["b"]], ["diff", _folder["a"], _folder["none"]], ["diff", _folder["a"], _folder["c"]], ["diff", _folder["a"]]],
            arguments => Assert.Equal(2, DasCommand.Run(arguments).ExitCode));
    }

    private static void SaveBoth(string before, string after)
    {
        Create("1.2.3", "Featherstone^Jemima", isAfter: false).Save(before);
        Create("1.2.4", "", isAfter: true).Save(after);
    }

    private static DicomFileBuilder Create(string reference, string name, bool isAfter)
    {
        var pixels = new byte[200_000];
        pixels[150_001] = isAfter ? (byte)1 : (byte)0;
        var file = DicomFileBuilder.Instance();
        file.Add(0x00081140, new DicomFileBuilder { { 0x00081155, VR.UI, reference } });
        file.Add(0x00090010, VR.LO, "ACME");
        if (!isAfter)
            file.Add(0x00091001, VR.US, [7, 0]);
        file.Add(0x00100010, VR.PN, name);
        if (isAfter)
            file.Add(0x00104000, VR.LT, "no comment");
        file.Add(0x7FE00010, VR.OW, pixels);
        return file;
    }
}
