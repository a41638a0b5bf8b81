using Das.Dicom.Elements;
using Das.Standard;
using FellowOakDicom;

namespace Das.FoDicom;

/// <summary>Private elements: fo-dicom keeps their creator with their tag.</summary>
internal static class PrivateTags
{
    /// <summary>
    /// The tag that an element is written with. A program may name a private element by its creator and the low byte of its number alone; the block is
    /// then the one that the creator reserves.
    /// </summary>
    /// <exception cref="ArgumentException">The data set lacks the creator.</exception>
    public static Tag WrittenTag(DicomDataset dataSet, DicomTag tag)
    {
        if (tag.PrivateCreator is null || tag.Element is 0 or > 0xFF)
            return new(tag.Group, tag.Element);
        for (ushort block = 0x10; block <= 0xFF; block++)
        {
            if (dataSet.TryGetSingleValue(new DicomTag(tag.Group, block), out string creator) && creator == tag.PrivateCreator.Creator)
                return new(tag.Group, (ushort)((block << 8) | tag.Element));
        }

        throw new ArgumentException($"the private element ({tag.Group:X4},xx{tag.Element:X2}) has no creator in its data set");
    }

    /// <summary>A tag of fo-dicom for an element that a script has written.</summary>
    public static DicomTag Of(Element element)
    {
        var tag = element.Tag;
        return element.Container.TryFindPrivateCreator(tag, out var creator) && !creator.IsSequence
            ? new(tag.Group, tag.Element, creator.Container.CharacterSet.Decode(creator.Value, VR.LO).Trim(' ', '\0'))
            : new(tag.Group, tag.Element);
    }
}
