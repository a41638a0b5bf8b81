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
        // The levels that a step leads to, as a set and without recursion: a file can nest items deeper than the stack is.
        Span<ushort> levels = stackalloc ushort[LevelIncludes.Length], items = stackalloc ushort[LevelIncludes.Length];
        var count = 0;
        foreach (var module in modules)
        {
            if (!mandatoryOnly || (module & UsageMask) == 0)
                Add(LevelOf(module), levels, ref count);
        }

        var strictest = AttributeType.Unknown;
        for (var step = 0; step < path.Length; step++)
        {
            var key = Key(path[step]);
            var itemCount = 0;
            foreach (var level in levels.Slice(0, count))
            {
                var index = TagsOf(level).BinarySearch(key);
                if (index < 0)
                    continue;
                if (step < path.Length - 1)
                    Add(ItemsOf(level, index), items, ref itemCount);
                else
                    strictest = Stricter(strictest, (AttributeType)(Facts[LevelTags[level] + index] & TypeMask));
            }

            var swap = levels;
            levels = items;
            items = swap;
            count = itemCount;
        }

        return strictest;
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
    private static uint Key(Tag tag) => (tag.Value & 0xFFE10000) == 0x60000000 ? tag.Value & 0xFFE1FFFF : tag.Value;
}
