using BenchmarkDotNet.Attributes;
using Das.Dicom;
using Das.Engine;

namespace Das.Benchmarks;

/// <summary>What does a script cost as the class that the generator makes, against the same one interpreted? Each time a file is read anew.</summary>
[MemoryDiagnoser]
public class CompiledAgainstInterpreted
{
    private byte[] _file = [];
    private Script? _interpreted;
    private Script? _compiled;

    /// <summary>The script: one of the repository, or the number of rules of one that is made.</summary>
    [Params("keep-mr-ct.das", "remove-identifiers.das", "basic-profile.das", "1000 rules")]
    public string Name { get; set; } = "";

    /// <summary>The file.</summary>
    [Params("CT", "SR")]
    public string File { get; set; } = "";

    /// <summary>Prepares both.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _file = File == "CT" ? SampleFiles.SmallCT() : SampleFiles.HeavySR();
        var script = Name == "1000 rules" ? SampleFiles.ManyRules(1000) : SampleFiles.Script(Name);
        _interpreted = SampleFiles.Prepared(script);
        _compiled = CompiledScript.Of(script);
    }

    /// <summary>Statement by statement.</summary>
    [Benchmark(Baseline = true)]
    public int Interpreted() => Apply(_interpreted!);

    /// <summary>The generated class.</summary>
    [Benchmark]
    public int Compiled() => Apply(_compiled!);

    private int Apply(Script script)
    {
        using var file = DicomFile.Read(_file);
        return script.Apply(file).Counts.Total;
    }
}
