using System.Globalization;

namespace Das.Language.Diagnostics;

/// <summary>Prints diagnostics, with the same words wherever they appear.</summary>
public static class DiagnosticFormatter
{
    // Wider lines are cut: a list of thousands of paths may stand on one.
    private const int MaxWidth = 240;
    private const string Cut = "...";

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
        var (text, start) = LineAround(source, line, column - 1);
        var before = text.Substring(0, Math.Min(column - 1 - start, text.Length));
        var indent = new string(before.Select(c => c == '\t' ? '\t' : ' ').ToArray());
        var carets = new string('^', Math.Max(1, Math.Min(diagnostic.Span.Length, text.Length - before.Length)));
        return text + "\n" + indent + carets;
    }

    /// <summary>A line, or the piece of a wide one around an index, and what to take from indices of the line for those of the piece.</summary>
    private static (string Text, int Start) LineAround(SourceText source, int line, int index)
    {
        var span = source.GetLineSpan(line);
        if (span.Length <= MaxWidth)
            return (source.GetLine(line), 0);
        var start = Math.Max(0, Math.Min(index - (MaxWidth / 4), span.Length - MaxWidth));
        var text = source.Text.Substring(span.Start + start, MaxWidth).TrimEnd('\r', '\n') + (start + MaxWidth < span.Length ? Cut : "");
        return start == 0 ? (text, 0) : (Cut + text, start - Cut.Length);
    }

    private static string Word(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "info",
    };
}
