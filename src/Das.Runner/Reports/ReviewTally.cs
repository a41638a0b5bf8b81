using Das.Engine.Profiles;

namespace Das.Runner.Reports;

/// <summary>Counts findings by reason. One for each worker.</summary>
internal sealed class ReviewTally
{
    private static readonly ReviewReason[] s_reasons = Enum.GetValues<ReviewReason>();

    private readonly long[] _findings = new long[s_reasons.Length];
    private readonly long[] _files = new long[s_reasons.Length];

    /// <summary>Adds the findings of a file.</summary>
    public void Add(IReadOnlyList<ReviewFinding> findings)
    {
        var seen = 0;
        foreach (var finding in findings)
        {
            var reason = (int)finding.Reason;
            _findings[reason]++;
            if ((seen & (1 << reason)) == 0)
                _files[reason]++;
            seen |= 1 << reason;
        }
    }

    /// <summary>The sums, without reasons that nobody has.</summary>
    public static IReadOnlyList<ReviewCount> Sum(IReadOnlyList<ReviewTally> tallies) =>
    [
        .. s_reasons
            .Select(reason => new ReviewCount(reason, tallies.Sum(tally => tally._findings[(int)reason]), tallies.Sum(tally => tally._files[(int)reason])))
            .Where(count => count.Findings > 0),
    ];
}
