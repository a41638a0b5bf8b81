using System.Globalization;

namespace Das.Language.Diagnostics;

/// <summary>Prints diagnostics, with the same words wherever they appear.</summary>
public static class DiagnosticFormatter
{
    /// <summary><c>path(line,col): error DAS0001: text</c>, the format that MSBuild and editors understand.</summary>
    public static string Format(ScriptSources sources, Diagnostic diagnostic)
    {
        var (source, line, column) = sources.Locate(diagnostic.Span.Start);
        return string.Format(
            CultureInfo.InvariantCulture,
            "{0}({1},{2}): {3} {4}: {5}",
            source.Path,
            line,
            column,
            Word(diagnostic.Severity),
            diagnostic.Id,
            diagnostic.Text);
    }

    /// <summary>The line of the script with carets below the wrong piece; two lines without a line end behind them.</summary>
    public static string RenderSource(ScriptSources sources, Diagnostic diagnostic)
    {
        var (source, line, column) = sources.Locate(diagnostic.Span.Start);
        var text = source.GetLine(line);
        var before = text.Substring(0, Math.Min(column - 1, text.Length));
        var indent = new string(before.Select(c => c == '\t' ? '\t' : ' ').ToArray());
        var carets = new string('^', Math.Max(1, Math.Min(diagnostic.Span.Length, text.Length - before.Length)));
        return text + "\n" + indent + carets;
    }

    private static string Word(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };
}
