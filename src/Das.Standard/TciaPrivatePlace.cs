namespace Das.Standard;

/// <summary>
/// An element at a place of a data set, as <see cref="TciaPrivate"/> knows it: found by going down from <see cref="TciaPrivate.Root"/>, sequence by
/// sequence; items have no number. The default place is one that no path leads to, and nothing is found below it.
/// </summary>
public readonly record struct TciaPrivatePlace
{
    // One more than the place, so that the default one is none.
    private readonly int _number;

    internal TciaPrivatePlace(int place) => _number = place + 1;

    /// <summary>Whether a path of the base ends here or leads through here.</summary>
    public bool IsKnown => _number > 0;

    /// <summary>The place of a public element in an item of this one.</summary>
    public TciaPrivatePlace Find(Tag tag) => Below(tag.Value, 0);

    /// <summary>The place of a private element in an item of this one.</summary>
    /// <param name="group">The group number.</param>
    /// <param name="element">The element number inside the block: the ee of (gggg,bbee).</param>
    /// <param name="creator">The bytes of the private creator. Spaces around it do not count (PS3.5 section 6.2, LO); case does.</param>
    public TciaPrivatePlace Find(ushort group, byte element, ReadOnlySpan<byte> creator) =>
        IsKnown && TciaPrivate.FindCreator(creator) is > 0 and var number ? Below(((uint)group << 16) | element, number) : default;

    /// <summary>What the archive does with the element if it is written with a VR.</summary>
    /// <returns>Whether the base says so. What it says of another VR does not count: it may be the opposite.</returns>
    public bool TryGetDisposition(VR vr, out TciaDisposition disposition)
    {
        disposition = default;
        if (!IsKnown)
            return false;
        for (int row = TciaPrivate.Rows[_number - 1]; row < TciaPrivate.Rows[_number]; row++)
        {
            if (TciaPrivate.VROf(row) != vr)
                continue;
            disposition = TciaPrivate.DispositionOf(row);
            return true;
        }

        return false;
    }

    private TciaPrivatePlace Below(uint step, int creator) =>
        IsKnown && TciaPrivate.FindChild(_number - 1, step, creator) is >= 0 and var place ? new TciaPrivatePlace(place) : default;
}
