using System.Globalization;

namespace Das.Standard;

/// <summary>A data element tag: group and element number (PS3.5 section 7.1). Orders as elements order in a data set.</summary>
/// <param name="Value">The group in the high, the element number in the low 16 bits.</param>
public readonly record struct Tag(uint Value) : IComparable<Tag>
{
    /// <summary>Makes a tag from its group and element number.</summary>
    public Tag(ushort group, ushort element) : this(((uint)group << 16) | element)
    {
    }

    /// <summary>The group number, (gggg,____).</summary>
    public ushort Group => (ushort)(Value >> 16);

    /// <summary>The element number, (____,eeee).</summary>
    public ushort Element => (ushort)Value;

    /// <summary>Whether the group number is odd (PS3.5 section 7.8).</summary>
    public bool IsPrivate => (Value & 0x10000) != 0;

    /// <summary>Whether this is (gggg,0010-00FF) of an odd group: the element that reserves a private block (PS3.5 section 7.8.1).</summary>
    public bool IsPrivateCreator => IsPrivate && Element is >= 0x10 and <= 0xFF;

    /// <summary>Whether this is (gggg,0000), a group length (PS3.5 section 7.2).</summary>
    public bool IsGroupLength => Element == 0;

    /// <summary>The creator element that reserves the block of this private element: (gggg,00bb) of (gggg,bbee).</summary>
    public Tag PrivateCreator => new((Value & 0xFFFF0000) | (uint)(Element >> 8));

    /// <summary>Whether both are the same tag. By hand: what the compiler makes of a record calls a comparer, in code that was compiled ahead even virtually.</summary>
    public bool Equals(Tag other) => Value == other.Value;

    /// <inheritdoc />
    public override int GetHashCode() => (int)Value;

    /// <inheritdoc />
    public int CompareTo(Tag other) => Value.CompareTo(other.Value);

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/> in a data set.</summary>
    public static bool operator <(Tag left, Tag right) => left.Value < right.Value;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/> in a data set.</summary>
    public static bool operator >(Tag left, Tag right) => left.Value > right.Value;

    /// <summary>Whether <paramref name="left"/> comes before or is <paramref name="right"/>.</summary>
    public static bool operator <=(Tag left, Tag right) => left.Value <= right.Value;

    /// <summary>Whether <paramref name="left"/> comes after or is <paramref name="right"/>.</summary>
    public static bool operator >=(Tag left, Tag right) => left.Value >= right.Value;

    /// <summary>The tag as PS3.6 prints it: <c>(0010,0020)</c>.</summary>
    public override string ToString() => "(" + Group.ToString("X4", CultureInfo.InvariantCulture) + "," + Element.ToString("X4", CultureInfo.InvariantCulture) + ")";
}
