using System.Globalization;

namespace Das.Language.Dates;

/// <summary>
/// A date with or without a time, as exact as its text says: <c>YYYY[MM[DD[HH[MM[SS[.F]]]]]][±HHMM]</c> (PS3.5 table 6.2-1, DA and DT).
/// Moved as DicomEdit 6 does it: what is missing counts as the middle of its range, fraction and offset from UTC are copied.
/// </summary>
public readonly struct PartialDateTime
{
    private const string Format = "yyyyMMddHHmmss";

    // From the first to the last date there is.
    private const decimal MaxSeconds = 366m * TimeUnit.SecondsOfDay * 9999;

    private readonly DateTime _middle;
    private readonly int _digits;
    private readonly string _rest;

    private PartialDateTime(DateTime middle, int digits, string rest)
    {
        _middle = middle;
        _digits = digits;
        _rest = rest;
    }

    /// <summary>The first day that it can be.</summary>
    public DateTime FirstDay => _digits >= 8 ? _middle.Date : new DateTime(_middle.Year, _digits == 6 ? _middle.Month : 1, 1);

    /// <summary>The last day that it can be.</summary>
    public DateTime LastDay => _digits switch
    {
        4 => new DateTime(_middle.Year, 12, 31),
        6 => new DateTime(_middle.Year, _middle.Month, DateTime.DaysInMonth(_middle.Year, _middle.Month)),
        _ => _middle.Date,
    };

    /// <summary>Reads a text without padding.</summary>
    /// <returns>Whether it is a date of the Gregorian calendar in the years 1 to 9999, with a time of day if any.</returns>
    public static bool TryParse(string text, out PartialDateTime value)
    {
        value = default;
        var digits = 0;
        while (digits < Math.Min(text.Length, Format.Length) && IsDigit(text[digits]))
            digits++;
        if (digits < 4 || digits % 2 != 0 || !IsRest(text, digits))
            return false;

        var year = (100 * Pair(text, 0)) + Pair(text, 2);
        var month = digits >= 6 ? Pair(text, 4) : 7;
        if (year < 1 || month is < 1 or > 12)
            return false;

        var days = DateTime.DaysInMonth(year, month);
        var day = digits switch { 4 => 1, 6 => (days / 2) + 1, _ => Pair(text, 6) };
        var hour = digits switch { 4 => 0, 6 => days % 2 * 12, 8 => 12, _ => Pair(text, 8) };
        var minute = digits switch { < 10 => 0, 10 => 30, _ => Pair(text, 10) };
        var second = digits switch { < 12 => 0, 12 => 30, _ => Pair(text, 12) };
        if (day < 1 || day > days || hour > 23 || minute > 59 || second > 59)
            return false;
        value = new(new DateTime(year, month, day, hour, minute, second), digits, text.Substring(digits));
        return true;
    }

    /// <summary>Moves it; the result is as exact as this one.</summary>
    /// <param name="seconds">A whole number; negative for the past.</param>
    /// <returns>Null if the result lies outside the years 1 to 9999.</returns>
    public string? Shift(decimal seconds)
    {
        if (Math.Abs(seconds) > MaxSeconds)
            return null;
        var ticks = _middle.Ticks + (seconds * TimeSpan.TicksPerSecond);
        if (ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks)
            return null;
        return new DateTime((long)ticks).ToString(Format, CultureInfo.InvariantCulture).Substring(0, _digits) + _rest;
    }

    /// <summary>Whole days from another one to this one.</summary>
    public int DaysSince(PartialDateTime other) => (int)Math.Floor((_middle - other._middle).TotalDays);

    /// <summary>A fraction behind the seconds, then an offset from UTC. Either may be missing.</summary>
    private static bool IsRest(string text, int position)
    {
        if (position == Format.Length && position < text.Length && text[position] == '.')
        {
            var first = ++position;
            while (position < text.Length && IsDigit(text[position]))
                position++;
            if (position - first is < 1 or > 6)
                return false;
        }

        return position == text.Length || IsOffset(text, position);
    }

    /// <summary>PS3.5 table 6.2-1: from -1200 to +1400.</summary>
    private static bool IsOffset(string text, int position)
    {
        if (text.Length != position + 5 || text[position] is not ('+' or '-'))
            return false;
        for (var i = position + 1; i < text.Length; i++)
        {
            if (!IsDigit(text[i]))
                return false;
        }

        return Pair(text, position + 1) <= 14 && Pair(text, position + 3) <= 59;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static int Pair(string text, int start) => (10 * (text[start] - '0')) + text[start + 1] - '0';
}
