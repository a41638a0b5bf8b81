using System.IO.Enumeration;

namespace Das.Runner.Output;

/// <summary>Removes what processes that were killed left of results that were not complete.</summary>
internal static class StaleTemporaries
{
    private static readonly EnumerationOptions s_everything = new() { AttributesToSkip = 0, IgnoreInaccessible = true, RecurseSubdirectories = true };

    /// <summary>Removes the temporary files of some sessions from a folder and all that is below it. Symbolic links are not followed.</summary>
    /// <exception cref="IOException">The file system says no.</exception>
    /// <exception cref="UnauthorizedAccessException">The file system says no.</exception>
    public static void Remove(string folder, IReadOnlySet<string> sessions)
    {
        if (sessions.Count == 0 || !Directory.Exists(folder))
            return;
        var found = new FileSystemEnumerable<string>(folder, (ref FileSystemEntry entry) => entry.ToFullPath(), s_everything)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && sessions.Contains(TemporaryName.SessionOf(entry.FileName).ToString()),
            ShouldRecursePredicate = (ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) == 0,
        };
        foreach (var path in found)
            File.Delete(path);
    }
}
