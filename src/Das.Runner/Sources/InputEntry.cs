using Das.Runner.Reports;

namespace Das.Runner.Sources;

/// <summary>A file to work on, or something found instead of one.</summary>
/// <param name="Path">Where it is, beginning with the input as it was named.</param>
/// <param name="NameStart">Where in the path the name below that input begins.</param>
/// <param name="Status">What is known without reading it: that it is a link, empty, or a folder that cannot be listed. Null for a file to be read.</param>
/// <param name="Reason">Why it failed, if it did.</param>
internal readonly record struct InputEntry(string Path, int NameStart, FileStatus? Status = null, string? Reason = null)
{
    /// <summary>The path below the input that was named; of a file that was named itself, its name.</summary>
    public string RelativePath => Path[NameStart..];
}
