namespace Das.Standard;

/// <summary>
/// The Enumerated Values of PS3.3 for attributes with VR CS that say how an object is built: value types and relationships of content items,
/// kinds and units of graphics. Such a list is closed (PS3.5 section 6.3): none of its values can identify anybody. Of Compound Graphic Type
/// (0070,0294) these are the Defined Terms; what an implementer adds to them is not here. Attributes that describe a patient or a procedure are
/// not here either.
/// </summary>
public static partial class EnumeratedValues
{
    /// <summary>How many values there are, of all attributes.</summary>
    public static int Count => Rows[Rows.Length - 1];

    /// <summary>Whether the values of an attribute are listed.</summary>
    public static bool Exist(Tag tag) => Find(tag) >= 0;

    /// <summary>Whether a value is one of those that an attribute can have.</summary>
    /// <param name="tag">The attribute.</param>
    /// <param name="value">One value as it is in a file; spaces around it do not count.</param>
    /// <returns>False too if the values of the attribute are not listed.</returns>
    public static bool Contain(Tag tag, ReadOnlySpan<byte> value)
    {
        var attribute = Find(tag);
        if (attribute < 0)
            return false;
        value = TableText.TrimSpaces(value);
        for (int row = Rows[attribute]; row < Rows[attribute + 1]; row++)
        {
            if (ValueOf(row).SequenceEqual(value))
                return true;
        }

        return false;
    }

    /// <summary>The first value in the list of an attribute, as it is in a file.</summary>
    /// <returns>Whether the values of the attribute are listed.</returns>
    public static bool TryGetFirst(Tag tag, out ReadOnlySpan<byte> value)
    {
        var attribute = Find(tag);
        value = attribute < 0 ? default : ValueOf(Rows[attribute]);
        return attribute >= 0;
    }

    private static int Find(Tag tag) => PerfectHash.Find(tag.Value, Tags, Displacements, Slots);

    private static ReadOnlySpan<byte> ValueOf(int row) => Text.Slice(TextOffsets[row], TextOffsets[row + 1] - TextOffsets[row]);
}
