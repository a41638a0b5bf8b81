using System.Text;
using Das.Dicom.Elements;
using Das.Standard;

namespace Das.Engine.Paths;

/// <summary>Private blocks: who reserved one, and reserving one (PS3.5 section 7.8.1).</summary>
internal static class PrivateBlock
{
    /// <summary>Whether a private element lies in a block that its own data set or item reserves for exactly this creator.</summary>
    public static bool IsReservedBy(Element element, string creator) =>
        element.Container.TryFindPrivateCreator(element.Tag, out var reserving) && IsCreator(reserving, creator);

    /// <summary>Finds an element by creator and the low byte of its number, in any block that the creator reserves.</summary>
    public static bool TryFind(DataSet dataSet, ushort group, byte number, string creator, out Element element)
    {
        foreach (var candidate in dataSet)
        {
            if (candidate.Tag.Group == group && candidate.Tag.IsPrivateCreator && IsCreator(candidate, creator) &&
                dataSet.TryFind(new Tag(group, (ushort)((candidate.Tag.Element << 8) | number)), out element))
                return true;
        }

        element = default;
        return false;
    }

    /// <summary>
    /// The tag of an element in the block of a creator. A block that the creator already reserves is taken, else the lowest one that is
    /// free and holds no elements that have lost their creator.
    /// </summary>
    /// <exception cref="EditException">All 240 blocks of the group are taken.</exception>
    public static Tag Reserve(DataSet dataSet, ushort group, byte number, string creator)
    {
        Span<bool> taken = stackalloc bool[256];
        foreach (var element in dataSet)
        {
            var tag = element.Tag;
            if (tag.Group != group)
                continue;
            if (tag.IsPrivateCreator && IsCreator(element, creator))
                return new Tag(group, (ushort)((tag.Element << 8) | number));
            taken[tag.IsPrivateCreator ? tag.Element : tag.Element >> 8] = true;
        }

        for (var block = 0x10; block <= 0xFF; block++)
        {
            if (taken[block])
                continue;
            if (!dataSet.CharacterSet.TryEncode(creator, VR.LO, out var value))
                throw new EditException("the private creator cannot be written in the data set's character set");
            dataSet.Set(new Tag(group, (ushort)block), VR.LO, value);
            return new Tag(group, (ushort)((block << 8) | number));
        }

        throw new EditException($"no private block of group {group:X4} is free");
    }

    private static bool IsCreator(Element element, string creator)
    {
        var value = element.Value.Trim(" \0"u8);
        if (Ascii.IsValid(value) || Ascii.IsValid(creator))
            return Ascii.Equals(value, creator);
        return element.Container.CharacterSet.Decode(value, VR.LO) == creator;
    }
}
