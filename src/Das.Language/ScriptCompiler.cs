using Das.Language.Analysis;
using Das.Language.Binding;
using Das.Language.Diagnostics;
using Das.Language.Parsing;

namespace Das.Language;

/// <summary>From text to a checked script: parse, bind, analyse, fuse.</summary>
public static class ScriptCompiler
{
    /// <summary>Compiles a script. What is wrong with it is in the result; an exception is a fault of Das.</summary>
    /// <param name="source">The script.</param>
    /// <param name="options">How to compile; null for <see cref="CompilationOptions.Default"/>.</param>
    /// <param name="cancellationToken">Looked at before each statement.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static CompilationResult Compile(SourceText source, CompilationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var diagnostics = new DiagnosticBag();
        var syntax = ScriptParser.Parse(source, diagnostics, cancellationToken);
        var script = Binder.Bind(source, syntax, diagnostics, cancellationToken);
        if (diagnostics.ErrorCount > 0)
            return new(null, diagnostics.ToArray());

        ScriptAnalysis.Report(script, source, diagnostics);
        if ((options ?? CompilationOptions.Default).Fuse)
            script = Fusion.Fuse(script);
        return new(script, diagnostics.ToArray());
    }
}
