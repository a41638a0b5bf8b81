using Das.Dicom;
using Das.Runner.Reports;

namespace Das.Runner.Sources;

/// <summary>A file to work on, or something found instead of one.</summary>
/// <param name="Path">Where it is, beginning with the input as it was named; of an entry of an archive, the archive and the name in it.</param>
/// <param name="NameStart">Where in the path the name below that input begins.</param>
/// <param name="Status">What is known without reading it: that it is a link, empty, or a folder that cannot be listed. Null for a file to be read.</param>
/// <param name="Reason">Why it failed, if it did.</param>
/// <param name="Content">Its bytes, to be disposed when it is done with; null if <paramref name="Path"/> is a file.</param>
/// <param name="Archive">Where the archive is that it is an entry of; null if it is none.</param>
/// <param name="Number">Which entry of the archive it is, from 1: names may occur twice.</param>
internal readonly record struct InputEntry(
    string Path, int NameStart, FileStatus? Status = null, string? Reason = null, SpooledContent? Content = null, string? Archive = null, long Number = 0)
{
    /// <summary>The file of the file system that holds it: itself or the archive.</summary>
    public string File => Archive ?? Path;

    /// <summary>
    /// The path below the input that was named; of a file that was named itself, its name. An archive counts as a folder with its name, extension
    /// and all.
    /// </summary>
    public string RelativePath => Path[NameStart..];

    /// <summary>Opens it with the reader.</summary>
    /// <inheritdoc cref="DicomFile.Open" path="/exception" />
    public DicomFile Open() => Content is null ? DicomFile.Open(Path) : Content.Open();
}
