namespace Das.Standard;

/// <summary>PS3.15 Table E.3.4-1: what happens to the content items of structured reports, by the code of their concept name.</summary>
public static partial class StructuredReportTable
{
    /// <summary>How many rows the table has.</summary>
    public static int Count => Facts.Length;

    /// <summary>All rows, in the order of the table.</summary>
    public static IEnumerable<StructuredReportRule> Rules
    {
        get
        {
            for (var row = 0; row < Count; row++)
                yield return new StructuredReportRule(row);
        }
    }

    /// <summary>Finds the row of a content item, by the current code of its concept name or by a retired one (PS3.16 section 8.1).</summary>
    /// <param name="codeValue">The code value of the concept name, ASCII without padding.</param>
    /// <param name="codingScheme">The coding scheme designator of the concept name.</param>
    /// <param name="valueType">Value Type (0040,A040).</param>
    /// <param name="rule">The row.</param>
    /// <returns>Whether the table is about the content item.</returns>
    public static bool TryGet(
        ReadOnlySpan<byte> codeValue, ReadOnlySpan<byte> codingScheme, ReadOnlySpan<byte> valueType, out StructuredReportRule rule)
    {
        rule = default;
        var length = codeValue.Length + codingScheme.Length + valueType.Length + 2;
        if (length > TableText.MaxLength)
            return false;

        // A backslash is in none of the three: it separates values (PS3.5 section 6.2).
        Span<byte> text = stackalloc byte[length];
        codeValue.CopyTo(text);
        text[codeValue.Length] = (byte)'\\';
        codingScheme.CopyTo(text.Slice(codeValue.Length + 1));
        text[codeValue.Length + 1 + codingScheme.Length] = (byte)'\\';
        valueType.CopyTo(text.Slice(codeValue.Length + codingScheme.Length + 2));
        // Behind the rows are the retired codes.
        var row = PerfectHash.Candidate(PerfectHash.TextKey(text, Seed), Displacements, Slots);
        if (!CodeOf(row).SequenceEqual(codeValue) || !SchemeOf(row).SequenceEqual(codingScheme) || !ValueTypeOf(row).SequenceEqual(valueType))
            return false;
        rule = new StructuredReportRule(row < Count ? row : RetiredRows[row - Count]);
        return true;
    }

    /// <inheritdoc cref="TryGet(ReadOnlySpan{byte}, ReadOnlySpan{byte}, ReadOnlySpan{byte}, out StructuredReportRule)"/>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static bool TryGet(string codeValue, string codingScheme, string valueType, out StructuredReportRule rule)
    {
        if (codeValue is null)
            throw new ArgumentNullException(nameof(codeValue));
        if (codingScheme is null)
            throw new ArgumentNullException(nameof(codingScheme));
        if (valueType is null)
            throw new ArgumentNullException(nameof(valueType));
        rule = default;
        return TableText.TryNarrow(codeValue, stackalloc byte[TableText.MaxLength], out var code)
            && TableText.TryNarrow(codingScheme, stackalloc byte[TableText.MaxLength], out var scheme)
            && TableText.TryNarrow(valueType, stackalloc byte[TableText.MaxLength], out var type)
            && TryGet(code, scheme, type, out rule);
    }

    internal static ReadOnlySpan<byte> CodeOf(int row) => Text.Slice(TextOffsets[row], CodeLengths[row]);

    internal static ReadOnlySpan<byte> SchemeOf(int row) => Text.Slice(TextOffsets[row] + CodeLengths[row], SchemeLengths[row]);

    internal static ReadOnlySpan<byte> ValueTypeOf(int row) =>
        Text.Slice(TextOffsets[row] + CodeLengths[row] + SchemeLengths[row], ValueTypeLengths[row]);

    internal static ReadOnlySpan<byte> MeaningOf(int row)
    {
        var start = TextOffsets[row] + CodeLengths[row] + SchemeLengths[row] + ValueTypeLengths[row];
        return Text.Slice(start, TextOffsets[row + 1] - start);
    }
}
