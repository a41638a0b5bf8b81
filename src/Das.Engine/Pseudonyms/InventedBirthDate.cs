using System.Buffers.Binary;
using System.Globalization;

namespace Das.Engine.Pseudonyms;

/// <summary>Birth dates that are not those of the patients, but in the same decade.</summary>
internal static class InventedBirthDate
{
    private const int YearsOfDecade = 10;

    /// <summary>A day of the decade of a date, 1950 to 1959 for example, that is another one; every other day is as likely.</summary>
    /// <param name="key">The key of the run.</param>
    /// <param name="patient">Who it is: the same patient and birth date give the same result.</param>
    /// <param name="birthDate"><c>YYYYMMDD</c>, or with dots between the parts as in ACR-NEMA.</param>
    /// <returns><c>YYYYMMDD</c>; null for what is no date.</returns>
    public static string? Of(ProjectKey key, string patient, string birthDate)
    {
        if (!DateTime.TryParseExact(birthDate.Trim(), ["yyyyMMdd", "yyyy.MM.dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return null;

        // The years 1 to 9 are a decade of nine, and the one from 9990 ends with the calendar.
        var first = new DateTime(Math.Max(1, date.Year / YearsOfDecade * YearsOfDecade), 1, 1);
        var last = new DateTime((date.Year / YearsOfDecade * YearsOfDecade) + YearsOfDecade - 1, 12, 31);
        Span<byte> bytes = stackalloc byte[8];
        key.Derive(KeyPurpose.BirthDate, patient + '\0' + date.ToString("yyyyMMdd", CultureInfo.InvariantCulture), bytes);

        // Of all days but the real one: those from it on move up by one.
        var day = (int)(BinaryPrimitives.ReadUInt64BigEndian(bytes) % (ulong)(last - first).Days);
        if (day >= (date - first).Days)
            day++;
        return first.AddDays(day).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
    }
}
