using Das.Language.Analysis;
using Das.Language.Binding;
using Das.Language.Diagnostics;
using Das.Language.DicomEdit4;
using Das.Language.Includes;

namespace Das.Language;

/// <summary>From text to a checked script: parse, put in what is included, bind, analyse, fuse.</summary>
public static class ScriptCompiler
{
    private const string VersionLine = "version \"6.7\"";

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
        var script = Binder.Bind(parsed.Sources, syntax, options.HostFunctions, diagnostics, cancellationToken);
        var isCertain = true;
        if (!Dialect.IsDeclared(syntax))
            diagnostics = CheckDialect(source, diagnostics, out isCertain);
        if (diagnostics.ErrorCount == 0 && script.Version is null)
            diagnostics.ReportWithFix(DiagnosticDescriptors.NoVersion, new(0, 0), $"begin with {VersionLine}", isCertain ? InsertVersion(source) : null);
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
    /// <param name="source">The script.</param>
    /// <param name="diagnostics">What was found so far.</param>
    /// <param name="isCertain">Whether it means the same in both.</param>
    private static DiagnosticBag CheckDialect(SourceText source, DiagnosticBag diagnostics, out bool isCertain)
    {
        isCertain = diagnostics.ErrorCount == 0 && !Dialect.ReportMeanings(source.Text, diagnostics);
        if (diagnostics.ErrorCount == 0)
            return diagnostics;

        var dialect = new DiagnosticBag();
        return Dialect.TryReport(source, dialect) ? dialect : diagnostics;
    }

    private static Fix InsertVersion(SourceText source)
    {
        var first = source.GetLine(1);
        var lineEnd = source.Text.Substring(first.Length, source.GetLineSpan(1).Length - first.Length);
        return new("insert " + VersionLine, new([new TextEdit(new(0, 0), VersionLine + (lineEnd.Length == 0 ? "\n" : lineEnd))]));
    }
}
