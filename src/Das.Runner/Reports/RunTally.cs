using System.Runtime.InteropServices;
using Das.Standard;

namespace Das.Runner.Reports;

/// <summary>Counts what became of files. One for each worker; nothing in it grows with their number.</summary>
internal sealed class RunTally
{
    // Reasons hold tags, so files that were made to fail could have any number of them.
    private const int MaxReasons = 256;
    private const string OtherReasons = "other reasons";
    private const int MostFrequent = 10;

    private static readonly int s_statuses = Enum.GetValues<FileStatus>().Length;

    private readonly long[] _counts = new long[s_statuses];
    private readonly Dictionary<string, long> _reasons = [];
    private readonly Dictionary<UidEntry, long> _sopClasses = [];
    private readonly ReviewTally _findings = new();
    private long _unknownSopClasses;
    private long _bytesRead;
    private long _alreadyDeidentified;

    /// <summary>Adds a file.</summary>
    public void Add(in FileResult result)
    {
        _counts[(int)result.Status]++;
        _findings.Add(result.Findings);
        if (result.IsAlreadyDeidentified)
            _alreadyDeidentified++;
        if (result.Status is FileStatus.Written or FileStatus.Unchanged or FileStatus.Held)
        {
            _bytesRead += result.Length;
            AddSopClass(result.SopClass);
        }

        if (result.Status == FileStatus.Failed)
            AddReason(result.Cause!);
    }

    /// <summary>The sums of all workers.</summary>
    public static RunSummary Sum(IReadOnlyList<RunTally> tallies)
    {
        long Count(FileStatus status) => tallies.Sum(tally => tally._counts[(int)status]);
        return new()
        {
            Written = Count(FileStatus.Written),
            Unchanged = Count(FileStatus.Unchanged),
            NotDicom = Count(FileStatus.NotDicom),
            Links = Count(FileStatus.Link),
            SkippedDeidentified = Count(FileStatus.AlreadyDeidentified),
            AlreadyDeidentified = tallies.Sum(tally => tally._alreadyDeidentified),
            Done = Count(FileStatus.Done),
            Held = Count(FileStatus.Held),
            Rejected = Count(FileStatus.Rejected),
            Failed = Count(FileStatus.Failed),
            BytesRead = tallies.Sum(tally => tally._bytesRead),
            Findings = ReviewTally.Sum([.. tallies.Select(tally => tally._findings)]),
            SopClasses = SumOfSopClasses(tallies),
            Reasons = SumOfReasons(tallies),
        };
    }

    private void AddSopClass(UidEntry? sopClass)
    {
        if (sopClass is { } known)
            CollectionsMarshal.GetValueRefOrAddDefault(_sopClasses, known, out _)++;
        else
            _unknownSopClasses++;
    }

    private void AddReason(string cause)
    {
        // The place of damage is another one in every file.
        var place = cause.IndexOf(", at byte ", StringComparison.Ordinal);
        var reason = place < 0 ? cause : cause[..place];
        if (_reasons.Count >= MaxReasons && !_reasons.ContainsKey(reason))
            reason = OtherReasons;
        CollectionsMarshal.GetValueRefOrAddDefault(_reasons, reason, out _)++;
    }

    private static List<SopClassCount> SumOfSopClasses(IReadOnlyList<RunTally> tallies)
    {
        var sums = new List<SopClassCount>();
        foreach (var (sopClass, files) in SumOf(tallies, tally => tally._sopClasses))
            sums.Add(new(sopClass, files));
        sums.Sort((a, b) => a.Files == b.Files ? string.CompareOrdinal(a.SopClass!.Value.Uid, b.SopClass!.Value.Uid) : b.Files.CompareTo(a.Files));
        if (tallies.Sum(tally => tally._unknownSopClasses) is > 0 and var unknown)
            sums.Add(new(null, unknown));
        return sums;
    }

    private static List<ReasonCount> SumOfReasons(IReadOnlyList<RunTally> tallies)
    {
        var sums = new List<ReasonCount>();
        foreach (var (reason, files) in SumOf(tallies, tally => tally._reasons))
            sums.Add(new(reason, files));
        sums.Sort((a, b) => a.Files == b.Files ? string.CompareOrdinal(a.Reason, b.Reason) : b.Files.CompareTo(a.Files));
        return sums.Count <= MostFrequent ? sums : sums[..MostFrequent];
    }

    private static Dictionary<T, long> SumOf<T>(IReadOnlyList<RunTally> tallies, Func<RunTally, Dictionary<T, long>> counts)
        where T : notnull
    {
        var sums = new Dictionary<T, long>();
        foreach (var tally in tallies)
        {
            foreach (var (key, files) in counts(tally))
                CollectionsMarshal.GetValueRefOrAddDefault(sums, key, out _) += files;
        }

        return sums;
    }
}
