using Das.Language.Analysis;
using Das.Language.Binding;
using Das.Language.Diagnostics;
using Das.Language.DicomEdit4;
using Das.Language.Includes;

namespace Das.Language;

/// <summary>From text to a checked script: parse, put in what is included, bind, analyse, fuse.</summary>
public static class ScriptCompiler
{
    /// <summary>Compiles a script. What is wrong with it is in the result; an exception is a fault of Das.</summary>
    /// <param name="source">The script.</param>
    /// <param name="options">How to compile; null for <see cref="CompilationOptions.Default"/>.</param>
    /// <param name="cancellationToken">Looked at before each statement.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static CompilationResult Compile(SourceText source, CompilationOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= CompilationOptions.Default;
        var diagnostics = new DiagnosticBag();
        var parsed = new ParsedSources(source, diagnostics, cancellationToken);
        var syntax = IncludeExpander.Expand(parsed, options.Includes, diagnostics, cancellationToken);
        var script = Binder.Bind(parsed.Sources, syntax, diagnostics, cancellationToken);
        if (!Dialect.IsDeclared(syntax))
            diagnostics = CheckDialect(source, diagnostics);
        if (diagnostics.ErrorCount == 0)
            ScriptAnalysis.Report(script, parsed.Sources, options, diagnostics, cancellationToken);
        var reported = DiagnosticPolicy.Apply(diagnostics.ToArray(), parsed, options);
        if (reported.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
            return new(null, reported, parsed.Sources);

        if (options.Fuse)
            script = Fusion.Fuse(script);
        return new(script, reported, parsed.Sources);
    }

    /// <summary>A DicomEdit 4 script gets one error instead of many; one that either can read gets warnings where they differ.</summary>
    private static DiagnosticBag CheckDialect(SourceText source, DiagnosticBag diagnostics)
    {
        if (diagnostics.ErrorCount == 0)
        {
            Dialect.ReportMeanings(source.Text, diagnostics);
            return diagnostics;
        }

        var dialect = new DiagnosticBag();
        return Dialect.TryReport(source, dialect) ? dialect : diagnostics;
    }
}
