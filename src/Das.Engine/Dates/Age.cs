using System.Globalization;

namespace Das.Engine.Dates;

/// <summary>Ages and the bound that de-identification knows: 90 years and more are one category (HIPAA, 45 CFR 164.514(b)(2)(i)(C)).</summary>
internal static class Age
{
    /// <summary>Years of the last age that stays.</summary>
    public const int Oldest = 89;

    // The fewest months, weeks and days that 90 years have.
    private const int MonthsOf90 = 90 * 12;
    private const int DaysOf90 = (90 * 365) + 22;
    private const int WeeksOf90 = DaysOf90 / 7;

    /// <summary>Reads an age: a number and <c>D</c>, <c>W</c>, <c>M</c> or <c>Y</c> (PS3.5 table 6.2-1), with any number of digits.</summary>
    public static bool TryParse(string text, out int number, out char unit)
    {
        unit = text.Length > 0 ? text[^1] : default;
        number = 0;
        return unit is 'D' or 'W' or 'M' or 'Y' && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Whether an age is, or may be, over 89 years.</summary>
    public static bool IsOver89(int number, char unit) => unit switch
    {
        'Y' => number > Oldest,
        'M' => number >= MonthsOf90,
        'W' => number >= WeeksOf90,
        _ => number >= DaysOf90,
    };

    /// <summary>Full years from a birth to a later day.</summary>
    public static int YearsBetween(DateTime birth, DateTime day) =>
        day.Year - birth.Year - ((day.Month, day.Day).CompareTo((birth.Month, birth.Day)) < 0 ? 1 : 0);
}
