namespace Das.Language;

/// <summary>Finds the name that somebody may have meant.</summary>
internal static class Spelling
{
    /// <summary>The candidate with the fewest edits, if they are few for its length; letter case costs nothing.</summary>
    public static string? Closest(string name, IEnumerable<string> candidates) => Closest(name, candidates, Math.Max(2, name.Length / 3));

    /// <summary>The candidate with the fewest edits, if they are no more than <paramref name="maxDistance"/>; letter case costs nothing.</summary>
    public static string? Closest(string name, IEnumerable<string> candidates, int maxDistance)
    {
        var wanted = name.ToUpperInvariant();
        string? best = null;
        var bestDistance = maxDistance + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(name.Length - candidate.Length) >= bestDistance)
                continue;
            var distance = Distance(wanted, candidate.ToUpperInvariant());
            if (distance < bestDistance)
                (best, bestDistance) = (candidate, distance);
        }

        return best;
    }

    /// <summary>
    /// The only candidate that can be meant: at most two edits away, one if the name is short and none if it is very short, while every other
    /// one is three edits further. Letter case costs nothing. A name with a digit is rather one of somebody's own.
    /// </summary>
    public static string? Certain(string name, IEnumerable<string> candidates)
    {
        if (name.Any(char.IsDigit))
            return null;
        var wanted = name.ToUpperInvariant();
        string? best = null;
        var (bestDistance, nextDistance) = (int.MaxValue, int.MaxValue);
        foreach (var candidate in candidates)
        {
            var distance = Distance(wanted, candidate.ToUpperInvariant());
            if (distance < bestDistance)
                (best, bestDistance, nextDistance) = (candidate, distance, bestDistance);
            else if (distance < nextDistance)
                nextDistance = distance;
        }

        var maxDistance = name.Length < 4 ? 0 : name.Length < 6 ? 1 : 2;
        return bestDistance <= maxDistance && nextDistance - bestDistance > (bestDistance == 0 ? 0 : 2) ? best : null;
    }

    /// <summary>Levenshtein distance.</summary>
    private static int Distance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var substituted = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
