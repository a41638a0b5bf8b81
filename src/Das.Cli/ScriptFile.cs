using Das.Language;
using Das.Language.Binding;
using Das.Language.Diagnostics;
using Das.Runner.Sources;

namespace Das.Cli;

/// <summary>Reads and compiles a script, and prints what is to be said about it.</summary>
internal static class ScriptFile
{
    /// <summary>Compiles.</summary>
    /// <param name="path">The script.</param>
    /// <param name="messages">Where diagnostics go, each with the line of the script that it is about.</param>
    /// <param name="least">The least severity that is printed.</param>
    /// <param name="sources">Its files.</param>
    /// <returns>The checked script; null if it has errors or cannot be read.</returns>
    public static BoundScript? Compile(string path, TextWriter messages, DiagnosticSeverity least, out ScriptSources sources)
    {
        sources = new SourceText(path, "");
        SourceText source;
        try
        {
            source = new SourceText(path, File.ReadAllText(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            messages.WriteLine($"{ConsoleText.Printable(path)}: {ConsoleText.Printable(e.Message)}");
            return null;
        }

        var result = ScriptCompiler.Compile(source, CompilationOptions.Including(ScriptFolder.Of(path)));
        sources = result.Sources;
        foreach (var diagnostic in result.Diagnostics.Where(diagnostic => diagnostic.Severity >= least))
        {
            messages.WriteLine(DiagnosticFormatter.Format(sources, diagnostic));
            messages.WriteLine(DiagnosticFormatter.RenderSource(sources, diagnostic));
        }

        return result.Script;
    }
}
