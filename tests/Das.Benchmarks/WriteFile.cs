using BenchmarkDotNet.Attributes;
using Das.Dicom;
using Das.Dicom.Writing;

namespace Das.Benchmarks;

/// <summary>What does it cost to write a file that was read and edited, against copying its bytes?</summary>
[MemoryDiagnoser]
public class WriteFile
{
    private byte[] _bytes = [];
    private DicomFile? _file;

    /// <summary>Whether the report is written, and not the CT slice.</summary>
    [Params(false, true)]
    public bool Heavy { get; set; }

    /// <summary>Reads and edits.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _bytes = Heavy ? SampleFiles.HeavySR() : SampleFiles.SmallCT();
        _file = DicomFile.Read(_bytes);
        SampleFiles.Prepared("keep-mr-ct.das").Apply(_file);
    }

    /// <summary>Lets go of the file.</summary>
    [GlobalCleanup]
    public void Cleanup() => _file?.Dispose();

    /// <summary>The bytes of the source, as they are.</summary>
    [Benchmark(Baseline = true)]
    public void Copy() => Stream.Null.Write(_bytes.AsSpan().ToArray());

    /// <summary>The edited file.</summary>
    [Benchmark]
    public void Write() => DicomFileWriter.Write(_file!, Stream.Null);
}
