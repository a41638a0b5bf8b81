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
    public static IReadOnlyList<ReviewCount> Sum(IReadOnlyList<ReviewTally> tallies)
    {
        var sums = new List<ReviewCount>();
        foreach (var reason in s_reasons)
        {
            if (tallies.Sum(tally => tally._findings[(int)reason]) is > 0 and var findings)
                sums.Add(new(reason, findings, tallies.Sum(tally => tally._files[(int)reason])));
        }

        return sums;
    }
}
