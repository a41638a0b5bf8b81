using System.Runtime.InteropServices;
using System.Text;
using Das.Runner.Output;
using Das.Runner.Reports;
using Das.Runner.Resuming;
using Das.Runner.Sources;
using Das.Runner.Workers;
using Das.Testing;

namespace Das.Runner.Tests;

/// <summary>Many files, and names that nobody would give. By themselves: one of them looks at the memory of the process.</summary>
[Collection(nameof(ScaleTests))]
public sealed partial class ScaleTests : IDisposable
{
    private readonly RunFolders _folders = new();

    public void Dispose() => _folders.Dispose();

    [Fact]
    public void Records_of_a_run_keep_nothing_of_its_files_in_memory()
    {
        DicomFileBuilder.Instance().Save(_folders["in", "a"]);
        Directory.CreateDirectory(_folders.Out);
        var options = _folders.Options with { Resume = ResumeMode.Begin, Report = _folders["report"], LocalLog = _folders["log"] };
        var plan = RunPlan.Create(RunFolders.Compile(RunFolders.Rename), options);
        using var records = RunRecords.Open(plan);
        var tally = new RunTally();
        Add(0, 1_000);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        Add(1_000, 100_000);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 1_000_000);

        var summary = RunTally.Sum([tally]);
        records.Complete(summary);
        Assert.Equal(100_000, summary.Failed);
        Assert.Equal(100_000, summary.Reasons.Sum(reason => reason.Files));
        Assert.Equal(100_002, File.ReadLines(_folders["report"]).Count());

        void Add(int from, int to)
        {
            for (var i = from; i < to; i++)
            {
                var entry = new InputEntry(_folders["in", "a", $"{i}"], _folders.In.Length + 1, Archive: _folders["in", "a"], Number: i + 1);
                var mark = records.MarkOf(entry);
                var result = new FileResult(entry.Path, FileStatus.Failed, 0, $"the value is damaged, at byte {i}");
                tally.Add(result);
                records.Add(result, mark);
            }
        }
    }

    [Fact]
    public void A_folder_with_very_many_entries_is_listed_while_it_is_worked_on()
    {
        Directory.CreateDirectory(_folders.In);
        for (var i = 0; i < 20_000; i++)
            File.CreateSymbolicLink(_folders["in", $"{i}"], "nowhere");
        var summary = _folders.Run();
        Assert.Equal((20_000, 20_000), (summary.Files, summary.Links));
    }

    [Fact]
    public void Paths_longer_than_260_characters_are_read_and_written()
    {
        string[] names = ["in", .. Enumerable.Repeat(new string('a', 100), 10), "b"];
        DicomFileBuilder.Instance().Save(_folders[names]);
        Assert.Equal(1, _folders.Run(layout: OutputLayout.Mirror).Written);
        Assert.True(File.Exists(_folders[["out", .. names[1..]]]));
    }

    [Fact]
    public void A_name_that_is_not_UTF_8_fails_with_a_reason_and_no_other_file_is_taken_for_it()
    {
        if (!OperatingSystem.IsLinux())
            return;
        DicomFileBuilder.Instance(instance: "1.2.1").Save(_folders["in", "good"]);
        DicomFileBuilder.Instance(instance: "1.2.2").Save(_folders["in", "b\uFFFDd"]);
        byte[] file = [.. Encoding.UTF8.GetBytes(_folders.In), .. "/b"u8, 0xFF, .. "d"u8, 0];
        byte[] folder = [.. Encoding.UTF8.GetBytes(_folders.In), .. "/f"u8, 0xE4, 0];
        Assert.True(Create(file, 0x1B4) >= 0);
        Assert.Equal(0, MakeFolder(folder, 0x1FF));

        var summary = _folders.Run(layout: OutputLayout.Mirror);

        // What the runtime cannot name, it cannot remove at the end of the test either.
        Assert.Equal((0, 0), (Remove(file), Remove(folder)));
        Assert.Equal((1, 3, 4), (summary.Written, summary.Failed, summary.Files));
        Assert.All(summary.Reasons, reason => Assert.Contains("UTF-8", reason.Reason));
        Assert.Equal(["good"], _folders.Results);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(116, true)]
    [InlineData(13, false)]
    [InlineData(28, false)]
    [InlineData(unchecked((int)0x80070005), false)]
    public void Errors_of_a_device_are_told_from_those_of_a_file(int code, bool isDevice)
    {
        if (!OperatingSystem.IsLinux())
            return;
        Assert.Equal(isDevice, DeviceFailure.Is(new IOException("", code)));
        Assert.False(DeviceFailure.Is(new UnauthorizedAccessException()));
        Assert.DoesNotContain("/secret", Failure.Of(default, new IOException("Input/output error : '/secret'", code)).Reason);
    }

    [LibraryImport("libc", EntryPoint = "creat")]
    private static partial int Create(byte[] path, uint mode);

    [LibraryImport("libc", EntryPoint = "mkdir")]
    private static partial int MakeFolder(byte[] path, uint mode);

    [LibraryImport("libc", EntryPoint = "remove")]
    private static partial int Remove(byte[] path);
}

/// <summary>Runs when no other test does.</summary>
[CollectionDefinition(nameof(ScaleTests), DisableParallelization = true)]
public sealed class ScaleTestsCollection;
