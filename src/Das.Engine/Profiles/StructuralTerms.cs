using System.Text;
using Das.Standard;

namespace Das.Engine.Profiles;

/// <summary>
/// What stays in the items of a sequence that is dummied (PS3.15 Table E.1-1a, code D on a sequence): values that say how the object is built.
/// Without them the items could not be read, and they cannot identify anybody: they come from a closed list, count values that stand beside
/// them, or point to a place in an object.
/// </summary>
internal sealed class StructuralTerms
{
    private readonly VR _vr;
    private readonly bool _isPlace;
    private readonly EnumeratedValues _values;

    private StructuralTerms(Tag tag, EnumeratedValues values)
    {
        _vr = DataDictionary.GetVR(tag);
        _isPlace = IsPlace(tag);
        _values = values;
    }

    /// <summary>Those of an attribute; null if none of its values may stay.</summary>
    public static StructuralTerms? Of(Tag tag)
    {
        var values = EnumeratedValues.Of(tag);
        return values.Exist || IsPlace(tag) ? new(tag, values) : null;
    }

    /// <summary>Whether a value may stay although its sequence is dummied.</summary>
    /// <param name="vr">The VR of the value; under another one than the Standard's anything can be a place.</param>
    /// <param name="value">The value as it is in the file.</param>
    public bool Keep(VR vr, ReadOnlySpan<byte> value) => _isPlace ? vr == _vr && IsLegal(vr, value) : _values.Contain(value);

    /// <summary>Numbers about the values beside them, whose count dummies keep, and places in the object.</summary>
    private static bool IsPlace(Tag tag) => tag.Value is
        // Graphic Dimensions and Number of Graphic Points (PS3.3 section C.10.5).
        0x00700020 or 0x00700021 or

        // Graphic Layer: the name stands in Graphic Layer Sequence (0070,0060), which the profile keeps (PS3.3 section C.10.7).
        0x00700002 or

        // Referenced Content Item Identifier: numbers of content items on the way from the root (PS3.3 section C.17.3.2.5).
        0x0040DB73 or

        // Frames, segments, channels and samples of what is referred to (PS3.3 sections 10.3 and C.18.5, table C.17-3b).
        0x00081160 or 0x0062000B or 0x0040A0B0 or 0x0040A132;

    private static bool IsLegal(VR vr, ReadOnlySpan<byte> value) =>
        !vr.IsText() || ValueRules.CheckAll(vr, Encoding.Latin1.GetString(value).TrimEnd(' ')) == ValueFault.None;
}
