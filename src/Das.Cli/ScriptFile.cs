using Das.Language;
using Das.Language.Binding;
using Das.Language.Diagnostics;

namespace Das.Cli;

/// <summary>Reads and compiles a script, and prints what is to be said about it.</summary>
internal static class ScriptFile
{
    /// <summary>Compiles.</summary>
    /// <param name="path">The script.</param>
    /// <param name="messages">Where diagnostics go, each with the line of the script that it is about.</param>
    /// <param name="least">The least severity that is printed.</param>
    /// <param name="source">The text.</param>
    /// <returns>The checked script; null if it has errors or cannot be read.</returns>
    public static BoundScript? Compile(string path, TextWriter messages, DiagnosticSeverity least, out SourceText source) =>
        Compile(path, messages, least, CompilationOptions.Default, out source);

    /// <summary>Compiles so that each statement is carried out by itself; only errors are printed.</summary>
    public static BoundScript? CompileUnfused(string path, TextWriter messages, out SourceText source) =>
        Compile(path, messages, DiagnosticSeverity.Error, new() { Fuse = false }, out source);

    private static BoundScript? Compile(string path, TextWriter messages, DiagnosticSeverity least, CompilationOptions options, out SourceText source)
    {
        source = new SourceText(path, "");
        try
        {
            source = new SourceText(path, File.ReadAllText(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            messages.WriteLine($"{ConsoleText.Printable(path)}: {ConsoleText.Printable(e.Message)}");
            return null;
        }

        var result = ScriptCompiler.Compile(source, options);
        foreach (var diagnostic in result.Diagnostics.Where(diagnostic => diagnostic.Severity >= least))
        {
            messages.WriteLine(DiagnosticFormatter.Format(source, diagnostic));
            messages.WriteLine(DiagnosticFormatter.RenderSource(source, diagnostic));
        }

        return result.Script;
    }
}
