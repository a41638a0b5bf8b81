using System.Text.Json;
using Das.Testing;

namespace Das.Cli.Tests;

public sealed class ExplainCommandTests : IDisposable
{
    private const string Script = "version \"6.7\"\n(0010,0020) := \"X\"\n(0008,0060) = \"OT\" ? (0010,0010) := \"Y\"\nremoveAllPrivateTags\nremoveTags[{\n  */(0008,0018),\n  +/(0010,0020)\n}]\n";

    private readonly TemporaryFolder _folder = new();

    public ExplainCommandTests() => File.WriteAllText(_folder["a.das"], Script);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("PatientID")]
    [InlineData("(0010,0020)")]
    [InlineData("00100020")]
    public void An_element_is_followed_at_the_root_and_in_sequences(string name) => Assert.Equal(
        "(0010,0020) PatientID\nIn the data set itself: constant\n  line 2, column 1  (0010,0020) := \"X\"\n      gives it a constant value\n"
        + "In sequences: removed\n  line 5, column 1  removeTags[{ …\n      by +/(0010,0020) (line 7, column 3)\n      removes it\n",
        Explain(name));

    [Fact]
    public void A_condition_is_shown_with_the_statement() =>
        Assert.Contains("In the data set itself: untouched or constant\n  line 3, column 22  (0010,0010) := \"Y\"\n      if (0008,0060) = \"OT\" (line 3, column 1)\n", Explain("PatientName"));

    [Fact]
    public void A_private_element_is_named_by_its_creator() => Assert.Contains("At every level: removed\n  line 4, column 1  removeAllPrivateTags\n", Explain("(0019,{ACME}01)"));

    [Fact]
    public void Each_element_of_a_file_has_the_statement_that_changed_it_and_no_value()
    {
        DicomFileBuilder.Instance().Save(_folder["a.dcm"]);
        var output = Explain(_folder["a.dcm"]);
        Assert.Contains("(0010,0020) PatientID\n  changed  line 2: (0010,0020) := \"X\"\n", output);
        Assert.Contains("(0008,0018) SOPInstanceUID\n  removed  line 5: removeTags[{\n", output);
        Assert.EndsWith("3 elements changed\n", output);
        Assert.DoesNotContain("4711", output);
        Assert.DoesNotContain("SOPInstanceUID", Explain(_folder["a.dcm"], "--tag", "PatientName"));
    }

    [Fact]
    public void Json_holds_the_same()
    {
        var levels = JsonDocument.Parse(Explain("PatientID", "--format", "json")).RootElement;
        Assert.Equal(["constant", "removed"], levels.EnumerateArray().Select(level => level.GetProperty("fate").GetString()!));
        Assert.Equal(2, levels[0].GetProperty("statements")[0].GetProperty("line").GetInt32());

        DicomFileBuilder.Instance().Save(_folder["a.dcm"]);
        var changes = JsonDocument.Parse(Explain(_folder["a.dcm"], "--format", "json")).RootElement;
        Assert.Equal(["changed", "changed", "removed"], changes.EnumerateArray().Select(change => change.GetProperty("change").GetString()!));
    }

    [Fact]
    public void What_is_neither_file_nor_element_gives_status_1() => Assert.Equal(1, DasCommand.Run("explain", _folder["a.das"], "NoSuchKeyword").ExitCode);

    [Fact]
    public void A_file_is_explained_with_what_the_script_needs_and_the_script_says_nothing()
    {
        File.WriteAllText(_folder["a.das"], "version \"6.7\"\n(0010,0010) := lookup[\"id\", subject]\necho (0010,0020)\n(0010,0020) := pseudonym[(0010,0020), 12]\n");
        File.WriteAllText(_folder["table.txt"], "id/1 = S-1\n");
        DasCommand.Run("key", "new", _folder["project.key"]);
        DicomFileBuilder.Instance().Save(_folder["a.dcm"]);

        var output = Explain(_folder["a.dcm"], "--var", "subject=1", "--lookup", _folder["table.txt"], "--key-file", _folder["project.key"]);

        Assert.EndsWith("2 elements changed\n", output);
        Assert.DoesNotContain("4711", output);
    }

    [Theory]
    [InlineData("--lookup")]
    [InlineData("--key-file")]
    [InlineData("--config")]
    public void A_missing_file_is_named(string option)
    {
        DicomFileBuilder.Instance().Save(_folder["a.dcm"]);
        var result = DasCommand.Run("explain", _folder["a.das"], _folder["a.dcm"], option, _folder["none"]);
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains(_folder["none"], result.Error);
    }

    private string Explain(params string[] arguments)
    {
        var result = DasCommand.Run(["explain", _folder["a.das"], .. arguments]);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return result.Output;
    }
}
