using System.Text.RegularExpressions;
using Das.Language.Dates;
using Das.Standard;

namespace Das.Engine.Dates;

/// <summary>
/// Moves one value of DA, DT or TM by whole days. A time of day stays, so what is split between a DA and a TM stays in step. Partial values
/// and those of ACR-NEMA (<c>2022.05.19</c>, <c>13:15:00</c>; PS3.5 table 6.2-1) are read too.
/// </summary>
internal static partial class DayShift
{
    // A leap second is legal, and no reason to lose the value: whole days do not touch it.
    private const string Seconds = "(?:[0-5][0-9]|60)(?:\\.[0-9]{1,6})?";
    private const string Hours = "(?:[01][0-9]|2[0-3])";
    private const string Time = Hours + "(?:[0-5][0-9](?:" + Seconds + ")?)?";
    private const string TimeWithColons = Hours + ":[0-5][0-9](?::" + Seconds + ")?";
    private const string Offset = "(?:[+-](?:0[0-9]|1[0-4])[0-5][0-9])?";

    /// <summary>The value moved; null if it is no value of its VR, or would leave the years 1 to 9999.</summary>
    public static string? Apply(string value, VR vr, decimal days) => vr switch
    {
        VR.DA => ShiftDate(value, days),
        VR.DT => ShiftDateTime(value, days),
        _ => TimeOfDay.IsMatch(value) ? value : null,
    };

    /// <summary>Whether a text is an offset from UTC, as in Timezone Offset From UTC (0008,0201).</summary>
    public static bool IsOffset(string value) => OffsetForm.IsMatch(value);

    /// <summary>Reads a DA or DT, that of ACR-NEMA too.</summary>
    public static bool TryParseDate(string value, out PartialDateTime date) =>
        PartialDateTime.TryParse(HasPoints(value) ? WithoutPoints(value) : value, out date);

    [GeneratedRegex("\\A(?:" + Time + "|" + TimeWithColons + ")\\z")]
    private static partial Regex TimeOfDay { get; }

    [GeneratedRegex("\\A(?:(?<date>[0-9]{4}|[0-9]{6})|(?<date>[0-9]{8})(?:" + Time + ")?)" + Offset + "\\z")]
    private static partial Regex DateTimeForm { get; }

    [GeneratedRegex("\\A[+-](?:0[0-9]|1[0-4])[0-5][0-9]\\z")]
    private static partial Regex OffsetForm { get; }

    private static string? ShiftDate(string value, decimal days)
    {
        if (HasPoints(value))
            return ShiftDigits(WithoutPoints(value), days)?.Insert(6, ".").Insert(4, ".");
        return value.Length <= 8 ? ShiftDigits(value, days) : null;
    }

    private static string? ShiftDateTime(string value, decimal days)
    {
        var date = DateTimeForm.Match(value).Groups["date"].Value;
        return ShiftDigits(date, days) is { } shifted ? shifted + value[date.Length..] : null;
    }

    private static bool HasPoints(string value) => value is [_, _, _, _, '.', _, _, '.', _, _];

    private static string WithoutPoints(string value) => value.Remove(7, 1).Remove(4, 1);

    private static string? ShiftDigits(string digits, decimal days) =>
        PartialDateTime.TryParse(digits, out var date) ? date.Shift(days * TimeUnit.SecondsOfDay) : null;
}
