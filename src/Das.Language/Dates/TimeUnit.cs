namespace Das.Language.Dates;

/// <summary>The units that the shift functions take (DicomEdit 6).</summary>
public static class TimeUnit
{
    /// <summary>Seconds of a day.</summary>
    public const int SecondsOfDay = 86_400;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Names { get; } = ["years", "days", "hours", "minutes", "seconds"];

    /// <summary>How many seconds a unit has; a year always has 365 days.</summary>
    /// <param name="name">Such as <c>days</c>, in any case.</param>
    /// <param name="seconds">The length of the unit.</param>
    /// <returns>Whether there is such a unit. Months and weeks are none.</returns>
    public static bool TryParse(string name, out int seconds)
    {
        seconds = name.ToUpperInvariant() switch
        {
            "YEARS" => 365 * SecondsOfDay,
            "DAYS" => SecondsOfDay,
            "HOURS" => 3600,
            "MINUTES" => 60,
            "SECONDS" => 1,
            _ => 0,
        };
        return seconds > 0;
    }
}
