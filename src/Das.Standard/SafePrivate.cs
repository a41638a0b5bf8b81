namespace Das.Standard;

/// <summary>
/// PS3.15 Table E.3.10-1: private elements that are thought to hold no identity. Vendors do not commit to it; the Standard says so.
/// </summary>
public static partial class SafePrivate
{
    /// <summary>How many elements are listed.</summary>
    public static int Count => Keys.Length;

    /// <summary>All rows, sorted by group, element and creator.</summary>
    public static IEnumerable<SafePrivateEntry> Entries
    {
        get
        {
            for (var row = 0; row < Count; row++)
                yield return new SafePrivateEntry(row);
        }
    }

    /// <summary>Whether an element of a private creator is listed. Case matters.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="creator"/> is null.</exception>
    public static bool IsKnownCreator(string creator)
    {
        if (creator is null)
            throw new ArgumentNullException(nameof(creator));
        return TableText.TryNarrow(creator, stackalloc byte[TableText.MaxLength], out var ascii) && IndexOf(ascii) >= 0;
    }

    /// <summary>Whether an element is listed.</summary>
    /// <param name="group">The group number.</param>
    /// <param name="element">The element number inside the block: the ee of (gggg,bbee).</param>
    /// <param name="creator">The bytes of the private creator. Spaces around it do not count (PS3.5 section 6.2, LO); case does.</param>
    public static bool IsSafe(ushort group, byte element, ReadOnlySpan<byte> creator) => Find(group, element, creator) >= 0;

    /// <inheritdoc cref="IsSafe(ushort, byte, ReadOnlySpan{byte})"/>
    /// <exception cref="ArgumentNullException"><paramref name="creator"/> is null.</exception>
    public static bool IsSafe(ushort group, byte element, string creator) => TryGet(group, element, creator, out _);

    /// <summary>Finds an element.</summary>
    /// <param name="group">The group number.</param>
    /// <param name="element">The element number inside the block: the ee of (gggg,bbee).</param>
    /// <param name="creator">The bytes of the private creator. Spaces around it do not count (PS3.5 section 6.2, LO); case does.</param>
    /// <param name="entry">The row.</param>
    /// <returns>Whether the element is listed.</returns>
    public static bool TryGet(ushort group, byte element, ReadOnlySpan<byte> creator, out SafePrivateEntry entry)
    {
        var row = Find(group, element, creator);
        entry = row < 0 ? default : new SafePrivateEntry(row);
        return row >= 0;
    }

    /// <inheritdoc cref="TryGet(ushort, byte, ReadOnlySpan{byte}, out SafePrivateEntry)"/>
    /// <exception cref="ArgumentNullException"><paramref name="creator"/> is null.</exception>
    public static bool TryGet(ushort group, byte element, string creator, out SafePrivateEntry entry)
    {
        if (creator is null)
            throw new ArgumentNullException(nameof(creator));
        entry = default;
        return TableText.TryNarrow(creator, stackalloc byte[TableText.MaxLength], out var ascii) && TryGet(group, element, ascii, out entry);
    }

    internal static ReadOnlySpan<byte> CreatorAt(int index) =>
        Creators.Slice(CreatorOffsets[index], CreatorOffsets[index + 1] - CreatorOffsets[index]);

    internal static ReadOnlySpan<byte> MeaningOf(int row) => Text.Slice(TextOffsets[row], TextOffsets[row + 1] - TextOffsets[row]);

    private static int Find(ushort group, byte element, ReadOnlySpan<byte> creator)
    {
        var index = IndexOf(creator);
        return index < 0 ? -1 : PerfectHash.Find(((uint)group << 16) | ((uint)element << 8) | (uint)index, Keys, Displacements, Slots);
    }

    private static int IndexOf(ReadOnlySpan<byte> creator)
    {
        creator = TableText.TrimSpaces(creator);

        // Twenty creators: comparing lengths is most of the work.
        for (var i = 0; i < CreatorOffsets.Length - 1; i++)
        {
            if (CreatorAt(i).SequenceEqual(creator))
                return i;
        }

        return -1;
    }
}
