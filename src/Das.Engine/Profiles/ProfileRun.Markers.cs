using System.Text;
using Das.Dicom.Elements;
using Das.Standard;

namespace Das.Engine.Profiles;

/// <content>What the result says was done to it (PS3.15 E.1.1, PS3.3 C.7.1.1 and C.12.1).</content>
internal sealed partial class ProfileRun
{
    /// <summary>De-identification Method (0012,0063) is LO: 64 characters a value.</summary>
    private const string Method = "Das: PS3.15 " + StandardEdition.Name + " Annex E, Basic Profile";

    private bool _isProtected;

    private void Mark(bool hasMovedPrivateDates)
    {
        var dataSet = _file.DataSet;
        MarkDates(dataSet, hasMovedPrivateDates);

        // With an identifying attribute that the script protects the profile is not met, and must not be claimed.
        dataSet.Set(Tags.PatientIdentityRemoved, VR.CS, _isProtected ? "NO"u8 : "YES"u8);
        if (_isProtected)
            return;
        MethodMarkers.AddText(dataSet, Encoding.ASCII.GetBytes(Method));
        foreach (var method in DeidentificationMethod.All.Where(IsApplied))
            MethodMarkers.AddCode(dataSet, method);
    }

    /// <summary>Without an option for dates there may still be moved ones, in private elements that the archive's base shifts.</summary>
    private void MarkDates(DataSet dataSet, bool hasMovedPrivateDates) => dataSet.Set(
        Tags.LongitudinalTemporalInformationModified,
        VR.CS,
        _profile.Selection.Has(ProfileOption.RetainFullDates) ? "UNMODIFIED"u8 : _days is null && !hasMovedPrivateDates ? "REMOVED"u8 : "MODIFIED"u8);

    private bool IsApplied(DeidentificationMethod method) => method.Option switch
    {
        { } option => _profile.Selection.Has(option) && (option != ProfileOption.RetainModifiedDates || _days is not null),
        null => method.CodeValueBytes.SequenceEqual("113100"u8), // The others without a column are about pixels.
    };
}
