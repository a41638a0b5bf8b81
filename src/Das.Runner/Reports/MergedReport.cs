namespace Das.Runner.Reports;

/// <summary>Reports that were put together.</summary>
/// <param name="Summary">The sums over all files; its end is complete only if the run of every part was.</param>
/// <param name="Missing">Parts of the inputs, as <c>I/N</c>, of which there is no report, or none of a run that came to its end.</param>
public sealed record MergedReport(RunSummary Summary, IReadOnlyList<string> Missing);
