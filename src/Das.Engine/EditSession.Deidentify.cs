using Das.Engine.Profiles;

namespace Das.Engine;

/// <content>The Basic Profile.</content>
public sealed partial class EditSession
{
    /// <summary>What a person should look at.</summary>
    internal List<ReviewFinding> Findings { get; } = [];

    /// <summary>
    /// <c>deidentify[options]</c>: the Basic Application Confidentiality Profile of PS3.15 Annex E with the options that are on, at every level. What
    /// <c>retainTags</c> has named is out of its reach.
    /// </summary>
    /// <exception cref="EditException">The file is a DICOMDIR.</exception>
    public void Deidentify(DeidentificationProfile profile) => new ProfileRun(this, _file, profile).Apply();
}
