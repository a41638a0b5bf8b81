namespace Das.Standard;

/// <summary>The modules and macros of PS3.3 as levels. A level is what one container puts into one data set or item.</summary>
internal static partial class IodTable
{
    private const int UsageMask = 3;
    private const int UsageBits = 2;
    private const int TypeMask = 7;
    private const int TypeBits = 3;

    internal static int Count => Completeness.Length;

    /// <summary>The IOD of a SOP class, -1 if there is none.</summary>
    internal static int Find(ReadOnlySpan<byte> uid)
    {
        var row = PerfectHash.Candidate(PerfectHash.TextKey(uid, Seed), Displacements, Slots);
        return UidOf(row).SequenceEqual(uid) ? SopClassIods[row] : -1;
    }

    internal static ReadOnlySpan<byte> UidOf(int row) => UidText.Slice(UidTextOffsets[row], UidTextOffsets[row + 1] - UidTextOffsets[row]);

    internal static ReadOnlySpan<byte> NameOf(int iod) => IodText.Slice(IodTextOffsets[iod], IodTextOffsets[iod + 1] - IodTextOffsets[iod]);

    internal static ReadOnlySpan<ushort> ModulesOf(int iod) => Modules.Slice(IodModules[iod], IodModules[iod + 1] - IodModules[iod]);

    internal static int LevelOf(ushort module) => module >> UsageBits;

    internal static ReadOnlySpan<uint> TagsOf(int level) => Tags.Slice(LevelTags[level], LevelTags[level + 1] - LevelTags[level]);

    internal static ReadOnlySpan<ushort> IncludesOf(int level) =>
        Includes.Slice(LevelIncludes[level], LevelIncludes[level + 1] - LevelIncludes[level]);

    /// <summary>The level inside the items of an attribute.</summary>
    internal static int ItemsOf(int level, int index) => Facts[LevelTags[level] + index] >> TypeBits;

    internal static AttributeType TypeOf(ReadOnlySpan<ushort> modules, ReadOnlySpan<Tag> path, bool mandatoryOnly)
    {
        if (path.IsEmpty)
            return AttributeType.Unknown;
        Span<ushort> buffer = stackalloc ushort[2 * LevelIncludes.Length];
        var strictest = AttributeType.Unknown;
        foreach (var level in LevelsOf(modules, path.Slice(0, path.Length - 1), mandatoryOnly, buffer))
        {
            var index = TagsOf(level).BinarySearch(Key(path[path.Length - 1]));
            if (index >= 0)
                strictest = Stricter(strictest, TypeAt(level, index));
        }

        return strictest;
    }

    /// <summary>What stands directly in the items of a sequence, and its strictest Types.</summary>
    internal static SortedDictionary<uint, AttributeType> AttributesIn(ReadOnlySpan<ushort> modules, ReadOnlySpan<Tag> sequences)
    {
        Span<ushort> buffer = stackalloc ushort[2 * LevelIncludes.Length];
        return new(StrictestOf(LevelsOf(modules, sequences, mandatoryOnly: false, buffer)));
    }

    /// <summary>The strictest Type of each attribute that some levels have.</summary>
    internal static Dictionary<uint, AttributeType> StrictestOf(ReadOnlySpan<ushort> levels)
    {
        var strictest = new Dictionary<uint, AttributeType>();
        foreach (var level in levels)
        {
            var tags = TagsOf(level);
            for (var i = 0; i < tags.Length; i++)
            {
                strictest.TryGetValue(tags[i], out var known);
                strictest[tags[i]] = Stricter(known, TypeAt(level, i));
            }
        }

        return strictest;
    }

    /// <summary>The levels that the mandatory and other modules of an IOD put into the data set.</summary>
    internal static ushort[] LevelsOf(ReadOnlySpan<ushort> modules)
    {
        Span<ushort> buffer = stackalloc ushort[2 * LevelIncludes.Length];
        return LevelsOf(modules, [], mandatoryOnly: false, buffer).ToArray();
    }

    /// <summary>The levels inside the items of a sequence that some levels have.</summary>
    internal static ushort[] ItemsOf(ReadOnlySpan<ushort> levels, Tag sequence)
    {
        Span<ushort> items = stackalloc ushort[LevelIncludes.Length];
        var count = 0;
        AddItems(levels, sequence, items, ref count);
        return items.Slice(0, count).ToArray();
    }

    internal static AttributeType TypeAt(int level, int index) => (AttributeType)(Facts[LevelTags[level] + index] & TypeMask);

    /// <summary>The levels that a way through sequences leads to, as a set and without recursion: a file can nest items deeper than the stack is.</summary>
    /// <param name="modules">Where the way begins.</param>
    /// <param name="sequences">The way.</param>
    /// <param name="mandatoryOnly">Whether it begins in mandatory modules only.</param>
    /// <param name="buffer">Room for all levels twice.</param>
    private static ReadOnlySpan<ushort> LevelsOf(ReadOnlySpan<ushort> modules, ReadOnlySpan<Tag> sequences, bool mandatoryOnly, Span<ushort> buffer)
    {
        var levels = buffer.Slice(0, buffer.Length / 2);
        var items = buffer.Slice(buffer.Length / 2);
        var count = 0;
        foreach (var module in modules)
        {
            if (!mandatoryOnly || (module & UsageMask) == 0)
                Add(LevelOf(module), levels, ref count);
        }

        foreach (var sequence in sequences)
        {
            var itemCount = 0;
            AddItems(levels.Slice(0, count), sequence, items, ref itemCount);
            var swap = levels;
            levels = items;
            items = swap;
            count = itemCount;
        }

        return levels.Slice(0, count);
    }

    private static void AddItems(ReadOnlySpan<ushort> levels, Tag sequence, Span<ushort> items, ref int count)
    {
        foreach (var level in levels)
        {
            var index = TagsOf(level).BinarySearch(Key(sequence));
            if (index >= 0)
                Add(ItemsOf(level, index), items, ref count);
        }
    }

    // A level comes with the macros that it includes.
    private static void Add(int level, Span<ushort> levels, ref int count)
    {
        var next = count;
        if (levels.Slice(0, count).IndexOf((ushort)level) >= 0)
            return;
        for (levels[count++] = (ushort)level; next < count; next++)
        {
            foreach (var macro in IncludesOf(levels[next]))
            {
                if (levels.Slice(0, count).IndexOf(macro) < 0)
                    levels[count++] = macro;
            }
        }
    }

    private static AttributeType Stricter(AttributeType left, AttributeType right) =>
        left == AttributeType.Unknown || (right != AttributeType.Unknown && right < left) ? right : left;

    // PS3.5 section 7.6: overlays are the even groups 6000-601E; the tables hold the first.
    internal static uint Key(Tag tag) => (tag.Value & 0xFFE10000) == 0x60000000 ? tag.Value & 0xFFE1FFFF : tag.Value;
}
