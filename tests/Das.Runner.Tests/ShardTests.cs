using System.Globalization;
using System.IO.Compression;
using Das.Engine;
using Das.Engine.Pseudonyms;
using Das.Runner.Output;
using Das.Runner.Reports;
using Das.Runner.Resuming;
using Das.Runner.Sources;
using Das.Testing;

namespace Das.Runner.Tests;

public sealed class ShardTests : IDisposable
{
    private readonly RunFolders _folders = new();

    public void Dispose() => _folders.Dispose();

    /// <summary>The hashes are the first 16 digits of <c>printf %s PATH | sha256sum</c>.</summary>
    [Theory]
    [InlineData("a", 0xca978112ca1bbdcaul)]
    [InlineData("a/b.dcm", 0xbc27a2b3342996d0ul)]
    [InlineData("study.zip/ä/1", 0x692b4a9fb675540dul)]
    public void A_file_belongs_to_the_part_that_the_documented_hash_says(string path, ulong hash)
    {
        foreach (var count in (int[])[2, 3, 8, 1000])
        {
            var index = (int)(hash % (ulong)count);
            Assert.True(new Shard(index, count).Contains(path.Replace('/', Path.DirectorySeparatorChar)));
            Assert.False(new Shard((index + 1) % count, count).Contains(path.Replace('/', Path.DirectorySeparatorChar)));
        }
    }

    [Theory]
    [InlineData("0/1", true)]
    [InlineData("7/8", true)]
    [InlineData("8/8", false)]
    [InlineData("-1/8", false)]
    [InlineData("0/0", false)]
    [InlineData("1", false)]
    [InlineData("1/", false)]
    [InlineData(" 1/2", false)]
    public void Parts_count_from_0(string text, bool isPart)
    {
        Assert.Equal(isPart, Shard.TryParse(text, out var shard));
        Assert.Equal(isPart ? text : "0/1", shard.ToString());
    }

    [Fact]
    public void All_parts_together_do_what_one_run_does_with_what_fails_too()
    {
        for (var i = 0; i < 40; i++)
            DicomFileBuilder.Instance(instance: string.Create(CultureInfo.InvariantCulture, $"1.2.{i}")).Save(_folders["in", $"{i % 3}", $"{i}"]);
        using (var zip = ZipFile.Open(_folders["in", "a.zip"], ZipArchiveMode.Create))
        {
            foreach (var file in Directory.GetFiles(_folders["in", "0"]))
                zip.CreateEntryFromFile(file, "x/" + Path.GetFileName(file));
        }

        File.Copy(_folders["in", "a.zip"], _folders["in", "b.zip"]);
        File.WriteAllBytes(_folders["in", "cut.zip"], File.ReadAllBytes(_folders["in", "a.zip"])[..^10]);
        File.WriteAllText(_folders["in", "note.txt"], "no image");
        var one = _folders.Run(_folders.Options with { Layout = OutputLayout.Mirror, Output = _folders["one"] });

        var parts = Enumerable.Range(0, 5).Select(i => _folders.Run(_folders.Options with { Layout = OutputLayout.Mirror, Shard = new Shard(i, 5) })).ToList();

        Assert.Equal((68, 1, 1), (one.Written, one.Failed, one.NotDicom));
        Assert.Equal((one.Written, one.Failed, one.NotDicom), (parts.Sum(part => part.Written), parts.Sum(part => part.Failed), parts.Sum(part => part.NotDicom)));
        Assert.All(parts, part => Assert.InRange(part.Written, 5, 25));
        Assert.Equal(_folders.FilesIn("one"), _folders.Results);
        Assert.All(_folders.Results, name => Assert.Equal(File.ReadAllBytes(_folders["one", name]), File.ReadAllBytes(_folders["out", name])));
    }

    [Fact]
    public void Each_part_goes_on_from_a_journal_of_its_own()
    {
        for (var i = 0; i < 30; i++)
            DicomFileBuilder.Instance(instance: string.Create(CultureInfo.InvariantCulture, $"1.2.{i}")).Save(_folders["in", $"{i}"]);
        using var key = ProjectKey.NewRandom();
        var options = _folders.Options with { Context = new RunContext { Key = key }, Resume = ResumeMode.Resume };
        RunSummary RunPart(int index) => _folders.Run(options with { Shard = new Shard(index, 2) });

        var first = RunPart(0);
        var again = RunPart(0);
        var other = RunPart(1);

        Assert.Equal((first.Written, 0), (again.Done, again.Written));
        Assert.Equal((30 - first.Written, 0), (other.Written, other.Done));
        Assert.Throws<RunRefusedException>(() => _folders.Run(options with { Shard = new Shard(0, 2), Resume = ResumeMode.Restart }));
        Assert.Throws<RunRefusedException>(() => _folders.Run(options with { IsDryRun = true }));
    }
}
