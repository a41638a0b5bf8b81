using Das.Runner.Reports;

namespace Das.Runner.Sources.Archives;

/// <summary>One entry of an archive.</summary>
/// <param name="Name">Its name as it is in the archive.</param>
/// <param name="Length">Bytes of it when inflated, as the archive says.</param>
/// <param name="Status">What is known without reading it; null for a file to be read.</param>
/// <param name="Reason">Why it is not read, if that is a failure.</param>
/// <param name="IsFolder">Whether it only names a folder, or says something of the archive: nothing to be counted.</param>
internal readonly record struct ArchiveEntry(string Name, long Length, FileStatus? Status = null, string? Reason = null, bool IsFolder = false);
