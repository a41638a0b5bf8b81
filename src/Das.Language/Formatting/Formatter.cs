using Das.Language.Diagnostics;
using Das.Language.Parsing;
using Das.Language.Syntax;

namespace Das.Language.Formatting;

/// <summary>
/// Gives scripts one style (docs/formatting.md). What a script does, its comments and their order stay; formatting twice gives the same as
/// formatting once.
/// </summary>
public static class Formatter
{
    /// <summary>Formats a script.</summary>
    /// <param name="source">The script.</param>
    /// <param name="cancellationToken">Looked at before each statement.</param>
    /// <returns>The formatted text, or what is wrong with the syntax. Names, calls and values are not checked.</returns>
    /// <exception cref="FormattingException">A fault of Das: the formatted text would not mean the same.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static FormatResult Format(SourceText source, CancellationToken cancellationToken = default)
    {
        var diagnostics = new DiagnosticBag();
        var text = LogicalText.Create(source.Text);
        var script = ScriptParser.ParseText(text, diagnostics, cancellationToken);
        if (diagnostics.ErrorCount > 0)
            return new(null, diagnostics.ToArray());

        var formatted = ScriptWriter.Write(script, source.Text, text, literal => Spelling(literal, source.Text));
        if (LineEnds.AreCrLf(source.Text))
            formatted = formatted.Replace("\n", "\r\n");
        Verify(script, CommentsOf(text, source.Text), formatted, cancellationToken);
        return new(formatted, diagnostics.ToArray());
    }

    /// <summary>Compares what was read with what is to be written.</summary>
    /// <exception cref="FormattingException">They differ.</exception>
    internal static void Verify(ScriptSyntax script, IEnumerable<string> comments, string formatted, CancellationToken cancellationToken = default)
    {
        var diagnostics = new DiagnosticBag();
        var text = LogicalText.Create(formatted);
        var again = ScriptParser.ParseText(text, diagnostics, cancellationToken);
        if (diagnostics.ErrorCount > 0 || again.WithoutSpans() != script.WithoutSpans())
            throw new FormattingException("formatting would change what the script does; this is a fault of das");
        if (!CommentsOf(text, formatted).SequenceEqual(comments, StringComparer.Ordinal))
            throw new FormattingException("formatting would change the comments; this is a fault of das");
    }

    internal static IEnumerable<string> CommentsOf(LogicalText text, string source) =>
        text.Trivia.Comments.Select(comment => CommentWriter.TextOf(comment, source));

    /// <summary>A string as its author typed it, escaped line ends included.</summary>
    private static string Spelling(StringSyntax literal, string source) => LineEnds.Unify(source.Substring(literal.Span.Start, literal.Span.Length));
}
