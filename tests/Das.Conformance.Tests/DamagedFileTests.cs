using System.Diagnostics;
using System.IO.Compression;
using Das.Dicom;
using Das.Dicom.Reading;
using Das.Engine;
using Das.Runner;
using Das.Runner.Output;
using Das.Runner.Reports;
using Das.Testing;

namespace Das.Conformance.Tests;

/// <summary>Whatever is wrong with a file: it is read, or refused for a reason, in bounded time and memory, and never half written.</summary>
public sealed class DamagedFileTests : IDisposable
{
    private const int LargestFile = 200_000;
    private const int Mutations = 20_000;
    private const int MutationsThroughFiles = 400;
    private const long MostAllocatedBytes = 64 << 20;

    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(2);

    private readonly SourceFolders _sources = new();
    private readonly (SourceFile Source, byte[] Bytes)[] _files;
    private readonly Script[] _scripts = [.. ReadyScripts.Names.Select(ReadyScripts.Interpreted)];

    public DamagedFileTests() => _files = [.. _sources.Files.Where(file => new FileInfo(file.Path).Length <= LargestFile).Select(file => (file, File.ReadAllBytes(file.Path)))];

    [Fact]
    public void Random_damage_is_read_or_refused()
    {
        var failures = new Failures();
        var (refused, unreadable, mostAllocated) = (0, 0, 0L);
        Parallel.For(0, Mutations, new ParallelOptions { MaxDegreeOfParallelism = 2 }, seed =>
        {
            var (source, bytes) = _files[seed % _files.Length];
            var mutated = Mutation.Apply(bytes, seed);
            var outcome = Edit(mutated, _scripts[seed / _files.Length % _scripts.Length]);
            if (outcome.Elapsed > s_longest)
                outcome = Edit(mutated, _scripts[seed / _files.Length % _scripts.Length]); // Another process may have had the processor.
            if (outcome.IsRefused)
                Interlocked.Increment(ref refused);
            if (!outcome.IsResultReadable)
                Interlocked.Increment(ref unreadable);
            if (outcome.Problem is { } problem)
                failures.Add($"{source}, seed {seed}", problem);
            InterlockedMax(ref mostAllocated, outcome.Allocated);
        });

        failures.AssertNone(Mutations);
        Assert.InRange(refused, Mutations / 20, Mutations - Mutations / 20);
        Assert.Equal(0, unreadable);
        Assert.InRange(mostAllocated, 1, MostAllocatedBytes);
    }

    [Theory]
    [InlineData(true, 127, true)]
    [InlineData(false, 127, true)]
    [InlineData(true, 100_000, false)]
    [InlineData(false, 100_000, false)]
    public void Nesting_is_read_up_to_a_limit(bool isImplicit, int depth, bool isRead)
    {
        var nested = new MemoryStream();
        byte[] sequence = isImplicit ? [0x08, 0, 0x15, 0x11, 0xFF, 0xFF, 0xFF, 0xFF] : [0x08, 0, 0x15, 0x11, (byte)'S', (byte)'Q', 0, 0, 0xFF, 0xFF, 0xFF, 0xFF];
        nested.Write(new DicomFileBuilder { IsImplicit = isImplicit, TransferSyntaxUid = isImplicit ? "1.2.840.10008.1.2" : "1.2.840.10008.1.2.1" }.ToArray());
        for (var level = 0; level < depth; level++)
            nested.Write([.. sequence, 0xFE, 0xFF, 0x00, 0xE0, 0xFF, 0xFF, 0xFF, 0xFF]);
        for (var level = 0; level < depth; level++)
            nested.Write([0xFE, 0xFF, 0x0D, 0xE0, 0, 0, 0, 0, 0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0]);

        foreach (var script in _scripts)
        {
            var outcome = Edit(nested.ToArray(), script);
            Assert.Null(outcome.Problem);
            Assert.Equal(isRead, !outcome.IsRefused);
        }
    }

    [Fact]
    public void A_data_set_that_inflates_beyond_the_limit_is_refused()
    {
        var file = new MemoryStream();
        file.Write(new DicomFileBuilder { TransferSyntaxUid = "1.2.840.10008.1.2.1.99" }.ToArray());
        using (var deflater = new DeflateStream(file, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var megabytes = 0; megabytes < 64; megabytes++)
                deflater.Write(new byte[1 << 20]);
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<DicomFormatException>(() => DicomFile.Read(file.ToArray(), new ReaderOptions { MaxInflatedBytes = 8 << 20 }));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 1, MostAllocatedBytes);
    }

    [Fact]
    public void A_run_over_damaged_files_writes_whole_results_or_nothing()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["in"]);
        for (var seed = 0; seed < MutationsThroughFiles; seed++)
        {
            var (_, bytes) = _files[seed % _files.Length];
            File.WriteAllBytes(folder["in", $"{seed:D4}.dcm"], Mutation.Apply(bytes, -1 - seed));
        }

        foreach (var (script, name) in _scripts.Zip(ReadyScripts.Names))
        {
            var results = new Results();
            var summary = BatchRunner.Run(script, new RunOptions { Inputs = [folder["in"]], Output = folder[name], Layout = OutputLayout.Mirror, Jobs = 2 }, results);
            Assert.Null(summary.StopReason);
            Assert.Equal(MutationsThroughFiles, summary.Files);
            Assert.Equal(summary.Files, summary.Written + summary.NotDicom + summary.Failed);
            Assert.NotEqual(0, summary.Failed);
            Assert.DoesNotContain(results.Files, result => result.Reason?.Contains("internal error", StringComparison.Ordinal) == true);
            Assert.Equal(
                results.Files.Where(result => result.Status == FileStatus.Written).Select(result => Path.GetFileName(result.Path)).Order(StringComparer.Ordinal),
                folder.FilesIn(name));
        }
    }

    /// <summary>Reads, edits and writes in memory, and reads what was written.</summary>
    private static Outcome Edit(byte[] bytes, Script script)
    {
        var started = Stopwatch.GetTimestamp();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var isRefused = false;
        string? problem = null;
        byte[]? result = null;
        try
        {
            using var file = DicomFile.Read(bytes);
            script.Apply(file);
            result = file.ToArray();
        }
        catch (Exception e) when (e is DicomFormatException or NotDicomException or ScriptException)
        {
            isRefused = true;
        }
        catch (Exception e)
        {
            problem = e.ToString();
        }

        var elapsed = Stopwatch.GetElapsedTime(started);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        if (elapsed > s_longest)
            problem ??= $"it took {elapsed}";
        return new(isRefused, result is null || IsReadable(result), problem, elapsed, allocated);
    }

    private static bool IsReadable(byte[] result)
    {
        try
        {
            DicomFile.Read(result).Dispose();
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static void InterlockedMax(ref long location, long value)
    {
        for (var seen = Volatile.Read(ref location); value > seen;)
        {
            var before = Interlocked.CompareExchange(ref location, value, seen);
            if (before == seen)
                return;
            seen = before;
        }
    }

    /// <inheritdoc />
    public void Dispose() => _sources.Dispose();

    private readonly record struct Outcome(bool IsRefused, bool IsResultReadable, string? Problem, TimeSpan Elapsed, long Allocated);

    private sealed class Results : IRunObserver
    {
        public List<FileResult> Files { get; } = [];

        public void FileDone(in FileResult result)
        {
            lock (Files)
                Files.Add(result);
        }
    }
}
