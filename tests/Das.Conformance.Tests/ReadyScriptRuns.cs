using Das.Conformance.Tests.Judges;
using Das.Runner;
using Das.Runner.Output;
using Das.Runner.Reports;
using Das.Testing;

namespace Das.Conformance.Tests;

/// <summary>Every ready script that leaves nothing identifying, run once over all files, for the tests to look at what was written.</summary>
public sealed class ReadyScriptRuns : IDisposable
{
    private readonly TemporaryFolder _output = new();
    private readonly Lazy<IReadOnlyDictionary<string, ScriptRun>> _runs;
    private readonly Lazy<IReadOnlyDictionary<string, PydicomReading>> _sourceReadings;

    public ReadyScriptRuns()
    {
        _runs = new(() => ReadyScripts.Strict.ToDictionary(name => name, Run));
        _sourceReadings = new(() => PydicomReading.Of(Sources.Files.Select(file => file.Path)));
    }

    /// <summary>The files.</summary>
    public SourceFolders Sources { get; } = new();

    /// <summary>The runs by script.</summary>
    public IReadOnlyDictionary<string, ScriptRun> Runs => _runs.Value;

    /// <summary>What pydicom reads in the files.</summary>
    public IReadOnlyDictionary<string, PydicomReading> SourceReadings => _sourceReadings.Value;

    /// <inheritdoc />
    public void Dispose()
    {
        Sources.Dispose();
        _output.Dispose();
    }

    private ScriptRun Run(string script)
    {
        var results = new Results();
        var summaries = new List<RunSummary>();
        var written = new Dictionary<SourceFile, string>();
        foreach (var (name, folder) in Sources.Paths)
        {
            var output = _output[script, name];
            summaries.Add(BatchRunner.Run(ReadyScripts.Interpreted(script), new RunOptions { Inputs = [folder], Output = output, Layout = OutputLayout.Mirror, Jobs = 2 }, results));
            foreach (var source in Sources.Files.Where(file => file.Folder == name && File.Exists(Path.Combine(output, file.Name))))
                written.Add(source, Path.Combine(output, source.Name));
        }

        return new(script, summaries, results.ByPath, written, _output.FilesIn(script));
    }

    private sealed class Results : IRunObserver
    {
        public Dictionary<string, FileResult> ByPath { get; } = [];

        public void FileDone(in FileResult result)
        {
            lock (ByPath)
                ByPath.Add(result.Path, result);
        }
    }
}
