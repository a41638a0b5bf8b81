namespace Das.Standard;

/// <summary>
/// Private elements that other toolkits know. It is no part of the Standard and never complete: what it says is a hint, and what it does not
/// say means nothing.
/// </summary>
public static partial class PrivateDictionary
{
    /// <summary>How many elements it has.</summary>
    public static int Count => Keys.Length;

    /// <summary>All private creators, sorted by character code.</summary>
    public static IEnumerable<string> Creators
    {
        get
        {
            for (var i = 0; i < CreatorOffsets.Length - 1; i++)
                yield return TableText.ToText(CreatorAt(i));
        }
    }

    /// <summary>All rows, sorted by creator, group and element.</summary>
    public static IEnumerable<PrivateDictionaryEntry> Entries
    {
        get
        {
            for (var row = 0; row < Count; row++)
                yield return new PrivateDictionaryEntry(row);
        }
    }

    /// <summary>Whether an element of a private creator is known. Spaces around the creator do not count (PS3.5 section 6.2, LO); case does.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="creator"/> is null.</exception>
    public static bool IsKnownCreator(string creator) => IndexOf(creator) >= 0;

    /// <summary>Finds an element.</summary>
    /// <param name="creator">The private creator. Spaces around it do not count (PS3.5 section 6.2, LO); case does.</param>
    /// <param name="group">The group number.</param>
    /// <param name="element">The element number inside the block: the ee of (gggg,bbee).</param>
    /// <param name="entry">The row.</param>
    /// <returns>Whether the element is known.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="creator"/> is null.</exception>
    public static bool TryGet(string creator, ushort group, byte element, out PrivateDictionaryEntry entry)
    {
        entry = default;
        var index = IndexOf(creator);
        if (index < 0)
            return false;
        int first = CreatorRows[index];
        var row = Keys.Slice(first, CreatorRows[index + 1] - first).BinarySearch(((uint)group << 8) | element);
        entry = row < 0 ? default : new PrivateDictionaryEntry(first + row);
        return row >= 0;
    }

    internal static ReadOnlySpan<byte> CreatorAt(int index) =>
        CreatorText.Slice(CreatorOffsets[index], CreatorOffsets[index + 1] - CreatorOffsets[index]);

    internal static ReadOnlySpan<byte> CreatorOf(int row)
    {
        var index = 0;
        while (CreatorRows[index + 1] <= row)
            index++;
        return CreatorAt(index);
    }

    internal static ReadOnlySpan<byte> NameOf(int row)
    {
        int name = Names[row];
        return Text.Slice(TextOffsets[name], TextOffsets[name + 1] - TextOffsets[name]);
    }

    private static int IndexOf(string creator)
    {
        if (creator is null)
            throw new ArgumentNullException(nameof(creator));
        if (!TableText.TryNarrow(creator, stackalloc byte[TableText.MaxLength], out var ascii))
            return -1;
        ascii = TableText.TrimSpaces(ascii);
        int low = 0, high = CreatorOffsets.Length - 2;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = CreatorAt(middle).SequenceCompareTo(ascii);
            if (order == 0)
                return middle;
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }
}
