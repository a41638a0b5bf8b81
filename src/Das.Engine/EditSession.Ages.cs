using Das.Engine.Dates;
using Das.Engine.Paths;
using Das.Engine.Values;
using Das.Language.Dates;
using Das.Standard;

namespace Das.Engine;

/// <content>Ages over 89 years.</content>
public sealed partial class EditSession
{
    private const string OldestCategory = "090Y";

    // 89 years of 365.24 days.
    private const int DaysOfOldest = 32_506;

    /// <summary>
    /// <c>scalePatientAgeAndDobFromStudyDate[]</c>: DicomEdit's way. If the patient was older than 89 years, every Patient's Birth Date moves
    /// so that the patient was 89; if Patient's Age is over 89 years, every one becomes 089Y.
    /// </summary>
    public void ScalePatientAgeAndDobFromStudyDate()
    {
        var studyDate = RootText(Tags.StudyDate);
        if (PartialDateTime.TryParse(RootText(Tags.PatientBirthDate), out var birth))
        {
            if (studyDate.Length == 0)
            {
                Context.Log?.Invoke("scalePatientAgeAndDobFromStudyDate: Patient's Birth Date without Study Date; nothing is scaled");
                return;
            }

            if (PartialDateTime.TryParse(studyDate, out var study) && study.DaysSince(birth) - DaysOfOldest is > 0 and var days)
                ForEachValue(AgePaths.BirthDates, date => Shift(date, (decimal)days * TimeUnit.SecondsOfDay));
        }

        var age = RootText(Tags.PatientAge);
        if (age.Length == 0)
            return;
        if (age.Length != 4 || !Age.TryParse(age, out var number, out var unit))
            throw new EditException($"the value of {Tags.PatientAge} is no age");
        if (unit == 'Y' && number > Age.Oldest)
            ForEachValue(AgePaths.Ages, element => ElementText.Write(element, "089Y"));
    }

    /// <summary>
    /// <c>capAge[]</c>: makes one category of all ages over 89 years, at every level. Patient's Age becomes 090Y, and birth dates that give such an
    /// age away are emptied; so are ages and birth dates that cannot be read.
    /// </summary>
    /// <remarks>
    /// A birth date gives it away if the patient may have been 90 on Study Date; without one, on the last day of which the object speaks; if it
    /// speaks of none, always. When one is emptied, all are. Dates of an alternative calendar, which Das cannot read, stay only beside a
    /// birth date that stays.
    /// </remarks>
    public void CapAge()
    {
        var isOver = false;
        ForEachValue(AgePaths.Ages, text =>
        {
            if (!Age.TryParse(text, out var number, out var unit))
                return Emptied();
            if (!Age.IsOver89(number, unit))
                return text;
            isOver = true;
            return OldestCategory;
        });

        var day = DayOfAge();
        var isKnown = false;
        ForEachValue(AgePaths.BirthDates, text =>
        {
            if (!DayShift.TryParseDate(text, out var birth))
                return Emptied();
            isKnown = true;
            isOver |= day is null || Age.YearsBetween(birth.FirstDay, day.Value) > Age.Oldest;
            return text;
        });

        if (isOver)
            ForEachValue(AgePaths.BirthDates, Empty);
        if (isOver || !isKnown)
            ForEachValue(AgePaths.AlternativeCalendar, Empty);
    }

    /// <summary>The day on which the age of the patient counts; null if the object speaks of none.</summary>
    private DateTime? DayOfAge()
    {
        if (DayShift.TryParseDate(RootText(Tags.StudyDate), out var study))
            return study.LastDay;

        DateTime? last = null;
        ForEachValue(AgePaths.Everything, element =>
        {
            if (element.Tag == Tags.PatientBirthDate || ElementText.VROf(element) is not (VR.DA or VR.DT))
                return;
            foreach (var value in ElementText.Read(element).Split('\\'))
            {
                if (DayShift.TryParseDate(value, out var date) && !(date.LastDay < last))
                    last = date.LastDay;
            }
        });
        return last;
    }

    /// <summary>Paths of this file alone: other scripts have no use for them, and need not wait until they are prepared.</summary>
    private static class AgePaths
    {
        public static PathSet Everything { get; } = PathSet.Parse("*");

        public static PathSet Ages { get; } = PathSet.Parse("*/(0010,1010)");

        public static PathSet BirthDates { get; } = PathSet.Parse("*/(0010,0030)");

        public static PathSet AlternativeCalendar { get; } = PathSet.Parse("*/(0010,0033)", "*/(0010,0034)");
    }

    private string RootText(Tag tag) => _file.DataSet.TryFind(tag, out var element) ? ElementText.Read(element) : "";
}
