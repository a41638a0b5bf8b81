using Das.Dicom.Elements;
using Das.Engine.Dates;
using Das.Engine.Values;
using Das.Standard;

namespace Das.Engine.Profiles;

/// <content>Modified dates (PS3.15 E.3.6): by whole days into the past, the same for all files of a patient, so that times of day and intervals stay.</content>
internal sealed partial class ProfileRun
{
    private readonly int? _days;

    private int? FindOffset()
    {
        if (!_profile.Selection.Has(ProfileOption.RetainModifiedDates))
            return null;
        if (_session.DaysOfPatient is { } days)
            return days;
        _session.Findings.Add(new(ReviewReason.NoPatientForDates, Tags.PatientID.ToString()));
        return null;
    }

    /// <summary>Shifts a date or time that the option is about. What cannot be read is left to the Basic Profile.</summary>
    private bool TryShift(Element element)
    {
        if (_days is not { } days || !ActionTable.TryGet(element.Tag, out var row) || row.GetAction(ProfileOption.RetainModifiedDates) != ActionCode.C)
            return false;
        var vr = ElementText.VROf(element);
        if (vr is VR.DA or VR.DT or VR.TM && TryReadText(element, out var text))
        {
            var values = text.Split('\\');
            for (var i = 0; i < values.Length; i++)
            {
                if (values[i].Length == 0)
                    continue;
                if (DayShift.Apply(values[i], vr, days) is not { } shifted)
                    return false;
                values[i] = shifted;
            }

            Write(element, string.Join('\\', values));
            return true;
        }

        // Whole days do not change the time zone, and a time without it is another time.
        return element.Tag == Tags.TimezoneOffsetFromUTC && TryReadText(element, out var offset) && DayShift.IsOffset(offset);
    }
}
