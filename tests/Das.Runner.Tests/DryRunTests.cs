using Das.Runner.Output;
using Das.Testing;

namespace Das.Runner.Tests;

public sealed class DryRunTests : IDisposable
{
    private readonly RunFolders _folders = new();

    public void Dispose() => _folders.Dispose();

    [Theory]
    [InlineData(OutputLayout.Uid)]
    [InlineData(OutputLayout.Mirror)]
    public void A_dry_run_says_what_a_run_says_and_makes_nothing(OutputLayout layout)
    {
        for (var i = 0; i < 20; i++)
            DicomFileBuilder.Instance(instance: $"1.2.{i % 15}").Save(_folders["in", $"{i}"]);
        DicomFileBuilder.Instance().Without(0x00080018).Save(_folders["in", "bad"]);
        File.WriteAllText(_folders["in", "note.txt"], "no image");
        var options = _folders.Options with { Layout = layout };

        var dry = _folders.Run(options with { IsDryRun = true, Report = _folders["dry.jsonl"] });
        Assert.False(Directory.Exists(_folders.Out));
        var real = _folders.Run(options with { Report = _folders["real.jsonl"] });

        Assert.Equal((real.Written, real.Unchanged, real.Failed, real.NotDicom), (dry.Written, dry.Unchanged, dry.Failed, dry.NotDicom));
        Assert.Equal(StatusesIn("real.jsonl"), StatusesIn("dry.jsonl"));
        Assert.Equal((0, 20), (_folders.Run(options with { IsDryRun = true }).Written, _folders.Run(options with { IsDryRun = true }).Unchanged));
    }

    [Fact]
    public void Other_bytes_under_a_name_fail_as_in_a_run()
    {
        DicomFileBuilder.Instance().Save(_folders["in", "a"]);
        _folders.Run();
        var other = DicomFileBuilder.Instance();
        other.Add(0x00080060, Standard.VR.CS, "MR");
        other.Save(_folders["in", "a"]);
        Assert.Equal(1, _folders.Run(_folders.Options with { IsDryRun = true }).Failed);
        Assert.Equal("OUTPUT has another file of that name", _folders.Reasons["a"]);

        // Two of one run.
        DicomFileBuilder.Instance().Save(_folders["in", "b"]);
        var both = _folders.Run(_folders.Options with { IsDryRun = true, Output = _folders["new"] });
        Assert.Equal((1, 1), (both.Written, both.Failed));
    }

    private string[] StatusesIn(string report) =>
        [.. File.ReadLines(_folders[report]).Where(line => line.Contains("\"file\"")).Select(line => line[line.IndexOf("\"status\"", StringComparison.Ordinal)..]).Order(StringComparer.Ordinal)];
}
