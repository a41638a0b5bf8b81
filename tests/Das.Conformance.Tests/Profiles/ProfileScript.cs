using Das.Engine;
using Das.Engine.Profiles;
using Das.Language.Binding;

namespace Das.Conformance.Tests.Profiles;

/// <summary>A script of one statement: the Basic Profile with options.</summary>
/// <param name="options">Names of options, separated by commas; empty for the Basic Profile alone.</param>
internal sealed class ProfileScript(string options) : Script
{
    private readonly DeidentificationProfile _profile = new(options.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    public override string Path => "profile.das";

    public override IReadOnlyList<string> ExternalVariables => [];

    public override ScriptRequirements Requirements => ScriptRequirements.Key;

    protected override void Execute(EditSession session) => session.Deidentify(_profile);
}
