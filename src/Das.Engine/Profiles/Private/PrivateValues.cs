using System.Globalization;
using System.Text;
using Das.Dicom.Elements;
using Das.Dicom.Notation;
using Das.Engine.Dates;
using Das.Engine.Values;
using Das.Standard;

namespace Das.Engine.Profiles.Private;

/// <summary>
/// Changes values of private elements that stay. The VR in the header stays, UN among them. A value that cannot be changed as asked for is not kept:
/// each method returns false, and the element has to go.
/// </summary>
internal sealed class PrivateValues(EditSession session)
{
    private const long SecondsOfDay = 24 * 60 * 60;

    // 1973 to 2100. What is outside is no point in time that an image was made at; moved, a number like 1 would tell the offset.
    private const decimal FirstSecond = 100_000_000;
    private const decimal LastSecond = 4_102_444_800;

    /// <summary>Whether any date or point in time was moved.</summary>
    public bool HasMovedDates { get; private set; }

    /// <summary>Replaces each UID; one that is registered stays, and so does an empty value.</summary>
    /// <param name="element">The element.</param>
    /// <param name="mustBeUids">Whether every value must have the form of a UID.</param>
    public bool ReplaceUids(Element element, bool mustBeUids) =>
        TryChange(element, VR.UI, value => mustBeUids && !UidSyntax.IsValid(value) ? null : session.ReplaceOnce(value), out _);

    /// <summary>Whether every value has the form of a UID.</summary>
    public static bool AreUids(Element element) =>
        TextOf(element) is { } text && text.Split('\\').All(value => Trim(value) is "" || UidSyntax.IsValid(Trim(value)));

    /// <summary>Moves each date of DA or DT, or of a text that holds such dates, with those of the patient.</summary>
    public bool ShiftDates(Element element, VR vr)
    {
        if (session.DaysOfPatient is not { } days || !TryChange(element, vr, Shift, out var isChanged))
            return false;
        HasMovedDates |= isChanged;
        return true;

        string? Shift(string value) => vr is VR.DA or VR.DT
            ? DayShift.Apply(value, vr, days)
            : DayShift.Apply(value, VR.DA, days) ?? DayShift.Apply(value, VR.DT, days);
    }

    /// <summary>Moves seconds since 1970 with the dates of the patient; a number <c>YYYYMMDD</c> is a date. Zero stays: it stands for no time.</summary>
    public bool ShiftSeconds(Element element, VR vr)
    {
        if (session.DaysOfPatient is not { } days || element.IsSequence || element.IsEncapsulated)
            return false;
        var isChanged = false;
        if (NumericText.IsNumeric(vr))
        {
            var isBigEndian = ElementText.IsBigEndian(element.Container, element.VR);
            if (NumericText.Read(element.Value, vr, isBigEndian) is not { } text || Change(text, value => ShiftNumber(value, days)) is not { } changed ||
                NumericText.Write(changed, vr, isBigEndian) is not { } bytes)
                return false;
            isChanged = changed != text;
            Write(element, vr, bytes);
        }
        else if (!TryChange(element, vr, value => ShiftNumber(value, days), out isChanged))
        {
            return false;
        }

        HasMovedDates |= isChanged;
        return true;
    }

    /// <summary>Puts a dummy in the place of the value; there is none for sequences and for values without a readable form.</summary>
    public bool MakeDummy(Element element, VR vr)
    {
        if (vr == VR.UI)
            return ReplaceUids(element, mustBeUids: false);
        if (element.IsSequence || element.IsEncapsulated || vr is VR.OB or VR.OW or VR.UN || !Dummy.Exists(vr))
            return false;
        Write(element, vr, Dummy.For(vr, element.Value, 1, ElementText.IsBigEndian(element.Container, element.VR)));
        return true;
    }

    private static string? ShiftNumber(string value, int days)
    {
        const NumberStyles styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!decimal.TryParse(value, styles, CultureInfo.InvariantCulture, out var number))
            return null;
        if (number == 0)
            return value;
        if (value.Length == 8 && value.All(char.IsAsciiDigit))
            return DayShift.Apply(value, VR.DA, days);
        return number is >= FirstSecond and <= LastSecond ? (number + (days * SecondsOfDay)).ToString(CultureInfo.InvariantCulture) : null;
    }

    private static bool TryChange(Element element, VR vr, Func<string, string?> change, out bool isChanged)
    {
        isChanged = false;
        if (TextOf(element) is not { } text || Change(text, change) is not { } changed)
            return false;
        isChanged = changed != text;
        if (isChanged)
            Write(element, vr, Encoding.ASCII.GetBytes(changed));
        return true;
    }

    private static string? Change(string text, Func<string, string?> change)
    {
        var values = text.Split('\\');
        for (var i = 0; i < values.Length; i++)
        {
            var value = Trim(values[i]);
            if (value.Length == 0)
                continue;
            if (change(value) is not { } changed)
                return null;
            if (changed != value)
                values[i] = changed;
        }

        return string.Join('\\', values);
    }

    /// <summary>The value as ASCII; null if it is none.</summary>
    private static string? TextOf(Element element) =>
        !element.IsSequence && !element.IsEncapsulated && Ascii.IsValid(element.Value) ? Encoding.ASCII.GetString(element.Value) : null;

    private static string Trim(string value) => value.Trim(' ', '\0');

    /// <summary>Writes under the VR of the header, padded as the value's own VR demands.</summary>
    private static void Write(Element element, VR vr, byte[] value) =>
        element.SetValue(element.VR, (value.Length & 1) == 0 ? value : [.. value, vr.PaddingByte()]);
}
