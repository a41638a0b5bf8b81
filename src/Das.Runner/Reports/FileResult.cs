namespace Das.Runner.Reports;

/// <summary>What became of one input file.</summary>
/// <param name="Path">The file as found below the input that was named; or the folder that could not be read.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Length">Bytes of the input, if it was read.</param>
/// <param name="Reason">Why it failed; holds no value of the file. Null if it did not.</param>
public readonly record struct FileResult(string Path, FileStatus Status, long Length = 0, string? Reason = null);
