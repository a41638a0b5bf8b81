using Das.Dicom.Elements;
using Das.Standard;

namespace Das.Engine.Tracing;

/// <summary>An element that is not the same in two files.</summary>
/// <param name="Path">The element, with the items that it lies in; private ones by their creator.</param>
/// <param name="Tag">Its tag.</param>
/// <param name="Kind">What happened to it, from the one file to the other.</param>
/// <param name="Before">The element in the first file; null if it is not there. Valid while that is open.</param>
/// <param name="After">The element in the second file; null if it is not there. Valid while that is open.</param>
public readonly record struct FileDifference(string Path, Tag Tag, ChangeKind Kind, Element? Before, Element? After);
