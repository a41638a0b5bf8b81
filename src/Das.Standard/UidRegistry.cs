namespace Das.Standard;

/// <summary>The UIDs that DICOM itself registers: PS3.6 tables. De-identification never replaces them (PS3.15 E.1.1).</summary>
public static partial class UidRegistry
{
    /// <summary>How many UIDs are registered.</summary>
    public static int Count => Facts.Length;

    /// <summary>All rows, in the order of PS3.6.</summary>
    public static IEnumerable<UidEntry> Entries
    {
        get
        {
            for (var row = 0; row < Count; row++)
                yield return new UidEntry(row);
        }
    }

    /// <summary>Finds a UID.</summary>
    /// <param name="asciiUid">The UID as it is in a file, without padding.</param>
    /// <param name="entry">Its row.</param>
    /// <returns>Whether the UID is registered.</returns>
    public static bool TryGet(ReadOnlySpan<byte> asciiUid, out UidEntry entry)
    {
        entry = default;
        if (!asciiUid.StartsWith(Root))
            return false;
        var row = PerfectHash.Candidate(PerfectHash.TextKey(asciiUid, Seed), Displacements, Slots);
        if (!UidOf(row).SequenceEqual(asciiUid))
            return false;
        entry = new UidEntry(row);
        return true;
    }

    /// <summary>Finds a UID.</summary>
    /// <param name="uid">The UID, without padding.</param>
    /// <param name="entry">Its row.</param>
    /// <returns>Whether the UID is registered.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="uid"/> is null.</exception>
    public static bool TryGet(string uid, out UidEntry entry)
    {
        if (uid is null)
            throw new ArgumentNullException(nameof(uid));
        entry = default;
        return TableText.TryNarrow(uid, stackalloc byte[TableText.MaxLength], out var ascii) && TryGet(ascii, out entry);
    }

    /// <summary>All of them are below the root of DICOM (PS3.5 section 9.1, PS3.6 annex A); most UIDs that are looked up are not.</summary>
    private static ReadOnlySpan<byte> Root => "1.2.840.10008."u8;

    internal static ReadOnlySpan<byte> UidOf(int row) => Text.Slice(TextOffsets[row], UidLengths[row]);

    internal static ReadOnlySpan<byte> KeywordOf(int row) => Text.Slice(TextOffsets[row] + UidLengths[row], KeywordLengths[row]);

    internal static ReadOnlySpan<byte> NameOf(int row)
    {
        var start = TextOffsets[row] + UidLengths[row] + KeywordLengths[row];
        return Text.Slice(start, TextOffsets[row + 1] - start);
    }
}
