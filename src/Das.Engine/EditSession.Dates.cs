using System.Globalization;
using Das.Dicom.Elements;
using Das.Engine.Dates;
using Das.Engine.Paths;
using Das.Engine.Pseudonyms;
using Das.Engine.Values;
using Das.Language.Dates;
using Das.Standard;

namespace Das.Engine;

/// <content>Dates that move.</content>
public sealed partial class EditSession
{
    private static readonly ScriptValue _days = "days";
    private static readonly ScriptValue _seconds = "seconds";

    /// <summary>Dates, times and ages that could not be read and were emptied.</summary>
    internal int EmptiedValues { get; private set; }

    /// <summary>Dates that could not be read and were left as they are.</summary>
    internal int LeftValues { get; private set; }

    /// <summary><c>shiftDateByIncrement[date, days]</c>.</summary>
    public ScriptValue ShiftDateByIncrement(ScriptValue date, ScriptValue increment) => ShiftDateByIncrement(date, increment, _days);

    /// <summary><c>shiftDateByIncrement[date, increment, unit]</c>: a date moved; an element must have VR DA.</summary>
    public ScriptValue ShiftDateByIncrement(ScriptValue date, ScriptValue increment, ScriptValue unit) =>
        Shift(DateOf(date, VR.DA), SecondsOf(increment, unit));

    /// <summary><c>shiftDateTimeByIncrement[date, seconds]</c>.</summary>
    public ScriptValue ShiftDateTimeByIncrement(ScriptValue date, ScriptValue increment) => ShiftDateTimeByIncrement(date, increment, _seconds);

    /// <summary><c>shiftDateTimeByIncrement[date, increment, unit]</c>: the same for elements with VR DA or DT.</summary>
    public ScriptValue ShiftDateTimeByIncrement(ScriptValue date, ScriptValue increment, ScriptValue unit) =>
        Shift(DateOf(date, VR.DA, VR.DT), SecondsOf(increment, unit));

    /// <summary><c>shiftDateTimeSequenceByIncrement[seconds, paths]</c>: moves in place; what is empty or no date is left as it is, as in DicomEdit.</summary>
    public void ShiftDateTimeSequenceByIncrement(ScriptValue seconds, PathSet paths)
    {
        var increment = SecondsOf(seconds, _seconds);
        ForEachValue(paths, element =>
        {
            var text = ElementText.Read(element);
            if (PartialDateTime.TryParse(text, out _))
                ElementText.Write(element, Shift(text, increment));
            else if (text.Length > 0)
                LeftValues++;
        });
    }

    /// <summary><c>shiftDateTimeListByIncrement[paths, increment, unit]</c>: moves all in place or, if one is no date, fails and moves none.</summary>
    public void ShiftDateTimeListByIncrement(PathSet paths, ScriptValue increment, ScriptValue unit)
    {
        var seconds = SecondsOf(increment, unit);
        var shifted = new List<(Element Element, string Text)>();
        ForEachValue(paths, element =>
        {
            if (ElementText.Read(element) is { Length: > 0 } text)
                shifted.Add((element, Shift(text, seconds)));
        });
        foreach (var (element, text) in shifted)
            ElementText.Write(element, text);
    }

    /// <summary>
    /// <c>shiftDates[paths, days]</c>: moves every value of DA and DT by whole days; TM stays, in step with its date. A value that cannot be read
    /// or moved is emptied.
    /// </summary>
    public void ShiftDates(PathSet paths, ScriptValue days) => ShiftDays(paths, IntegerOf(days));

    /// <summary><c>shiftDatesByPatient[paths]</c>: the same, into the past, by 1 to 365 days that depend on the patient and on the key of the run.</summary>
    public void ShiftDatesByPatient(PathSet paths) => ShiftDays(
        paths, DaysOfPatient ?? throw new EditException("the data set has no Patient ID (0010,0020), on which the offset of its dates depends"));

    /// <summary>By how many days the dates of the patient move, into the past; null if the data set has no Patient ID.</summary>
    internal int? DaysOfPatient => Patient is null ? null : -DateOffset.DaysOf(Context.Key, Patient);

    /// <summary>Whom the data set was about when the script began; null if it does not say.</summary>
    internal string? Patient { get; private set; }

    /// <summary>Notes whom the data set is about, before statements change it.</summary>
    internal void RememberPatient() => Patient = PatientIdentity.Read(_file.DataSet);

    private void ShiftDays(PathSet paths, long days) => ForEachValue(paths, element =>
    {
        var vr = ElementText.VROf(element);
        if (vr is not (VR.DA or VR.DT or VR.TM))
            throw new EditException($"{element.Tag} has VR {vr}, and only DA, DT and TM hold dates and times");
        ReplaceValues(element, value => DayShift.Apply(value, vr, days) ?? Emptied());
    });

    private string Emptied()
    {
        EmptiedValues++;
        return "";
    }

    /// <summary>The text of a date, or that of an element with one of some VRs.</summary>
    private string DateOf(ScriptValue value, params ReadOnlySpan<VR> vrs)
    {
        if (value.Path is not { } path)
            return value.IsNull ? throw new EditException("the date is absent") : TextOf(value);
        if (!TryFind(path, out var element))
            throw new EditException("the date is absent");
        var vr = ElementText.VROf(element);
        return vrs.Contains(vr)
            ? ElementText.Read(element)
            : throw new EditException($"{element.Tag} has VR {vr} and not {string.Join(" or ", vrs.ToArray())}");
    }

    private static string Shift(string date, decimal seconds) =>
        !PartialDateTime.TryParse(date, out var parsed) ? throw new EditException(date.Length == 0 ? "the date is empty" : "the value is no date")
        : parsed.Shift(seconds) ?? throw new EditException("the shifted date is outside the years 1 to 9999");

    private static decimal SecondsOf(ScriptValue increment, ScriptValue unit) =>
        !unit.IsNull && TimeUnit.TryParse(TextOf(unit), out var seconds)
            ? (decimal)IntegerOf(increment) * seconds
            : throw new EditException("the unit of time is none of years, days, hours, minutes, seconds");

    private static long IntegerOf(ScriptValue value) =>
        !value.IsNull && long.TryParse(TextOf(value), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new EditException("an argument is not an integer");
}
