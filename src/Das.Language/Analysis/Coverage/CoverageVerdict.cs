namespace Das.Language.Analysis.Coverage;

/// <summary>What a script does to an attribute, compared with the action code.</summary>
public enum CoverageVerdict
{
    /// <summary>It does what the code demands.</summary>
    Sufficient,

    /// <summary>It takes more away: nothing identifies, and an object can lack what its kind requires.</summary>
    Stricter,

    /// <summary>It does less: something of the source can stay, or stay in a form that the code does not allow.</summary>
    Insufficient,
}
