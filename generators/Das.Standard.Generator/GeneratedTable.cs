using Das.Language;

namespace Das.Standard.Generator;

/// <summary>A CSV file of the project.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Text">What it holds.</param>
internal sealed record TableFile(string Path, string Text)
{
    internal string Name => System.IO.Path.GetFileName(Path);
}

/// <summary>What became of one table.</summary>
/// <param name="HintName">The name of the generated file.</param>
/// <param name="Source">The C# text; it holds the rows that are right even if others are wrong, so that one mistake is one error.</param>
/// <param name="Diagnostics">What is wrong with the table.</param>
internal sealed record GeneratedTable(string HintName, string Source, EquatableArray<DiagnosticInfo> Diagnostics);
