namespace Das.Language.Binding;

/// <summary>
/// A checked script: immutable, with value equality (the generator caches on it). The interpreter and the generator start from here.
/// </summary>
/// <param name="Path">The script's path, as diagnostics print it.</param>
/// <param name="Version">What the <c>version</c> statement says, or null.</param>
/// <param name="Statements">In the order of execution, fused where no script can observe it.</param>
/// <param name="ExternalVariables">Names that are read without having been set, in order of first use: the host supplies them.</param>
public sealed record BoundScript(
    string Path,
    string? Version,
    EquatableArray<BoundStatement> Statements,
    EquatableArray<string> ExternalVariables);
