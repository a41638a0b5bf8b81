using Das.Language.Profiles;

namespace Das.Language.Binding;

/// <summary>
/// A checked script: immutable, with value equality (the generator caches on it). The interpreter and the generator start from here.
/// </summary>
/// <param name="Path">The script's path, as diagnostics print it.</param>
/// <param name="Version">What the <c>version</c> statement says, or null.</param>
/// <param name="Statements">In the order of execution, fused where no script can observe it.</param>
/// <param name="ExternalVariables">Names that are read without having been set, in order of first use: the host supplies them.</param>
/// <param name="Descriptions">What <c>describe</c> says about variables, in order.</param>
/// <param name="Exports">What <c>export</c> says about variables, in order.</param>
public sealed record BoundScript(
    string Path,
    string? Version,
    EquatableArray<BoundStatement> Statements,
    EquatableArray<string> ExternalVariables,
    EquatableArray<VariableDescription> Descriptions,
    EquatableArray<VariableExport> Exports)
{
    /// <summary>What the script needs besides files and variables.</summary>
    public ScriptRequirements Requirements { get; init; }

    /// <summary>Where each of <see cref="ExternalVariables"/> is read first, in their order.</summary>
    public EquatableArray<TextSpan> ExternalReads { get; init; }

    /// <summary>The profiles that the script applies, each once, in the order of its statements.</summary>
    public IEnumerable<ProfileSelection> Profiles => ProfilesOf(Statements).Distinct();

    private static IEnumerable<ProfileSelection> ProfilesOf(IEnumerable<BoundStatement> statements) => statements.SelectMany(statement => statement switch
    {
        BoundDeidentify deidentify => [deidentify.Profile],
        BoundIf branching => branching.Branches.SelectMany(branch => ProfilesOf(branch.Statements)).Concat(ProfilesOf(branching.Else)),
        _ => (IEnumerable<ProfileSelection>)[],
    });
}

/// <summary><c>describe name "text"</c>: how a host presents a variable.</summary>
/// <param name="Name">The variable.</param>
/// <param name="Text">What a person reads; null for <c>hidden</c>, <c>const</c> and <c>immutable</c>.</param>
/// <param name="IsHidden">Whether the host does not show it.</param>
public sealed record VariableDescription(string Name, string? Text, bool IsHidden);

/// <summary><c>export name "field"</c>: the field of the host that a variable feeds.</summary>
public sealed record VariableExport(string Name, string Field);
