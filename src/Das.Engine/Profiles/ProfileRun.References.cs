using Das.Dicom.Elements;
using Das.Standard;

namespace Das.Engine.Profiles;

/// <content>Lists of the instances that an object refers to.</content>
internal sealed partial class ProfileRun
{
    private static readonly Tag[] _lists = [Tags.ReferencedSeriesSequence, Tags.StudiesContainingOtherReferencedInstancesSequence];

    /// <summary>
    /// The Common Instance Reference Module lists what the rest of the object refers to and must not be there if it refers to nothing (Type 1C,
    /// PS3.3 section C.12.2). The profile empties or removes most references to source images.
    /// </summary>
    private void RemoveListsOfNoReferences()
    {
        if (_iod is not { } iod)
            return;
        foreach (var list in _lists)
        {
            if (iod.TypeOf(list) == AttributeType.Type1C && _file.DataSet.TryFind(list, out var element) && !IsRetained(element)
                && !RefersToInstances(_file.DataSet, isRoot: true))
                element.Remove();
        }
    }

    /// <summary>Whether the script protects a sequence of the data set, or something in it.</summary>
    private bool IsRetained(Element sequence) =>
        _session.Retained?.Start.Find(sequence) is { } transition
        && (transition.IsMatch(isSequence: true) || transition.LeadsOn || transition.MatchesItems);

    private static bool RefersToInstances(DataSet dataSet, bool isRoot)
    {
        foreach (var element in dataSet)
        {
            if (element.Tag == Tags.ReferencedSOPInstanceUID)
                return true;
            if (isRoot && _lists.AsSpan().Contains(element.Tag))
                continue;
            foreach (var item in element.Items)
            {
                if (RefersToInstances(item, isRoot: false))
                    return true;
            }
        }

        return false;
    }
}
