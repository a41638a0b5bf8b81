using Das.Dicom.Elements;
using Das.Engine.Profiles;

namespace Das.Engine;

/// <summary>What a script did to one file. It holds no value of the file.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Findings">What a person should look at before the result is released; in the order of the file.</param>
public sealed record ScriptResult(ScriptOutcome Outcome, IReadOnlyList<ReviewFinding> Findings)
{
    /// <summary>
    /// What each statement did, in the order in which they were carried out; those that did nothing are left out, and of a rejected file all. An
    /// element that several statements reach counts for each that found it there.
    /// </summary>
    public IReadOnlyList<RuleCount> Rules { get; init; } = [];

    /// <summary>What all statements did: the sum of <see cref="Rules"/>.</summary>
    public ElementCounts Counts { get; init; }

    /// <summary>The <c>reject</c> that ended the script; null if none did.</summary>
    public RulePosition? RejectedAt { get; init; }
}
