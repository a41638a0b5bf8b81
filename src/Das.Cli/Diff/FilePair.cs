namespace Das.Cli.Diff;

/// <summary>Two files to be compared, or one that has no counterpart.</summary>
/// <param name="Name">The name that both have below the folders; of files that were named themselves, that of the second.</param>
/// <param name="Before">The first file; null if there is none.</param>
/// <param name="After">The second file; null if there is none.</param>
internal readonly record struct FilePair(string Name, string? Before, string? After);
