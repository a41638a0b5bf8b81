using Das.Dicom.Elements;
using Das.Standard;

namespace Das.Runner.Workers;

/// <summary>Whether a file says of itself that it is de-identified: Patient Identity Removed (0012,0062) (PS3.3 C.7.1.1).</summary>
internal static class IdentityMarker
{
    public static bool IsRemoved(DataSet dataSet) =>
        dataSet.TryFind(Tags.PatientIdentityRemoved, out var element) && element is { IsSequence: false, IsLarge: false } && element.Value.Trim("\0 "u8).SequenceEqual("YES"u8);
}
