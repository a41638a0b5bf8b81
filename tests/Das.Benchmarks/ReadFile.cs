using BenchmarkDotNet.Attributes;
using Das.Dicom;

namespace Das.Benchmarks;

/// <summary>What does it cost to read a file that is in memory: the index over its elements?</summary>
[MemoryDiagnoser]
public class ReadFile
{
    private readonly byte[] _small = SampleFiles.SmallCT();
    private readonly byte[] _heavy = SampleFiles.HeavySR();

    /// <summary>A CT slice.</summary>
    [Benchmark(Baseline = true)]
    public long SmallCT() => Read(_small);

    /// <summary>A report of 1,500 content items.</summary>
    [Benchmark]
    public long HeavySR() => Read(_heavy);

    private static long Read(byte[] bytes)
    {
        using var file = DicomFile.Read(bytes);
        return file.Length;
    }
}
