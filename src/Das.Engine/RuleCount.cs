using Das.Dicom.Elements;

namespace Das.Engine;

/// <summary>What one statement did to one file.</summary>
/// <param name="Position">Where it stands.</param>
/// <param name="Counts">How many elements it removed, changed and added; at least one.</param>
public readonly record struct RuleCount(RulePosition Position, ElementCounts Counts);
