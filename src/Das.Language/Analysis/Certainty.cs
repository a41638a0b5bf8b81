namespace Das.Language.Analysis;

/// <summary>
/// Whether something is so for the elements at a <see cref="Place"/>. The greater of two is what either of them says, the lesser what both say.
/// </summary>
public enum Certainty
{
    /// <summary>For none of them.</summary>
    Never,

    /// <summary>For some, or nobody knows before a file is read.</summary>
    Maybe,

    /// <summary>For all of them, in every file.</summary>
    Always,
}
