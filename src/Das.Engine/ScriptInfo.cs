using Das.Language;
using Das.Language.Binding;
using Das.Language.Profiles;

namespace Das.Engine;

/// <summary>
/// What a compiled script says of itself: which text it was made from, and what it needs. <c>Info</c> of its class, known without an object of it.
/// </summary>
/// <param name="Path">The script's path, relative to the project that it was compiled in.</param>
/// <param name="Version">The version of DicomEdit that its <c>version</c> statement names; null if it has none.</param>
/// <param name="Digest">The SHA-256 of its text and of what it includes; see <see cref="ScriptDigest"/>.</param>
/// <param name="Variables">Its external variables in order of first use, then others that it describes or exports.</param>
/// <param name="Requirements">What it needs besides files and variables: a key, a lookup table, permission to read URLs.</param>
/// <param name="Profiles">The profiles that <c>deidentify</c> applies, each once; empty if it is not called.</param>
public sealed record ScriptInfo(
    string Path,
    string? Version,
    string Digest,
    EquatableArray<ScriptVariable> Variables,
    ScriptRequirements Requirements,
    EquatableArray<ProfileSelection> Profiles);
