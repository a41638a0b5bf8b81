using BenchmarkDotNet.Attributes;
using Das.Dicom;
using Das.Engine;

namespace Das.Benchmarks;

/// <summary>What does a ready script cost on top of reading the file? It edits the file, so each time one is read anew.</summary>
[MemoryDiagnoser]
public class ApplyScript
{
    private readonly byte[] _small = SampleFiles.SmallCT();
    private readonly byte[] _heavy = SampleFiles.HeavySR();
    private readonly Script _keep = SampleFiles.Prepared("keep-mr-ct.das");
    private readonly Script _remove = SampleFiles.Prepared("remove-identifiers.das");

    /// <summary>Whether the report is edited, and not the CT slice.</summary>
    [Params(false, true)]
    public bool Heavy { get; set; }

    /// <summary>Reading alone.</summary>
    [Benchmark(Baseline = true)]
    public int ReadOnly() => Edit(null);

    /// <summary>Reading, and the script for MR and CT.</summary>
    [Benchmark]
    public int KeepMRCT() => Edit(_keep);

    /// <summary>Reading, and the script for everything.</summary>
    [Benchmark]
    public int RemoveIdentifiers() => Edit(_remove);

    private int Edit(Script? script)
    {
        using var file = DicomFile.Read(Heavy ? _heavy : _small);
        script?.Apply(file);
        return file.FileMeta.IsEmpty ? 0 : 1;
    }
}
