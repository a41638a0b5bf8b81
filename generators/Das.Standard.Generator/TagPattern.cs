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
}
