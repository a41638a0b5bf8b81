using System.Globalization;

namespace Das.Standard.Generator;

/// <summary>The tags that a row is about: those that share the bits of the mask with the value.</summary>
/// <param name="Value">The tag, with zeros where the row leaves it open.</param>
/// <param name="Mask">All bits set for a single tag.</param>
internal readonly record struct TagPattern(uint Value, uint Mask)
{
    /// <summary>
    /// What the row is found by: the last tag that it covers. The first one may be taken: (0028,04X0) and (0028,0400) are both in the
    /// dictionary.
    /// </summary>
    internal uint LookupKey => Value | ~Mask;

    internal string Text => Value.ToString("X8", CultureInfo.InvariantCulture) + (Mask == uint.MaxValue ? "" : " repeating");

    /// <summary>Reads eight upper-case hexadecimal digits; X leaves a digit open, and GGGGEEEE stands for every private element.</summary>
    internal static bool TryParse(string text, out TagPattern tag)
    {
        tag = new TagPattern(0x00010000, 0x00010000);
        if (text == "GGGGEEEE")
            return true;
        tag = default;
        if (text.Length != 8 || !text.All(digit => digit == 'X' || TableRow.IsUpperHex(digit)))
            return false;
        uint value = 0, mask = 0;
        foreach (var digit in text)
        {
            value = (value << 4) | (digit == 'X' ? 0 : uint.Parse(digit.ToString(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            mask = (mask << 4) | (digit == 'X' ? 0u : 0xF);
        }

        // PS3.5 section 7.6: a repeating group has an even number, and 50XX and 60XX end at 501E and 601E.
        if (text.IndexOf("XX", StringComparison.Ordinal) == 2)
            mask |= text.StartsWith("7F", StringComparison.Ordinal) ? 0x00010000u : 0x00E10000u;
        tag = new TagPattern(value, mask);
        return true;
    }
}
