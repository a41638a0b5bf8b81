using Microsoft.CodeAnalysis;

namespace Das.Script.Generator.Tests;

/// <summary>A diagnostic as a test expects it: id, severity and place, lines and columns from 1, the end behind the last character.</summary>
internal sealed record DiagnosticResult(string Id, DiagnosticSeverity Severity, string Path, int Line, int Column, int EndLine, int EndColumn)
{
    public static DiagnosticResult Of(Diagnostic diagnostic)
    {
        var span = diagnostic.Location.GetMappedLineSpan();
        return new(
            diagnostic.Id,
            diagnostic.Severity,
            span.Path,
            span.StartLinePosition.Line + 1,
            span.StartLinePosition.Character + 1,
            span.EndLinePosition.Line + 1,
            span.EndLinePosition.Character + 1);
    }

    /// <inheritdoc />
    public override string ToString() => $"{Path}({Line},{Column})-({EndLine},{EndColumn}): {Severity} {Id}";
}
