using Das.Language;
using Das.Language.Binding;

namespace Das.Script.Generator;

/// <summary>What came of checking a script: all that the class is made from.</summary>
/// <param name="Path">The file's path as the compiler has it.</param>
/// <param name="HintName">Name of the generated file.</param>
/// <param name="Namespace">Namespace of the class; empty for the global one.</param>
/// <param name="ClassName">Name of the class.</param>
/// <param name="Script">The script; null if it has an error.</param>
/// <param name="Places">Where each of its statements stands.</param>
/// <param name="Digest">Which text it has; see <see cref="ScriptDigest"/>. Empty if there is no script.</param>
/// <param name="Diagnostics">What there is to say about it.</param>
internal sealed record ParsedScript(
    string Path,
    string HintName,
    string Namespace,
    string ClassName,
    BoundScript? Script,
    EquatableArray<StatementPlace> Places,
    string Digest,
    EquatableArray<DiagnosticInfo> Diagnostics);
