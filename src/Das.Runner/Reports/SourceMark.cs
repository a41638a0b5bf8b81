namespace Das.Runner.Reports;

/// <summary>An input file as reports and journals know it. Without the key nobody can tell which name it stands for, nor try names.</summary>
/// <param name="Path">Digest of the path.</param>
/// <param name="State">Digest of path, length, time of the last change, and number in an archive; none if that could not be asked for.</param>
internal readonly record struct SourceMark(SourceDigest Path, SourceDigest State);
