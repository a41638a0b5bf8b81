namespace Das.Conformance.Tests.Judges;

/// <summary>An element as it is in the file.</summary>
/// <param name="Path"><c>TTTTTTTT</c>, or <c>TTTTTTTT[item]/TTTTTTTT</c> in a sequence, in hexadecimal.</param>
/// <param name="VR">The VR in the file; empty in Implicit VR; <c>SQ</c> for a sequence, whatever the file says.</param>
/// <param name="Length">Bytes of the value; -1 for a sequence.</param>
/// <param name="Digest">SHA-256 of the value; the number of items of a sequence.</param>
public readonly record struct RawElement(string Path, string VR, long Length, string Digest)
{
    /// <summary>Whether it is a group length (gggg,0000) or Data Set Trailing Padding, which Das does not copy.</summary>
    public bool IsLeftOut => Path.EndsWith("0000", StringComparison.Ordinal) || Path.EndsWith("FFFCFFFC", StringComparison.Ordinal);
}
