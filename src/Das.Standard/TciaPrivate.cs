namespace Das.Standard;

/// <summary>
/// The private elements that The Cancer Imaging Archive has judged, by full path and VR (its private tag knowledge base of 2024-02-01). It is the
/// judgement of one archive and no part of the Standard; 5 elements that PS3.15 Table E.3.10-1 lists as safe are deleted here.
/// </summary>
public static partial class TciaPrivate
{
    /// <summary>How many rows the base has.</summary>
    public static int Count => Facts.Length;

    /// <summary>The place of a data set, where every path begins.</summary>
    public static TciaPrivatePlace Root => new(0);

    /// <summary>All rows: those of a place, then those of the places below it.</summary>
    public static IEnumerable<TciaPrivateEntry> Entries => EntriesBelow(0, "");

    /// <summary>Whether a path of the base has elements of a private creator. Spaces around it do not count (PS3.5 section 6.2, LO); case does.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="creator"/> is null.</exception>
    public static bool IsKnownCreator(string creator)
    {
        if (creator is null)
            throw new ArgumentNullException(nameof(creator));
        return TableText.TryNarrow(creator, stackalloc byte[TableText.MaxLength], out var ascii) && FindCreator(ascii) > 0;
    }

    internal static int FindChild(int place, uint step, int creator)
    {
        var key = ((ulong)creator << 32) | step;
        int low = Children[place], high = Children[place + 1] - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var found = ((ulong)StepCreators[middle] << 32) | Steps[middle];
            if (found == key)
                return middle;
            (low, high) = found < key ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    /// <summary>The number of a creator, from 1; 0 if the base does not know it.</summary>
    internal static int FindCreator(ReadOnlySpan<byte> creator)
    {
        creator = TableText.TrimSpaces(creator);
        int low = 0, high = CreatorOffsets.Length - 2;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = CreatorAt(middle).SequenceCompareTo(creator);
            if (order == 0)
                return middle + 1;
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return 0;
    }

    internal static VR VROf(int row) => (VR)ListedVRs[Facts[row] & 0x1F];

    internal static TciaDisposition DispositionOf(int row) => (TciaDisposition)(Facts[row] >> 5);

    private static ReadOnlySpan<byte> CreatorAt(int index) =>
        CreatorText.Slice(CreatorOffsets[index], CreatorOffsets[index + 1] - CreatorOffsets[index]);

    private static IEnumerable<TciaPrivateEntry> EntriesBelow(int place, string path)
    {
        for (int row = Rows[place]; row < Rows[place + 1]; row++)
            yield return new TciaPrivateEntry(path, VROf(row), DispositionOf(row));
        for (int child = Children[place]; child < Children[place + 1]; child++)
        {
            foreach (var entry in EntriesBelow(child, path.Length == 0 ? StepText(child) : path + ">" + StepText(child)))
                yield return entry;
        }
    }

    private static string StepText(int place)
    {
        var step = new Tag(Steps[place]);
        int creator = StepCreators[place];
        return creator == 0 ? $"{step.Group:X4}{step.Element:X4}" : $"{step.Group:X4}{{{TableText.ToText(CreatorAt(creator - 1))}}}{step.Element:X2}";
    }
}
