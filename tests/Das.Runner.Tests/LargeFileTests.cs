using Das.Dicom;
using Das.Runner.Output;
using Das.Standard;
using Das.Testing;

namespace Das.Runner.Tests;

public sealed class LargeFileTests : IDisposable
{
    private const int Length = 36 * 1024 * 1024;

    private readonly RunFolders _folders = new();

    public void Dispose() => _folders.Dispose();

    [Fact]
    public void Jobs_without_a_file_help_to_copy_one_that_is_large_and_change_nothing_in_it()
    {
        Save();
        _folders.Run(jobs: 1, output: _folders["alone"]);
        _folders.Run(jobs: 4, output: _folders["helped"]);
        _folders.Run(jobs: 4, input: _folders["in", "a"], output: _folders["named.dcm"]);

        var alone = File.ReadAllBytes(_folders["alone", _folders.FilesIn("alone").Single(name => name.EndsWith(".dcm", StringComparison.Ordinal))]);
        Assert.True(alone.Length > Length);
        Assert.True(alone.AsSpan().SequenceEqual(File.ReadAllBytes(_folders["helped", "1.2.3", "1.2.3.4", "1.2.3.4.5.dcm"])));
        Assert.True(alone.AsSpan().SequenceEqual(File.ReadAllBytes(_folders["named.dcm"])));
    }

    [Fact]
    public void Threads_that_helped_are_spare_again()
    {
        Save();
        var plan = RunPlan.Create(RunFolders.Compile(RunFolders.Rename), _folders.Options with { Jobs = 3 });
        Directory.CreateDirectory(_folders.Out);
        using var file = DicomFile.Open(_folders["in", "a"]);

        new OutputWriter(plan, plan.Output).Write(file, new(_folders["in", "a"], 0), "x.dcm");

        Assert.True(plan.Spare.TryTake() && plan.Spare.TryTake() && plan.Spare.TryTake());
        Assert.False(plan.Spare.TryTake());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_source_that_becomes_shorter_while_it_is_copied_fails_the_file_and_leaves_nothing(int jobs)
    {
        Save();
        var plan = RunPlan.Create(RunFolders.Compile(RunFolders.Rename), _folders.Options with { Jobs = jobs });
        Directory.CreateDirectory(_folders.Out);
        using var file = DicomFile.Open(_folders["in", "a"]);
        using (var source = new FileStream(_folders["in", "a"], FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
            source.SetLength(Length - 1000);

        var failure = Assert.Throws<DicomFormatException>(() => new OutputWriter(plan, plan.Output).Write(file, new(_folders["in", "a"], 0), "x.dcm"));

        Assert.Equal(Length - 1000, failure.Offset);
        Assert.Empty(Directory.GetFileSystemEntries(_folders.Out));
    }

    private void Save()
    {
        var file = DicomFileBuilder.Instance();
        var pixels = new byte[Length];
        new Random(1).NextBytes(pixels);
        file.Add(0x7FE00010, VR.OW, pixels);
        file.Save(_folders["in", "a"]);
    }
}
