using Das.Runner.Reports;
using Microsoft.Win32.SafeHandles;

namespace Das.Runner.Resuming;

/// <summary>
/// What a journal says, as far as it is intact. A journal begins with a line that says so. Runs with the same script, key and settings then share a block:
/// <c>run</c> with the id of the key, <c>secret</c> if there is none, <c>setting</c> for each thing that results depend on; <c>session</c> for each run,
/// with what its temporary names begin with; <c>clean</c> when those of the runs before are removed; <c>file</c> for each input that is done with; <c>end</c> if the run was not killed.
/// </summary>
internal sealed class JournalContent
{
    /// <summary>The first line of a journal.</summary>
    public const string Magic = "das-journal-1";

    private readonly HashSet<string> _killedSessions = [];

    private JournalContent()
    {
    }

    /// <summary>Whether it begins as a journal does.</summary>
    public bool IsJournal { get; private set; }

    /// <summary>Id of the key of the last block, or that there is none; null if there is no block.</summary>
    public string? Key { get; private set; }

    /// <summary>What stands for the key in the last block, if there is none.</summary>
    public byte[]? Secret { get; private set; }

    /// <summary>Digests of the settings of the last block by name.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>Where the last block begins.</summary>
    public long BlockStart { get; private set; }

    /// <summary>How many files the last block has.</summary>
    public long Files { get; private set; }

    /// <summary>Sessions that did not end: their temporary files may be there still.</summary>
    public IReadOnlySet<string> KilledSessions => _killedSessions;

    /// <summary>Reads a journal.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static JournalContent Read(SafeFileHandle file)
    {
        var content = new JournalContent();
        var session = "";
        foreach (var (offset, line) in JournalLines.Read(file, 0))
        {
            content.IsJournal |= offset == 0 && line == Magic;
            var parts = line.Split(' ', 3);
            switch (parts)
            {
                case ["file", ..]:
                    content.Files++;
                    break;
                case ["run", var key]:
                    content.BeginBlock(offset, key);
                    break;
                case ["secret", { Length: 2 * SourceDigests.KeyLength } secret]:
                    content.Secret = Convert.FromHexString(secret);
                    break;
                case ["setting", var digest, var name]:
                    content.Settings[name] = digest;
                    break;
                case ["session", var begun]:
                    content._killedSessions.Add(session = begun);
                    break;
                case ["clean"]:
                    content._killedSessions.IntersectWith([session]);
                    break;
                case ["end", ..]:
                    content._killedSessions.Remove(session);
                    break;
            }
        }

        return content;
    }

    /// <summary>Where records of the last block begin, in order.</summary>
    /// <exception cref="IOException">The journal cannot be read.</exception>
    public IEnumerable<(SourceDigest Source, long Offset)> Records(SafeFileHandle file)
    {
        foreach (var (offset, line) in JournalLines.Read(file, BlockStart))
        {
            if (JournalRecord.TryParse(line, out var record) && !record.Source.IsNone)
                yield return (record.Source, offset);
        }
    }

    private void BeginBlock(long offset, string key)
    {
        (BlockStart, Key, Secret, Files) = (offset, key, null, 0);
        Settings.Clear();
    }
}
