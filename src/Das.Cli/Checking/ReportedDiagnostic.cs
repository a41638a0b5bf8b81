using Das.Language;
using Das.Language.Diagnostics;

namespace Das.Cli.Checking;

/// <summary>A diagnostic with all that a program wants to know about it. Lines and columns count from 1; the end is behind the last character.</summary>
internal sealed record ReportedDiagnostic(DiagnosticDescriptor Descriptor, Diagnostic Diagnostic, string Path, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>The changes that would fix it; none where a person has to decide.</summary>
    public EquatableArray<ReportedEdit> Edits { get; private init; }

    /// <summary>The diagnostics of scripts. What is said of a file that several include is said once.</summary>
    public static IEnumerable<ReportedDiagnostic> OfAll(IEnumerable<CheckedScript> scripts) =>
        scripts.Where(script => script.Result is not null)
            .SelectMany(script => script.Result!.Diagnostics.Select(diagnostic => Of(script.Result.Sources, diagnostic)))
            .DistinctBy(reported => reported with { Diagnostic = reported.Diagnostic with { Span = default, Fix = null } });

    private static ReportedDiagnostic Of(ScriptSources sources, Diagnostic diagnostic)
    {
        var (source, line, column) = sources.Locate(diagnostic.Span.Start);
        var (_, endLine, endColumn) = sources.Locate(diagnostic.Span.End);
        return new(DiagnosticDescriptors.Find(diagnostic.Id)!, diagnostic, source.Path, line, column, endLine, endColumn)
        {
            Edits = new(diagnostic.Fix is { } fix ? fix.Edits.Select(edit => ReportedEdit.Of(sources, edit)) : []),
        };
    }
}
