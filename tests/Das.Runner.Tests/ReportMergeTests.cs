using System.Text.Json;
using Das.Engine;
using Das.Engine.Pseudonyms;
using Das.Runner.Reports;
using Das.Runner.Resuming;
using Das.Runner.Sources;
using Das.Testing;

namespace Das.Runner.Tests;

public sealed class ReportMergeTests : IDisposable
{
    private readonly RunFolders _folders = new();
    private readonly ProjectKey _key = ProjectKey.NewRandom();

    public ReportMergeTests()
    {
        for (var i = 0; i < 30; i++)
            DicomFileBuilder.Instance(instance: $"1.2.{i}").Save(_folders["in", $"{i}"]);
        DicomFileBuilder.Instance().Without(0x00080018).Save(_folders["in", "bad"]);
    }

    public void Dispose()
    {
        _key.Dispose();
        _folders.Dispose();
    }

    [Fact]
    public void Reports_of_all_parts_make_the_report_of_one_run()
    {
        for (var i = 0; i < 3; i++)
            RunPart(i, 3);
        _folders.Run(Options with { Output = _folders["one"], Report = _folders["one.jsonl"] });

        var merged = ReportMerge.Run([_folders["0.jsonl"], _folders["1.jsonl"], _folders["2.jsonl"]], _folders["all.jsonl"]);

        Assert.Empty(merged.Missing);
        Assert.Equal((30, 1, RunEnd.Complete), (merged.Summary.Written, merged.Summary.Failed, merged.Summary.End));
        Assert.Equal(FilesIn("one.jsonl"), FilesIn("all.jsonl"));
        Assert.Equal(Sums("one.jsonl"), Sums("all.jsonl"));
    }

    [Fact]
    public void Values_that_could_not_be_moved_are_added_up()
    {
        for (var i = 0; i < 2; i++)
        {
            RunPart(i, 2);
            var report = _folders[$"{i}.jsonl"];
            File.WriteAllText(report, File.ReadAllText(report).Replace("\"emptiedValues\":0,\"leftValues\":0", $"\"emptiedValues\":{i + 2},\"leftValues\":1", StringComparison.Ordinal));
        }

        var summary = ReportMerge.Run([_folders["0.jsonl"], _folders["1.jsonl"]], _folders["all.jsonl"]).Summary;
        Assert.Equal((5, 2), (summary.EmptiedValues, summary.LeftValues));
    }

    [Fact]
    public void Of_a_part_that_was_resumed_each_file_is_there_once_with_what_became_of_it()
    {
        RunPart(0, 2);
        RunPart(1, 2);
        RunPart(1, 2, ResumeMode.Resume, report: "again.jsonl");

        var merged = ReportMerge.Run([_folders["0.jsonl"], _folders["1.jsonl"], _folders["again.jsonl"]], _folders["all.jsonl"]);

        Assert.Equal((30, 1, 0), (merged.Summary.Written, merged.Summary.Failed, merged.Summary.Done));
        Assert.Equal(31, FilesIn("all.jsonl").Length);
    }

    [Fact]
    public void A_part_that_is_missing_or_was_killed_is_named()
    {
        RunPart(0, 3);
        RunPart(2, 3);
        var lines = File.ReadAllLines(_folders["2.jsonl"]);
        File.WriteAllText(_folders["2.jsonl"], string.Join('\n', lines[..^2]) + "\n" + lines[^2][..20]);
        var merged = ReportMerge.Run([_folders["0.jsonl"], _folders["2.jsonl"]], _folders["all.jsonl"]);
        Assert.Equal(["1/3", "2/3"], merged.Missing);
        Assert.NotEqual(RunEnd.Complete, merged.Summary.End);
    }

    [Fact]
    public void Reports_of_different_runs_are_not_merged()
    {
        RunPart(0, 2);
        _folders.Run(Options with { Shard = new(1, 2), Report = _folders["1.jsonl"], AlreadyDeidentified = AlreadyDeidentified.Skip, Output = _folders["other"] });
        Refused("settings", "0.jsonl", "1.jsonl");
        RunPart(1, 3, report: "third.jsonl");
        Refused("1/3", "0.jsonl", "third.jsonl");
        File.WriteAllText(_folders["text"], "no report\nat all\n");
        Refused("text(1)", "0.jsonl", "text");
        Assert.False(File.Exists(_folders["all.jsonl"]));
    }

    private RunOptions Options => _folders.Options with { Context = new RunContext { Key = _key } };

    private void RunPart(int index, int count, ResumeMode resume = ResumeMode.Begin, string? report = null) =>
        _folders.Run(Options with { Shard = new Shard(index, count), Report = _folders[report ?? $"{index}.jsonl"], Resume = resume });

    private void Refused(string what, params string[] reports) =>
        Assert.Contains(what, Assert.Throws<RunRefusedException>(() => ReportMerge.Run([.. reports.Select(name => _folders[name])], _folders["all.jsonl"])).Message);

    private string[] FilesIn(string report) => [.. File.ReadLines(_folders[report]).Where(line => line.StartsWith("{\"type\":\"file\"", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private string[] Sums(string report) =>
        [.. JsonDocument.Parse(File.ReadLines(_folders[report]).Last()).RootElement.EnumerateObject().Where(property => property.Name != "seconds").Select(property => property.ToString())];
}
