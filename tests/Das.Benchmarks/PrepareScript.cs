using BenchmarkDotNet.Attributes;
using Das.Engine;
using Das.Language;
using Das.Language.Binding;

namespace Das.Benchmarks;

/// <summary>What does a process pay before its first file: to compile a ready script, and to prepare it for running?</summary>
[MemoryDiagnoser]
public class PrepareScript
{
    private SourceText _source = new("", "");
    private BoundScript? _bound;

    /// <summary>The script.</summary>
    [Params("keep-mr-ct.das", "remove-identifiers.das")]
    public string Name { get; set; } = "";

    /// <summary>Reads the script.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _source = SampleFiles.Script(Name);
        _bound = ScriptCompiler.Compile(_source).Script;
    }

    /// <summary>From text to a checked script.</summary>
    [Benchmark(Baseline = true)]
    public CompilationResult Compile() => ScriptCompiler.Compile(_source);

    /// <summary>From a checked script to one that runs.</summary>
    [Benchmark]
    public Script Prepare() => new InterpretedScript(_bound!, _source);
}
