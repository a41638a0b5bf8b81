using System.Text.Json;
using Das.Testing;

namespace Das.Cli.Tests;

public sealed class CoverageCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_script_that_handles_every_row_gives_status_0()
    {
        var result = DasCommand.Run("check", "--coverage", "basic", Path.Combine(RepositoryRoot.Path, "scripts", "remove-identifiers.das"));
        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.EndsWith(", 0 not sufficient\n", result.Output);
    }

    [Fact]
    public void What_a_script_leaves_is_listed_with_where_it_is_handled()
    {
        var result = DasCommand.Run("check", "--coverage", "basic", Write("-(0010,0020)\n*/(0008,103E) ?= \"x\"\n-*/(0010,21B0)\n"));
        Assert.Equal(1, result.ExitCode);
        var lines = result.Output.Split('\n');
        Assert.Contains(lines, line => line.StartsWith("(0010,0020)", StringComparison.Ordinal) && line.Contains("root only") && line.EndsWith("the value stays", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("(0008,103E)", StringComparison.Ordinal) && line.Contains("every level") && line.Contains("the element stays"));
        Assert.DoesNotContain(lines, line => line.StartsWith("(0010,21B0)", StringComparison.Ordinal));
        Assert.Contains("(GGGG,EEEE)", result.Output);
    }

    [Fact]
    public void Options_change_what_is_asked()
    {
        var script = Write("-*/(0010,0020)\n");
        Assert.Contains("(0020,000D)", DasCommand.Run("check", "--coverage", "basic", script).Output);
        Assert.DoesNotContain("(0020,000D)", DasCommand.Run("check", "--coverage", "basic,retainUIDsOption", script).Output);
    }

    [Theory]
    [InlineData("Basic,Everything", "There is no option 'Everything'")]
    [InlineData("strict", "The first name is 'basic'")]
    [InlineData("basic,RetainFullDates,RetainModifiedDates", "Dates cannot be kept in full and modified too")]
    [InlineData("basic,retainLongitudinalTemporalInformationFullDatesOption,RetainModifiedDates", "Dates cannot be kept in full and modified too")]
    public void A_profile_that_does_not_exist_is_refused(string profile, string message)
    {
        var result = DasCommand.Run("check", "--coverage", profile, Write("-*/(0010,0020)\n"));
        Assert.Equal((1, ""), (result.ExitCode, result.Output));
        Assert.Contains(message, result.Error);
    }

    [Fact]
    public void Json_has_every_row()
    {
        var result = DasCommand.Run("check", "--coverage", "basic", "--format", "json", Write("-(0010,0020)\n"));
        var report = JsonDocument.Parse(result.Output).RootElement[0];
        Assert.Equal(657, report.GetProperty("attributes").GetArrayLength());
        var row = report.GetProperty("attributes").EnumerateArray().Single(row => row.GetProperty("tag").GetString() == "(0010,0020)");
        Assert.Equal(("Z/D", "rootOnly", "insufficient"), (Text("code"), Text("handled"), Text("verdict")));

        string? Text(string name) => row.GetProperty(name).GetString();
    }

    [Fact]
    public void Html_is_one_page_that_loads_nothing()
    {
        var page = DasCommand.Run("check", "--coverage", "basic", "--format", "html", Write("-(0010,0020)\n")).Output;
        Assert.StartsWith("<!DOCTYPE html>", page);
        Assert.Contains("Patient&#39;s Name", page);
        Assert.DoesNotContain("<script", page);
        Assert.DoesNotContain("http", page);
    }

    private string Write(string statements)
    {
        File.WriteAllText(_folder["a.das"], "version \"6.7\"\n" + statements);
        return _folder["a.das"];
    }
}
