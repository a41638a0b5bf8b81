using Das.Language;

namespace Das.Standard.Generator;

/// <summary>What became of one table.</summary>
/// <param name="HintName">The name of the generated file.</param>
/// <param name="Source">The C# text; it holds the rows that are right even if others are wrong, so that one mistake is one error.</param>
/// <param name="Diagnostics">What is wrong with the table.</param>
internal sealed record GeneratedTable(string HintName, string Source, EquatableArray<DiagnosticInfo> Diagnostics);
