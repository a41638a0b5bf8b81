using System.Runtime.CompilerServices;

namespace Das.Standard;

/// <summary>
/// The Enumerated Values of PS3.3 for attributes with VR CS that say how an object is built: value types and relationships of content items,
/// kinds and units of graphics. Such a list is closed (PS3.5 section 6.3): none of its values can identify anybody. Of Compound Graphic Type
/// (0070,0294) these are the Defined Terms; what an implementer adds to them is not here. Attributes that describe a patient or a procedure are
/// not here either.
/// </summary>
public readonly partial struct EnumeratedValues
{
    private readonly int _begin;
    private readonly int _end;

    private EnumeratedValues(int begin, int end)
    {
        _begin = begin;
        _end = end;
    }

    /// <summary>How many values there are, of all attributes.</summary>
    public static int Count => Rows[Rows.Length - 1];

    /// <summary>Whether any are listed.</summary>
    public bool Exist => _end > _begin;

    /// <summary>The first one, as it is in a file; empty if none are listed.</summary>
    public ReadOnlySpan<byte> First => Exist ? ValueOf(_begin) : default;

    /// <summary>Those of an attribute.</summary>
    public static EnumeratedValues Of(Tag tag)
    {
        var attribute = PerfectHash.Find(tag.Value, Tags, Displacements, Slots);
        return attribute < 0 ? default : new(Rows[attribute], Rows[attribute + 1]);
    }

    /// <summary>Whether a value is one of them.</summary>
    /// <param name="value">One value as it is in a file; spaces around it do not count.</param>
    public bool Contain(ReadOnlySpan<byte> value)
    {
        value = TableText.TrimSpaces(value);
        for (var row = _begin; row < _end; row++)
        {
            if (ValueOf(row).SequenceEqual(value))
                return true;
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ReadOnlySpan<byte> ValueOf(int row) => Text.Slice(TextOffsets[row], TextOffsets[row + 1] - TextOffsets[row]);
}
