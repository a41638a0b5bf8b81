using System.Text.Json;
using Das.Testing;

namespace Das.Cli.Tests;

/// <summary><c>das check --format json|sarif</c>, and scripts from standard input.</summary>
public sealed class ReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _main;
    private readonly string _good;

    public ReportTests()
    {
        Directory.CreateDirectory(_folder["a b"]);
        _main = _folder["a b", "main.das"];
        _good = _folder["good.das"];
        File.WriteAllText(_main, "version \"6.7\"\n  keepTag[(0010,0020)]\ninclude \"part.das\"\n");
        File.WriteAllText(_folder["a b", "part.das"], "\n-(0008,0003)\n");
        File.WriteAllText(_good, "version \"6.7\"\n-*/(0010,0010)\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Json_names_every_file_and_places_every_diagnostic()
    {
        var result = DasCommand.Run("check", "--format", "json", _main, _good);
        Assert.Equal(1, result.ExitCode);
        using var document = JsonDocument.Parse(result.Output);
        var root = document.RootElement;
        Assert.Equal("das", root.GetProperty("tool").GetProperty("name").GetString());
        Assert.Equal(Das.Standard.StandardEdition.Name, root.GetProperty("standard").GetString());
        var files = root.GetProperty("files").EnumerateArray().ToArray();
        Assert.Equal([_main, _good, _folder["a b", "part.das"]], files.Select(file => file.GetProperty("path").GetString()!));
        Assert.Equal([1, 0, 1], files.Select(file => file.GetProperty("diagnostics").GetArrayLength()));

        var error = files[0].GetProperty("diagnostics")[0];
        Assert.Equal(
            """
            {"id":"DAS0013","severity":"error","title":"Unknown function","message":"There is no function 'keepTag'","hint":"did you mean 'keepTags'?",
            "line":2,"column":3,"endLine":2,"endColumn":10,"helpLink":"docs/diagnostics/DAS0013.md",
            "fix":{"title":"keepTag -> keepTags","edits":[{"line":2,"column":3,"endLine":2,"endColumn":10,"newText":"keepTags"}]}}
            """.ReplaceLineEndings(""),
            Compact(error));
        var warning = files[2].GetProperty("diagnostics")[0];
        Assert.Equal(("DAS0027", 2), (warning.GetProperty("id").GetString(), warning.GetProperty("line").GetInt32()));
        Assert.Equal(JsonValueKind.Null, warning.GetProperty("hint").ValueKind);
        Assert.False(warning.TryGetProperty("fix", out _));
    }

    [Fact]
    public void File_that_two_scripts_include_is_reported_once()
    {
        var second = _folder["a b", "second.das"];
        File.WriteAllText(second, "version \"6.7\"\n-*/(0010,0010)\n-*/(0010,0020)\ninclude \"part.das\"\n");
        using var document = JsonDocument.Parse(DasCommand.Run("check", "--format", "json", second, _main).Output);
        Assert.Equal([0, 1, 1], document.RootElement.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("diagnostics").GetArrayLength()));
    }

    [Fact]
    public void Script_that_cannot_be_read_is_an_error_in_the_document()
    {
        var result = DasCommand.Run("check", "--format", "json", _folder["none.das"], _good);
        Assert.Equal(1, result.ExitCode);
        using var document = JsonDocument.Parse(result.Output);
        var files = document.RootElement.GetProperty("files");
        Assert.NotEqual("", files[0].GetProperty("error").GetString());
        Assert.False(files[1].TryGetProperty("error", out _));
    }

    [Fact]
    public void Sarif_is_what_the_schema_wants()
    {
        File.WriteAllText(_good, "version \"6.7\"\n-(0010,0010)\n");
        var result = DasCommand.Run("check", "--format", "sarif", _main, _good);
        Assert.Equal(1, result.ExitCode);
        using var document = JsonDocument.Parse(result.Output);
        var run = SarifSchema.Verify(document.RootElement);
        Assert.Equal(["error", "warning", "note"], run.GetProperty("results").EnumerateArray().Select(found => found.GetProperty("level").GetString()));
        var file = run.GetProperty("results")[1].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation");
        Assert.EndsWith("/a%20b/part.das", file.GetProperty("uri").GetString(), StringComparison.Ordinal);
        Assert.True(run.GetProperty("invocations")[0].GetProperty("executionSuccessful").GetBoolean());
        var change = Assert.Single(run.GetProperty("results")[0].GetProperty("fixes").EnumerateArray()).GetProperty("artifactChanges")[0];
        Assert.EndsWith("/a%20b/main.das", change.GetProperty("artifactLocation").GetProperty("uri").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            """{"deletedRegion":{"startLine":2,"startColumn":3,"endLine":2,"endColumn":10},"insertedContent":{"text":"keepTags"}}""",
            Compact(Assert.Single(change.GetProperty("replacements").EnumerateArray())));
    }

    [Fact]
    public void Sarif_says_when_a_script_could_not_be_read()
    {
        using var document = JsonDocument.Parse(DasCommand.Run("check", "--format", "sarif", _folder["none.das"]).Output);
        var invocation = SarifSchema.Verify(document.RootElement).GetProperty("invocations")[0];
        Assert.False(invocation.GetProperty("executionSuccessful").GetBoolean());
        Assert.Equal(1, invocation.GetProperty("toolExecutionNotifications").GetArrayLength());
    }

    [Fact]
    public void Text_names_the_included_file()
    {
        var result = DasCommand.Run("check", _main);
        Assert.Contains($"{_folder["a b", "part.das"]}(2,2): warning DAS0027", result.Output);
    }

    [Theory]
    [InlineData("version \"6.7\"\n-*/(0010,0010)\n", 0, "")]
    [InlineData("version \"6.7\"\ninclude \"part.das\"\n", 1, "<stdin>(2,9): error DAS0106")]
    public void Dash_reads_standard_input_which_includes_nothing(string script, int status, string expected)
    {
        var result = DasCommand.RunWithInput(script, "check", "-");
        Assert.Equal(status, result.ExitCode);
        Assert.StartsWith(expected, result.Output);
        Assert.Equal(expected.Length == 0, result.Output.Length == 0);
    }

    [Fact]
    public void Standard_input_has_its_name_in_documents()
    {
        using var json = JsonDocument.Parse(DasCommand.RunWithInput("nosuch[]", "check", "-", "--format", "json").Output);
        Assert.Equal("<stdin>", json.RootElement.GetProperty("files")[0].GetProperty("path").GetString());
        using var sarif = JsonDocument.Parse(DasCommand.RunWithInput("nosuch[]", "check", "-", "--format", "sarif").Output);
        SarifSchema.Verify(sarif.RootElement);
    }

    [Fact]
    public void Other_formats_are_wrong_usage() => Assert.Equal(1, DasCommand.Run("check", "--format", "xml", _good).ExitCode);

    private static string Compact(JsonElement element)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            element.WriteTo(writer);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
