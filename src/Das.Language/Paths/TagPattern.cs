using Das.Standard;

namespace Das.Language.Paths;

/// <summary>
/// The tag of one path step: hex digits, some of them wildcards, and for private elements the creator that reserves the block
/// (DicomEdit 6: <c>(0018,905@)</c>, <c>(50X@,XXXX)</c>, <c>(0019,{GEMS_ACQU_01}XX)</c>).
/// </summary>
/// <param name="Value">The digits that must match; 0 where <paramref name="Mask"/> is 0.</param>
/// <param name="Mask">
/// Bits of the tag that must equal <paramref name="Value"/>: F for a literal digit, 0 for <c>X</c>, 1 for <c>@</c> (even) and <c>#</c> (odd).
/// With a creator the block number (bits 8 to 15) is never part of it.
/// </param>
/// <param name="Creator">The exact private creator, without padding; null for a tag addressed by number.</param>
public sealed record TagPattern(uint Value, uint Mask, string? Creator)
{
    /// <summary>A pattern for exactly one tag, public or raw private.</summary>
    public static TagPattern Exact(Tag tag) => new(tag.Value, 0xFFFFFFFF, null);

    /// <summary>Whether it has no wildcard digit.</summary>
    public bool IsExact => Mask == (Creator is null ? 0xFFFFFFFF : 0xFFFF00FF);

    /// <summary>Whether the digits fit <paramref name="tag"/>; the creator is not looked at.</summary>
    public bool MatchesDigits(Tag tag) => (tag.Value & Mask) == Value;
}
