using System.Globalization;

namespace Das.Standard;

/// <summary>The forms of dates, times, ages, numbers and UIDs (PS3.5 table 6.2-1 and section 9.1). Values are not empty and have no padding.</summary>
internal static class ValueForm
{
    private const int MaxFraction = 6;

    internal static bool IsOf(VR vr, ReadOnlySpan<char> value) => vr switch
    {
        VR.DA => value.Length == 8 && IsDate(value),
        VR.TM => IsTime(value),
        VR.DT => IsDateTime(value),
        VR.AS => value.Length == 4 && IsDigits(value.Slice(0, 3)) && value[3] is 'D' or 'W' or 'M' or 'Y',
        VR.DS => IsDecimal(value),
        VR.IS => IsInteger(value, int.MinValue, int.MaxValue),
        VR.UI => IsUid(value),
        VR.UR => HasWholeEscapes(value),
        VR.US => IsInteger(value, 0, ushort.MaxValue),
        VR.SS => IsInteger(value, short.MinValue, (ulong)short.MaxValue),
        VR.UL => IsInteger(value, 0, uint.MaxValue),
        VR.SL => IsInteger(value, int.MinValue, int.MaxValue),
        VR.UV => IsInteger(value, 0, ulong.MaxValue),
        VR.SV => IsInteger(value, long.MinValue, long.MaxValue),
        VR.FL => IsReal(value, float.MaxValue),
        VR.FD => IsReal(value, double.MaxValue),
        VR.AT => value.Length == 8 && IsAll(value, "0123456789ABCDEFabcdef"),
        _ => true,
    };

    /// <summary>YYYYMMDD or the beginning of it, in steps of whole parts.</summary>
    private static bool IsDate(ReadOnlySpan<char> value)
    {
        if (!IsDigits(value) || value.Length is not (4 or 6 or 8))
            return false;
        var year = Number(value.Slice(0, 4));
        var month = value.Length > 4 ? Number(value.Slice(4, 2)) : 1;
        if (month is < 1 or > 12)
            return false;
        return value.Length <= 6 || (Number(value.Slice(6)) is > 0 and var day && day <= DateTime.DaysInMonth(Math.Max(year, 1), month));
    }

    /// <summary>HHMMSS.FFFFFF or the beginning of it. A leap second is second 60.</summary>
    private static bool IsTime(ReadOnlySpan<char> value)
    {
        var point = value.IndexOf('.');
        if (point >= 0)
        {
            var fraction = value.Slice(point + 1);
            if (point != 6 || fraction.Length is 0 or > MaxFraction || !IsDigits(fraction))
                return false;
            value = value.Slice(0, point);
        }

        return value.Length is 2 or 4 or 6 && IsDigits(value) && Number(value.Slice(0, 2)) < 24
            && (value.Length < 4 || Number(value.Slice(2, 2)) < 60) && (value.Length < 6 || Number(value.Slice(4)) <= 60);
    }

    /// <summary>YYYYMMDDHHMMSS.FFFFFF or the beginning of it, then perhaps the offset from UTC, from -1200 to +1400 and never -0000.</summary>
    private static bool IsDateTime(ReadOnlySpan<char> value)
    {
        var sign = value.IndexOfAny('+', '-');
        if (sign >= 0)
        {
            var offset = value.Slice(sign + 1);
            if (offset.Length != 4 || !IsDigits(offset) || Number(offset.Slice(2)) > 59
                || Number(offset) > (value[sign] == '+' ? 1400 : 1200) || (value[sign] == '-' && Number(offset) == 0))
                return false;
            value = value.Slice(0, sign);
        }

        return value.Length <= 8 ? IsDate(value) : IsDate(value.Slice(0, 8)) && IsTime(value.Slice(8));
    }

    /// <summary>DS: fixed or floating point, without blanks inside.</summary>
    private static bool IsDecimal(ReadOnlySpan<char> value)
    {
        var exponent = value.IndexOfAny('E', 'e');
        if (exponent >= 0)
        {
            if (!IsDigits(WithoutSign(value.Slice(exponent + 1))))
                return false;
            value = value.Slice(0, exponent);
        }

        value = WithoutSign(value);
        var point = value.IndexOf('.');
        if (point < 0)
            return IsDigits(value);
        var (whole, fraction) = (point, value.Length - point - 1);
        return whole + fraction > 0 && (whole == 0 || IsDigits(value.Slice(0, point))) && (fraction == 0 || IsDigits(value.Slice(point + 1)));
    }

    private static bool IsInteger(ReadOnlySpan<char> value, long min, ulong max)
    {
        var digits = WithoutSign(value);
        if (!IsDigits(digits))
            return false;
        ulong magnitude = 0;
        foreach (var digit in digits)
        {
            var next = (uint)(digit - '0');
            if (magnitude > (ulong.MaxValue - next) / 10)
                return false;
            magnitude = (10 * magnitude) + next;
        }

        return value[0] == '-' ? magnitude <= unchecked((ulong)-min) : magnitude <= max;
    }

    private static bool IsReal(ReadOnlySpan<char> value, double max) =>
        double.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= max;

    /// <summary>Components of digits, separated by dots, none empty and none with a leading zero.</summary>
    private static bool IsUid(ReadOnlySpan<char> value)
    {
        while (true)
        {
            var end = value.IndexOf('.');
            var component = end < 0 ? value : value.Slice(0, end);
            if (!IsDigits(component) || (component.Length > 1 && component[0] == '0'))
                return false;
            if (end < 0)
                return true;
            value = value.Slice(end + 1);
        }
    }

    /// <summary>Whether each percent sign has two hex digits behind it (RFC 3986).</summary>
    private static bool HasWholeEscapes(ReadOnlySpan<char> value)
    {
        for (var i = value.IndexOf('%'); i >= 0; i = value.IndexOf('%'))
        {
            if (value.Length < i + 3 || !IsAll(value.Slice(i + 1, 2), "0123456789ABCDEFabcdef"))
                return false;
            value = value.Slice(i + 3);
        }

        return true;
    }

    private static ReadOnlySpan<char> WithoutSign(ReadOnlySpan<char> value) => value.Length > 0 && value[0] is '+' or '-' ? value.Slice(1) : value;

    private static bool IsDigits(ReadOnlySpan<char> value) => value.Length > 0 && IsAll(value, "0123456789");

    private static bool IsAll(ReadOnlySpan<char> value, string characters)
    {
        foreach (var character in value)
        {
            if (characters.IndexOf(character) < 0)
                return false;
        }

        return true;
    }

    private static int Number(ReadOnlySpan<char> digits)
    {
        var number = 0;
        foreach (var digit in digits)
            number = (10 * number) + (digit - '0');
        return number;
    }
}
