namespace Das.Engine.Profiles.Decisions;

/// <summary>What a decision says about a value.</summary>
internal enum DecisionKind
{
    /// <summary>It identifies nobody and stays.</summary>
    Keep,

    /// <summary>The element stays without a value.</summary>
    Empty,

    /// <summary>The element goes.</summary>
    Remove,

    /// <summary>Another text takes its place.</summary>
    Replace,
}
