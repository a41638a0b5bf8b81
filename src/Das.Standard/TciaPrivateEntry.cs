namespace Das.Standard;

/// <summary>A row of <see cref="TciaPrivate"/>.</summary>
/// <param name="Path">
/// The element and what it lies in, joined with <c>&gt;</c> from the outermost sequence inwards: <c>gggg{creator}ee</c> for a private element,
/// <c>ggggeeee</c> for a public one.
/// </param>
/// <param name="VR">The VR with which the element is written; <see cref="VR.None"/> where the base has none.</param>
/// <param name="Disposition">What is done with it.</param>
public readonly record struct TciaPrivateEntry(string Path, VR VR, TciaDisposition Disposition);
