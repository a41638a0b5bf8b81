using System.Text.Json;

namespace Das.Cli.Tests;

public sealed class ProfileShowTests
{
    [Fact]
    public void Text_has_every_row_with_its_code_and_where_it_comes_from()
    {
        var lines = Show("RetainUids").Split('\n');
        Assert.StartsWith("Basic Profile, RetainUids, PS3.15 2026", lines[0]);
        Assert.Equal(["(0020,000D)", "Study Instance UID", "U", "K", "RetainUids"], Cells(lines, "(0020,000D)"));
        Assert.Equal(["(0010,0020)", "Patient ID", "Z/D", "Z/D", "Basic Profile"], Cells(lines, "(0010,0020)"));
        Assert.Equal("657 rows", lines[^2]);
    }

    [Theory]
    [InlineData("00100020")]
    [InlineData("(0010,0020)")]
    [InlineData("0010,0020")]
    [InlineData("patientID")]
    [InlineData("PATIENT ID")]
    public void Rows_are_found_by_tag_keyword_and_name(string text)
    {
        var output = Show("--find", text);
        Assert.Contains("(0010,0020)", output);
        Assert.DoesNotContain("(0008,0080)", output);
    }

    [Theory]
    [InlineData("basic,RetainUids")]
    [InlineData("deidentify:RetainUIDsOption")]
    [InlineData("RETAINUIDS")]
    public void Options_are_read_in_every_spelling(string option) => Assert.Contains("Basic Profile, RetainUids, PS3.15", Show(option, "--find", "StudyInstanceUID"));

    [Fact]
    public void Content_items_are_shown_with_the_option_that_they_belong_to()
    {
        Assert.DoesNotContain("(121022, DCM)", Show());
        var lines = Show("CleanStructuredContent", "RetainUids").Split('\n');
        Assert.Equal(["(121022, DCM)", "Accession Number, TEXT", "X", "X", "Basic Profile"], Cells(lines, "(121022, DCM)"));
        Assert.Equal(["(113795, DCM)", "Acquired Image, IMAGE", "D", "K", "RetainUids"], Cells(lines, "(113795, DCM)"));
        Assert.Equal("871 rows", lines[^2]);
    }

    [Theory]
    [InlineData("CTImageStorage")]
    [InlineData("1.2.840.10008.5.1.4.1.1.2")]
    public void Codes_are_decided_by_the_IOD_of_a_SOP_class(string sopClass)
    {
        var rows = JsonDocument.Parse(Show("--sop-class", sopClass, "--format", "json")).RootElement;
        Assert.Equal("ct-image", rows.GetProperty("iod").GetString());
        var byId = rows.GetProperty("rows").EnumerateArray().GroupBy(row => row.GetProperty("id").GetString()!).ToDictionary(group => group.Key, group => group.First());
        Assert.Equal(("2", "Z"), Action(byId["(0010,0020)"]));
        Assert.Equal(("1", "U"), Action(byId["(0008,1115)/(0020,000E)"]));
        Assert.Equal(("not in the IOD", "D"), Action(byId["(300A,0006)"]));

        // What is inside a sequence that goes, goes with it.
        Assert.Contains(byId, entry => entry.Key.StartsWith("(0008,0096)/", StringComparison.Ordinal) && Action(entry.Value).Item2 == "X of (0008,0096)");
        Assert.DoesNotContain(byId.Values, row => row.GetProperty("action").GetString()!.Contains('/', StringComparison.Ordinal));

        static (string?, string?) Action(JsonElement row) => (row.GetProperty("type").GetString(), row.GetProperty("action").GetString());
    }

    [Fact]
    public void Csv_quotes_what_has_commas() =>
        Assert.Equal(
            "table,id,keyword,name,basic_profile,code,by,type,action\nE.1-1,\"(0020,000D)\",StudyInstanceUID,Study Instance UID,U,U,Basic Profile,,\n",
            Show("--format", "csv", "--find", "StudyInstanceUID"));

    [Fact]
    public void Json_has_every_row()
    {
        var report = JsonDocument.Parse(Show("RetainUids", "CleanGraphics", "--format", "json")).RootElement;
        Assert.Equal(["RetainUids", "CleanGraphics"], report.GetProperty("options").EnumerateArray().Select(option => option.GetString()!));
        Assert.Equal(657, report.GetProperty("rows").GetArrayLength());
    }

    [Fact]
    public void Html_is_one_page_with_a_box_to_search_in_that_loads_nothing()
    {
        var page = Show("--format", "html");
        Assert.StartsWith("<!DOCTYPE html>", page);
        Assert.Contains("type=\"search\"", page);
        Assert.Contains("<tr data-keyword=\"PatientName\"><td>(0010,0010)</td><td>Patient&#39;s Name</td>", page);
        Assert.DoesNotContain("http", page);
        Assert.DoesNotContain(" src=", page);
    }

    [Theory]
    [InlineData("There is no option 'Everything'", "show", "Everything")]
    [InlineData("Dates cannot be kept in full and modified too", "show", "RetainFullDates", "RetainModifiedDates")]
    [InlineData("there is no IOD of a SOP class 'PatientName'", "show", "--sop-class", "PatientName")]
    [InlineData("There is no option 'Everything'", "statement", "Everything")]
    public void What_does_not_exist_is_refused(string message, params string[] arguments)
    {
        var result = DasCommand.Run(["profile", .. arguments]);
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Error);
    }

    private static string[] Cells(string[] lines, string id) =>
        lines.Single(line => line.StartsWith(id, StringComparison.Ordinal)).Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Show(params string[] arguments)
    {
        var result = DasCommand.Run(["profile", "show", .. arguments]);
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        return result.Output;
    }
}
