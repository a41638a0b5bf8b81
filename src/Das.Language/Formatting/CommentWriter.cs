using Das.Language.Parsing;

namespace Das.Language.Formatting;

/// <summary>
/// Puts comments where they stood, or, where the layout has no place for them there, at the next place that has: their order stays.
/// </summary>
internal sealed class CommentWriter
{
    private readonly string _source;
    private readonly Trivia _trivia;
    private readonly LineOutput _output;
    private readonly Comment[] _comments;
    private int _next;

    public CommentWriter(string source, Trivia trivia, LineOutput output)
    {
        _source = source;
        _trivia = trivia;
        _output = output;
        _comments = trivia.Comments.ToArray();
    }

    /// <summary>Whether comments before an offset have not been written.</summary>
    public bool HasBefore(int offset) => _next < _comments.Length && _comments[_next].Span.Start < offset;

    /// <summary>Begins a line for what stands at <paramref name="end"/>, with the comments before it and the blank line before it.</summary>
    /// <param name="start">Offset behind what was written last.</param>
    /// <param name="end">Offset of what comes next.</param>
    /// <param name="indent">Indentation in blanks.</param>
    public void StartLine(int start, int end, int indent) =>
        _output.StartLine(indent, _trivia.Contains(TriviaKind.BlankLine, WriteBefore(start, end, indent), end));

    /// <summary>Writes comments up to an offset: the first one behind the current line, if it stood behind code.</summary>
    /// <returns>Offset behind what was written last.</returns>
    public int WriteBefore(int start, int end, int indent)
    {
        for (var isFirst = true; HasBefore(end); isFirst = false)
        {
            var comment = _comments[_next++];
            if (isFirst && comment.IsTrailing && !_output.IsEmpty)
                _output.Append(" ");
            else
                _output.StartLine(indent, _trivia.Contains(TriviaKind.BlankLine, start, comment.Span.Start));
            _output.Append(TextOf(comment, _source));
            start = Math.Max(start, comment.Span.End);
        }

        return start;
    }

    /// <summary>A comment without the blanks behind it.</summary>
    public static string TextOf(Comment comment, string source)
    {
        var text = LineEnds.Unify(source.Substring(comment.Span.Start, comment.Span.Length)).TrimEnd(' ', '\t', '\n');

        // A backslash at the very end would join the next line.
        return text[text.Length - 1] == '\\' ? text + " " : text;
    }
}
