using Das.Dicom.Elements;
using Das.Standard;

namespace Das.Engine.Profiles;

/// <content>
/// X/Z/U* in an object that lists the instances that it refers to (PS3.3 C.12.2, Common Instance Reference). The list stays, with new UIDs, and an object
/// that has it must refer to some: so references become new UIDs where without them there would be none.
/// </content>
internal sealed partial class ProfileRun
{
    private readonly Lazy<bool> _refersElsewhere;

    private bool ListsReferences => IsListed(Tags.ReferencedSeriesSequence) || IsListed(Tags.StudiesContainingOtherReferencedInstancesSequence);

    private bool IsListed(Tag tag) => _file.DataSet.TryFind(tag, out var list) && list.IsSequence && list.Items.Count > 0;

    /// <summary>Whether there are references in sequences that the table leaves alone: those of functional groups, for example.</summary>
    private bool RefersElsewhere()
    {
        foreach (var element in _file.DataSet)
        {
            var isList = element.Tag == Tags.ReferencedSeriesSequence || element.Tag == Tags.StudiesContainingOtherReferencedInstancesSequence;
            if (!isList && !element.Tag.IsPrivate && !ActionTable.TryGet(element.Tag, out _) && HoldsReference(element))
                return true;
        }

        return false;
    }

    private static bool HoldsReference(Element sequence)
    {
        foreach (var item in sequence.Items)
        {
            foreach (var element in item)
            {
                if (element.Tag == Tags.ReferencedSOPInstanceUID || HoldsReference(element))
                    return true;
            }
        }

        return false;
    }
}
