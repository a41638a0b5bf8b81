namespace Das.Standard;

/// <summary>The coding schemes of PS3.16 Table 8-1. Any other designator is one that somebody has made up for codes of his own.</summary>
public static partial class CodingSchemes
{
    /// <summary>How many coding schemes the table has.</summary>
    public static int Count => Facts.Length;

    /// <summary>
    /// Whether a coding scheme is a public one whose codes stand for concepts. Codes that stand for single persons, organizations or products
    /// (<c>NPI</c>, <c>ISO_OID</c>, <c>UPC</c>) can identify somebody, however public the scheme is.
    /// </summary>
    /// <param name="designator">Coding Scheme Designator (0008,0102). Spaces around it do not count (PS3.5 section 6.2, SH); case does.</param>
    public static bool IsStandard(ReadOnlySpan<byte> designator)
    {
        designator = TableText.TrimSpaces(designator);
        var row = PerfectHash.Candidate(PerfectHash.TextKey(designator, Seed), Displacements, Slots);
        return DesignatorOf(row).SequenceEqual(designator) && Facts[row] != 0;
    }

    /// <inheritdoc cref="IsStandard(ReadOnlySpan{byte})"/>
    /// <exception cref="ArgumentNullException"><paramref name="designator"/> is null.</exception>
    public static bool IsStandard(string designator)
    {
        if (designator is null)
            throw new ArgumentNullException(nameof(designator));
        return TableText.TryNarrow(designator, stackalloc byte[TableText.MaxLength], out var ascii) && IsStandard(ascii);
    }

    private static ReadOnlySpan<byte> DesignatorOf(int row) => Text.Slice(TextOffsets[row], TextOffsets[row + 1] - TextOffsets[row]);
}
