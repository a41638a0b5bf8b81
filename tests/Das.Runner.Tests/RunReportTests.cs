using System.Text.Json;
using Das.Engine;
using Das.Engine.Pseudonyms;
using Das.Runner.Reports;
using Das.Testing;

namespace Das.Runner.Tests;

/// <summary>Reports and local logs of runs.</summary>
public sealed class RunReportTests : IDisposable
{
    private readonly RunFolders _folders = new();

    public RunReportTests()
    {
        DicomFileBuilder.Instance(instance: "1.2.1").Save(_folders["in", "Featherstone", "a \"ä\""]);
        File.WriteAllBytes(_folders["in", "Featherstone", "cut"], DicomFileBuilder.Instance(instance: "1.2.2").ToArray()[..^10]);
        File.WriteAllText(_folders["in", "text"], "no DICOM at all");
        File.CreateSymbolicLink(_folders["in", "link"], "text");
    }

    public void Dispose() => _folders.Dispose();

    [Fact]
    public void A_report_has_a_line_for_the_run_for_each_file_and_for_the_sums()
    {
        var summary = _folders.Run(_folders.Options with { Report = _folders["report"], ScriptDigest = "abc" });

        var lines = Lines("report");
        Assert.Equal(["run", "file", "file", "file", "file", "summary"], lines.Select(line => line.GetProperty("type").GetString()));
        Assert.Equal("das-report-1", lines[0].GetProperty("format").GetString());
        Assert.Equal("abc", lines[0].GetProperty("script").GetString());
        Assert.Equal(JsonValueKind.Null, lines[0].GetProperty("key").ValueKind);

        var written = Assert.Single(lines, line => Status(line) == "written");
        Assert.Equal("1.2.1", written.GetProperty("output").GetString());
        Assert.Equal(DicomFileBuilder.SOPClassUid, written.GetProperty("sopClass").GetString());
        Assert.Equal(new FileInfo(_folders["in", "Featherstone", "a \"ä\""]).Length, written.GetProperty("bytes").GetInt64());
        Assert.Contains("(7FE0,0010)", Assert.Single(lines, line => Status(line) == "failed").GetProperty("reason").GetString());
        Assert.Single(lines, line => Status(line) == "notDicom");
        Assert.Single(lines, line => Status(line) == "link");

        var sums = lines[^1];
        Assert.Equal("complete", sums.GetProperty("end").GetString());
        Assert.Equal(4, sums.GetProperty("files").GetInt64());
        Assert.Equal(summary.BytesRead, sums.GetProperty("bytes").GetInt64());
        Assert.All(Enum.GetValues<FileStatus>(), status =>
            Assert.Equal(lines.Count(line => Status(line) == StatusName.Of(status)), sums.GetProperty("statuses").GetProperty(StatusName.Of(status)).GetInt32()));
        Assert.Equal("Secondary Capture Image Storage", Assert.Single(sums.GetProperty("sopClasses").EnumerateArray()).GetProperty("name").GetString());
    }

    [Fact]
    public void A_report_holds_no_name_and_no_value_of_the_source_whatever_fails()
    {
        DicomFileBuilder.Instance(instance: "1.2.3").Save(_folders["in", "Featherstone", "locked"]);
        using var key = ProjectKey.NewRandom();
        var context = new RunContext { Key = key, Variables = new Dictionary<string, string> { ["who"] = "Featherstone" } };
        var options = _folders.Options with { Report = _folders["report"], Context = context, Settings = [new("patient-name", "Featherstone")] };

        _folders.Run(options, "version \"6.7\"\n(0010,0010) := format[\"{9}\", \"{1}\", who]\n(0010,0020) := substring[(0010,0010), 100, 200]\n");

        var text = File.ReadAllText(_folders["report"]);
        Assert.Contains("\"statement\":{\"line\":", text);
        Assert.All(["Featherstone", "MRN-4711", "test.das", _folders[""], "locked"], name => Assert.DoesNotContain(name, text));
    }

    [Fact]
    public void A_local_log_says_which_path_a_digest_stands_for()
    {
        _folders.Run(_folders.Options with { Report = _folders["report"], LocalLog = _folders["log"] });
        var log = Lines("log").ToDictionary(line => line.GetProperty("path").GetString()!, line => line.GetProperty("source").GetString()!);
        Assert.Equal(4, log.Count);
        Assert.Equal(log.Values.Order(), Lines("report").Where(line => line.TryGetProperty("source", out _)).Select(line => line.GetProperty("source").GetString()!).Order());
        Assert.Contains(_folders["in", "Featherstone", "a \"ä\""], log.Keys);
    }

    [Fact]
    public void A_digest_depends_on_the_key_and_on_the_file_not_on_how_it_was_named()
    {
        using var key = ProjectKey.NewRandom();
        var context = new RunContext { Key = key };
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, _folders.In);
        string[][] digests =
        [
            DigestsOf("one", _folders.Options with { Context = context }),
            DigestsOf("two", _folders.Options with { Context = context, Inputs = [relative + "/"] }),
            DigestsOf("three", _folders.Options with { Context = context, Inputs = [_folders["in", "Featherstone"], _folders["in", "text"]] }),
            DigestsOf("random", _folders.Options),
        ];

        Assert.Equal(digests[0], digests[1]);
        Assert.Equal(3, digests[2].Intersect(digests[0]).Count());
        Assert.Empty(digests[0].Intersect(digests[3]));
        Assert.All(digests[0], digest => Assert.Equal(SourceDigest.Digits, digest.Length));
    }

    [Theory]
    [InlineData("report", null, "never replaced")]
    [InlineData(null, "log", "never replaced")]
    [InlineData(null, "out/log", "inside OUTPUT")]
    [InlineData("none/report", null, "cannot be made")]
    public void Files_besides_the_results_replace_none_and_give_no_name_away(string? report, string? log, string message)
    {
        File.WriteAllText(_folders["report"], "mine");
        File.WriteAllText(_folders["log"], "mine");
        var options = _folders.Options with { Report = report is null ? null : _folders[report], LocalLog = log is null ? null : _folders[log] };
        Assert.Contains(message, Assert.Throws<RunRefusedException>(() => _folders.Run(options)).Message);
        Assert.Equal("minemine", File.ReadAllText(_folders["report"]) + File.ReadAllText(_folders["log"]));
        Assert.Empty(_folders.Results);
    }

    private string[] DigestsOf(string report, RunOptions options)
    {
        _folders.Run(options with { Report = _folders[report] });
        return [.. Lines(report).Where(line => line.TryGetProperty("source", out _)).Select(line => line.GetProperty("source").GetString()!).Order(StringComparer.Ordinal)];
    }

    private static string? Status(JsonElement line) => line.TryGetProperty("status", out var status) ? status.GetString() : null;

    private JsonElement[] Lines(string name) => [.. File.ReadLines(_folders[name]).Select(line => JsonDocument.Parse(line).RootElement)];
}
