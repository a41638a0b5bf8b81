using Das.Conformance.Tests.Judges;
using Das.Runner.Reports;

namespace Das.Conformance.Tests;

/// <summary>What became of all files under one script.</summary>
/// <param name="Script">The name of the script.</param>
/// <param name="Summaries">What the runner counted, folder by folder.</param>
/// <param name="Results">What it told of each file, by path.</param>
/// <param name="Written">The full path of the result by source.</param>
/// <param name="OutputFiles">All that is in the output.</param>
public sealed record ScriptRun(
    string Script, IReadOnlyList<RunSummary> Summaries, IReadOnlyDictionary<string, FileResult> Results,
    IReadOnlyDictionary<SourceFile, string> Written, IReadOnlyList<string> OutputFiles)
{
    private readonly Lazy<IReadOnlyDictionary<string, PydicomReading>> _readings = new(() => PydicomReading.Of(Written.Values));

    /// <summary>What pydicom reads in the results, by their path.</summary>
    public IReadOnlyDictionary<string, PydicomReading> Readings => _readings.Value;
}
