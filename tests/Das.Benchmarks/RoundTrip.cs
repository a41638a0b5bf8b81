using BenchmarkDotNet.Attributes;
using Das.Dicom;
using Das.Dicom.Writing;
using Das.Engine;
using Das.Testing;

namespace Das.Benchmarks;

/// <summary>What does a whole file cost, from disk to disk, against copying it?</summary>
[MemoryDiagnoser]
public class RoundTrip
{
    private readonly Script _script = SampleFiles.Prepared("remove-identifiers.das");
    private TemporaryFolder? _folder;

    /// <summary>Whether the report is edited, and not the CT slice.</summary>
    [Params(false, true)]
    public bool Heavy { get; set; }

    /// <summary>Puts the file on disk.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _folder = new TemporaryFolder();
        File.WriteAllBytes(_folder["in.dcm"], Heavy ? SampleFiles.HeavySR() : SampleFiles.SmallCT());
    }

    /// <summary>Removes the folder.</summary>
    [GlobalCleanup]
    public void Cleanup() => _folder?.Dispose();

    /// <summary>The file as it is.</summary>
    [Benchmark(Baseline = true)]
    public void Copy()
    {
        File.Copy(_folder!["in.dcm"], _folder["out.dcm"]);
        File.Delete(_folder["out.dcm"]);
    }

    /// <summary>Open, apply, write.</summary>
    [Benchmark]
    public void RemoveIdentifiers()
    {
        var target = _folder!["out.dcm"];
        using (var file = DicomFile.Open(_folder["in.dcm"]))
        using (var handle = File.OpenHandle(target, FileMode.CreateNew, FileAccess.Write))
        {
            _script.Apply(file);
            DicomFileWriter.Write(file, handle);
        }

        File.Delete(target);
    }
}
