using Das.Standard;

namespace Das.Engine.Paths;

/// <summary>Some tags, told from most others at a glance: each has one bit of 64, and a tag whose bit none of them has is not among them.</summary>
internal readonly struct TagFilter
{
    private const uint Spread = 0x9E3779B1;
    private const int Shift = 26;

    private readonly ulong _bits;

    private TagFilter(ulong bits) => _bits = bits;

    /// <summary>Every tag.</summary>
    public static TagFilter All => new(ulong.MaxValue);

    /// <summary>These tags, and whichever share a bit with them.</summary>
    public static TagFilter Of(ReadOnlySpan<uint> tags)
    {
        var bits = 0UL;
        foreach (var tag in tags)
            bits |= BitOf(tag);
        return new(bits);
    }

    /// <summary>False if a tag is certainly none of them.</summary>
    public bool MayHave(Tag tag) => (_bits & BitOf(tag.Value)) != 0;

    // The product's upper bits depend on all digits: tags of one group, or of one number, spread.
    private static ulong BitOf(uint tag) => 1UL << (int)((tag * Spread) >> Shift);
}
