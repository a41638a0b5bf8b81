using System.Globalization;
using Das.Language.Dates;
using FsCheck.Xunit;

namespace Das.Language.Tests.Dates;

public class PartialDateTimeTests
{
    private const int Day = TimeUnit.SecondsOfDay;

    [Theory]
    [InlineData("20120919", 14 * Day, "20121003")]
    [InlineData("20200228", 2 * Day, "20200301")]
    [InlineData("20120919", 5 * 365 * Day, "20170918")]
    [InlineData("20200229", 365 * Day, "20210228")]
    [InlineData("20220519", 43200, "20220520")]
    [InlineData("20220519", -43200, "20220519")]
    [InlineData("20220519", -43201, "20220518")]
    [InlineData("2022", 150 * Day, "2022")]
    [InlineData("2022", 270 * Day, "2023")]
    [InlineData("2022", -270 * Day, "2021")]
    [InlineData("202210", 15 * Day, "202210")]
    [InlineData("202210", 16 * Day, "202211")]
    [InlineData("202204", (15 * Day) - 1, "202204")]
    [InlineData("202204", 15 * Day, "202205")]
    [InlineData("2022051923", 1799, "2022051923")]
    [InlineData("2022051923", 1800, "2022052000")]
    [InlineData("202205192359", 29, "202205192359")]
    [InlineData("202205192359", 30, "202205200000")]
    [InlineData("20200228235800", 180, "20200229000100")]
    [InlineData("20200101120000+0500", 10, "20200101120010+0500")]
    [InlineData("20200101120000.800444-0730", 10, "20200101120010.800444-0730")]
    [InlineData("2022+0100", 1, "2022+0100")]
    [InlineData("00010101", 0, "00010101")]
    public void Moves_the_middle_of_what_is_meant_and_keeps_the_precision(string text, int seconds, string expected)
    {
        Assert.True(PartialDateTime.TryParse(text, out var date));
        Assert.Equal(expected, date.Shift(seconds));
    }

    [Theory]
    [InlineData("99991231", Day)]
    [InlineData("00010101", -Day)]
    [InlineData("20220101", 1e24)]
    [InlineData("20220101", -1e24)]
    public void Does_not_leave_the_years_1_to_9999(string text, double seconds)
    {
        Assert.True(PartialDateTime.TryParse(text, out var date));
        Assert.Null(date.Shift((decimal)seconds));
    }

    [Theory]
    [InlineData("")]
    [InlineData("20")]
    [InlineData("20225")]
    [InlineData("00000101")]
    [InlineData("20221301")]
    [InlineData("20220230")]
    [InlineData("20210229")]
    [InlineData("20220500")]
    [InlineData("2022013124")]
    [InlineData("202201312360")]
    [InlineData("20220131235960")]
    [InlineData("20220131 ")]
    [InlineData(" 20220131")]
    [InlineData("2022.01.31")]
    [InlineData("20220131\\20220201")]
    [InlineData("20220519123344.")]
    [InlineData("20220519123344.1234567")]
    [InlineData("202205191233445")]
    [InlineData("20220519.5")]
    [InlineData("20220519123344+01")]
    [InlineData("20220519123344+1500")]
    [InlineData("20220519123344+0160")]
    [InlineData("20220519123344.5+0100 ")]
    [InlineData("２０２２")]
    [InlineData("date")]
    public void Refuses_what_is_no_date(string text) => Assert.False(PartialDateTime.TryParse(text, out _));

    [Theory]
    [InlineData("2022", "2022-01-01", "2022-12-31")]
    [InlineData("202202", "2022-02-01", "2022-02-28")]
    [InlineData("20220519", "2022-05-19", "2022-05-19")]
    [InlineData("2022051923", "2022-05-19", "2022-05-19")]
    public void Knows_the_days_that_it_can_be(string text, string first, string last)
    {
        Assert.True(PartialDateTime.TryParse(text, out var date));
        Assert.Equal(DateTime.Parse(first, CultureInfo.InvariantCulture), date.FirstDay);
        Assert.Equal(DateTime.Parse(last, CultureInfo.InvariantCulture), date.LastDay);
    }

    [Property]
    public void Moved_back_a_full_date_is_what_it_was(DateTime moment, int seconds)
    {
        var text = Text(moment);
        if (Shift(text, seconds) is { } moved)
            Assert.Equal(text, Shift(moved, -(decimal)seconds));
    }

    [Property]
    public void A_moved_date_is_as_exact_as_it_was(DateTime moment, byte precision, int seconds, bool hasOffset)
    {
        var text = Text(moment)[..(4 + (precision % 6 * 2))] + (hasOffset ? "-0330" : "");
        var moved = Shift(text, seconds);
        Assert.True(moved is null || moved.Length == text.Length);
    }

    [Property]
    public void Days_between_two_dates_stay(DateTime first, DateTime second, short days)
    {
        var (a, b) = (Text(first)[..8], Text(second)[..8]);
        if (Shift(a, (decimal)days * Day) is { } movedA && Shift(b, (decimal)days * Day) is { } movedB)
            Assert.Equal(DaysBetween(a, b), DaysBetween(movedA, movedB));
    }

    private static string Text(DateTime moment) => moment.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture);

    private static string? Shift(string text, decimal seconds) =>
        PartialDateTime.TryParse(text, out var date) ? date.Shift(seconds) : throw new FormatException(text);

    private static int DaysBetween(string first, string second) =>
        PartialDateTime.TryParse(first, out var a) && PartialDateTime.TryParse(second, out var b) ? b.DaysSince(a) : throw new FormatException();
}
