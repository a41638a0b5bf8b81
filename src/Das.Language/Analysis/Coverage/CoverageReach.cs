namespace Das.Language.Analysis.Coverage;

/// <summary>Where a script handles an attribute: leaves nothing of what the source said.</summary>
public enum CoverageReach
{
    /// <summary>In the data set itself and in items at any depth.</summary>
    EveryLevel,

    /// <summary>In the data set itself, and not in sequences.</summary>
    RootOnly,

    /// <summary>In sequences, and not in the data set itself.</summary>
    NestedOnly,

    /// <summary>At some depths, and not at others.</summary>
    SomeLevels,

    /// <summary>In some files: in a branch, by a value, in sequences that it names.</summary>
    Conditional,

    /// <summary>Nowhere.</summary>
    Nowhere,
}
