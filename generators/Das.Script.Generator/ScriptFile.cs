using Das.Language;

namespace Das.Script.Generator;

/// <summary>A script as the build hands it over.</summary>
/// <param name="Path">The file's path as the compiler has it.</param>
/// <param name="Text">Its text; null if it cannot be read.</param>
/// <param name="ProjectDirectory">The MSBuild property <c>ProjectDir</c>; empty if unknown.</param>
/// <param name="RootNamespace">The MSBuild property <c>RootNamespace</c>; empty if unknown.</param>
/// <param name="Namespace">The item metadata <c>DasNamespace</c>; empty if not set.</param>
/// <param name="ClassName">The item metadata <c>DasClass</c>; empty if not set.</param>
/// <param name="IsOnlyIncluded">The item metadata <c>DasInclude</c>: the file is part of other scripts and becomes no class.</param>
/// <param name="Coverage">The item metadata <c>DasCoverage</c>: the profile that the script is compared with; empty for none.</param>
/// <param name="CoverageSeverity">The item metadata <c>DasCoverageSeverity</c>; empty for the usual one.</param>
/// <param name="Mentions">Paths that it may include, as written.</param>
internal sealed record ScriptFile(
    string Path,
    string? Text,
    string ProjectDirectory,
    string RootNamespace,
    string Namespace,
    string ClassName,
    bool IsOnlyIncluded,
    string Coverage,
    string CoverageSeverity,
    EquatableArray<string> Mentions);
