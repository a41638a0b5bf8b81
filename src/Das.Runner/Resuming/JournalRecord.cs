using System.Globalization;
using Das.Runner.Reports;

namespace Das.Runner.Resuming;

/// <summary>An input that is done with.</summary>
/// <param name="Source">Digest of its path, length and time of the last change.</param>
/// <param name="Status">What became of it.</param>
/// <param name="Length">Bytes of the result; 0 if there is none.</param>
/// <param name="Name">The name of the result where it is made of new UIDs, its SOP Instance UID where names are those of the input.</param>
internal readonly record struct JournalRecord(SourceDigest Source, FileStatus Status, long Length, string Name)
{
    private static readonly FileStatus[] s_done = [FileStatus.Written, FileStatus.Unchanged, FileStatus.Held, FileStatus.Rejected];

    /// <summary>Whether an input with that end need not be looked at again.</summary>
    public static bool IsDone(FileStatus status) => s_done.Contains(status);

    /// <summary>The record as a line of the journal has it.</summary>
    public string Format() => string.Create(CultureInfo.InvariantCulture, $"file {Source} {StatusName.Of(Status)} {Length} {Name}");

    /// <summary>Reads what <see cref="Format"/> wrote.</summary>
    /// <returns>Whether the line is one.</returns>
    public static bool TryParse(string line, out JournalRecord record)
    {
        record = default;
        if (line.Split(' ', 5) is not ["file", var source, var name, var length, var result])
            return false;
        var status = Array.Find(s_done, status => StatusName.Of(status) == name);
        if (StatusName.Of(status) != name ||
            !SourceDigest.TryParse(source, out var digest) ||
            !long.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes))
            return false;
        record = new(digest, status, bytes, result);
        return true;
    }
}
