using Das.Standard;

namespace Das.Language.Analysis.Coverage;

/// <summary>What a script does to the attribute of one row of PS3.15 Table E.1-1.</summary>
/// <param name="Attribute">The row.</param>
/// <param name="Code">The action code: that of the options, where they say something, else of the Basic Profile.</param>
/// <param name="Reach">Where the script handles the attribute.</param>
/// <param name="AtRoot">What can become of it in the data set itself.</param>
/// <param name="Nested">What can become of it in items.</param>
/// <param name="Verdict">How that compares with the code.</param>
/// <param name="Reason">Why it is not sufficient, in a few words; null if it is.</param>
public sealed record CoverageRow(
    ActionRow Attribute,
    ActionCode Code,
    CoverageReach Reach,
    ElementFate AtRoot,
    ElementFate Nested,
    CoverageVerdict Verdict,
    string? Reason);
