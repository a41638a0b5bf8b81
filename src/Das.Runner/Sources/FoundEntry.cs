using Das.Runner.Reports;

namespace Das.Runner.Sources;

/// <summary>What is in a folder.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="IsFolder">Whether it is a folder to be listed.</param>
/// <param name="Status">What is known without reading it; null for a file to be read.</param>
/// <param name="Reason">Why it failed, if it did.</param>
internal sealed record FoundEntry(string Path, bool IsFolder, FileStatus? Status, string? Reason = null);
