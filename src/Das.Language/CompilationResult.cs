using Das.Language.Binding;
using Das.Language.Diagnostics;

namespace Das.Language;

/// <summary>What came of compiling a script.</summary>
/// <param name="Script">The checked script; null if and only if a diagnostic is an error.</param>
/// <param name="Diagnostics">All that is to be said, in the order of the text; included files come behind the script's own.</param>
/// <param name="Sources">The script's file and those that it includes: what spans refer to.</param>
public sealed record CompilationResult(BoundScript? Script, EquatableArray<Diagnostic> Diagnostics, ScriptSources Sources);
