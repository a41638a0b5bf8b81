namespace Das.Standard;

/// <summary>
/// Which texts are values of a VR: length, repertoire and form (PS3.5 section 6.2, table 6.2-1). Numbers of binary VRs are decimal texts, a tag
/// (AT) is eight hex digits, as scripts write them. What no rule is about, such as OB, is always legal.
/// </summary>
public static class ValueRules
{
    private const int MaxNameGroups = 3;
    private const int MaxNameComponents = 5;

    /// <summary>Checks all values of an element. The empty text, and an empty value among others, is always legal.</summary>
    /// <param name="vr">The VR.</param>
    /// <param name="text">The values, separated by backslashes unless a backslash is a character like others in the VR.</param>
    /// <returns>The first fault that is found.</returns>
    public static ValueFault CheckAll(VR vr, ReadOnlySpan<char> text)
    {
        while (IsMultiValued(vr) && text.IndexOf('\\') is >= 0 and var end)
        {
            var fault = Check(vr, text.Slice(0, end));
            if (fault != ValueFault.None)
                return fault;
            text = text.Slice(end + 1);
        }

        return Check(vr, text);
    }

    /// <summary>Checks one value. Spaces that pad it, where the VR allows them, do not count.</summary>
    public static ValueFault Check(VR vr, ReadOnlySpan<char> value)
    {
        value = TrimPadding(vr, value);
        if (value.IsEmpty)
            return ValueFault.None;
        if (vr == VR.PN)
            return CheckName(value);
        foreach (var character in value)
        {
            if (!IsAllowed(vr, character))
                return ValueFault.Character;
        }

        if (!ValueForm.IsOf(vr, value))
            return ValueFault.Form;
        return IsLongerThan(vr.MaxLength(), value) ? ValueFault.TooLong : ValueFault.None;
    }

    /// <summary>How many values a text has (PS3.5 section 6.4): none if it is empty.</summary>
    public static int CountValues(VR vr, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return 0;
        var count = 1;
        for (; IsMultiValued(vr) && text.IndexOf('\\') is >= 0 and var end; text = text.Slice(end + 1))
            count++;
        return count;
    }

    private static bool IsMultiValued(VR vr) => vr.IsSeparatedByBackslash() || vr.ValueLength() > 0;

    /// <summary>Spaces that are no part of a value. Dates, ages and UIDs have none.</summary>
    private static ReadOnlySpan<char> TrimPadding(VR vr, ReadOnlySpan<char> value) => vr switch
    {
        VR.DA or VR.AS or VR.UI => value,
        VR.TM or VR.DT or VR.UC or VR.UR or VR.LT or VR.ST or VR.UT => value.TrimEnd(' '),
        _ => value.Trim(' '),
    };

    /// <summary>Whether the repertoire of a VR has a character. VRs with a form of their own are left to <see cref="ValueForm"/>.</summary>
    private static bool IsAllowed(VR vr, char character) => vr switch
    {
        VR.CS => character is (>= 'A' and <= 'Z') or (>= '0' and <= '9') or ' ' or '_',
        VR.AE => character is >= ' ' and <= '~',
        VR.UR => IsUriCharacter(character),
        VR.LO or VR.SH or VR.UC or VR.PN => !char.IsControl(character),
        VR.LT or VR.ST or VR.UT => !char.IsControl(character) || character is '\t' or '\n' or '\f' or '\r',
        _ => true,
    };

    // RFC 3986: what is reserved, what is not, and the sign of an escape.
    private static bool IsUriCharacter(char character) =>
        character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') || "-._~:/?#[]@!$&'()*+,;=%".IndexOf(character) >= 0;

    /// <summary>PN: the length is that of each component group (PS3.5 section 6.2.1).</summary>
    private static ValueFault CheckName(ReadOnlySpan<char> name)
    {
        for (var groups = 1; ; groups++)
        {
            var end = name.IndexOf('=');
            var group = end < 0 ? name : name.Slice(0, end);
            var components = 1;
            foreach (var character in group)
            {
                if (!IsAllowed(VR.PN, character))
                    return ValueFault.Character;
                components += character == '^' ? 1 : 0;
            }

            if (components > MaxNameComponents || groups > MaxNameGroups)
                return ValueFault.Form;
            if (IsLongerThan(VR.PN.MaxLength(), group))
                return ValueFault.TooLong;
            if (end < 0)
                return ValueFault.None;
            name = name.Slice(end + 1);
        }
    }

    /// <summary>Whether a text has more characters than a limit; a character beyond 16 bits is one.</summary>
    private static bool IsLongerThan(int limit, ReadOnlySpan<char> text)
    {
        if (text.Length <= limit)
            return false;
        var count = text.Length;
        foreach (var unit in text)
            count -= char.IsLowSurrogate(unit) ? 1 : 0;
        return count > limit;
    }
}
