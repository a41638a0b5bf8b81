using Das.Language;
using Das.Language.Binding;

namespace Das.Script.Generator;

/// <summary>A script and what it is called in C#.</summary>
/// <param name="File">The script.</param>
/// <param name="DisplayPath">Its path relative to the project, with slashes: the same on every machine.</param>
/// <param name="HintName">Name of the generated file, unlike that of any other script.</param>
/// <param name="Namespace">Namespace of the class; empty for the global one.</param>
/// <param name="ClassName">Name of the class.</param>
/// <param name="Includes">The files that it may include, directly or not: it is made again when one of them changes.</param>
/// <param name="Functions">The functions of the class that it may call.</param>
/// <param name="Error">Why there can be no such class, or null.</param>
internal sealed record NamedScript(
    ScriptFile File,
    string DisplayPath,
    string HintName,
    string Namespace,
    string ClassName,
    EquatableArray<IncludedScript> Includes,
    EquatableArray<HostFunction> Functions,
    DiagnosticInfo? Error);
