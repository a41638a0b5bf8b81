namespace Das.Language.Formatting;

/// <summary>Writes the parts of a statement: on one line if they fit and nothing inside asks for more, otherwise broken.</summary>
internal sealed class LineWriter
{
    /// <summary>How many columns a line may have, comments not counted.</summary>
    public const int MaxWidth = 120;

    /// <summary>Blanks of one level.</summary>
    public const int Step = 4;

    private readonly LineOutput _output;
    private readonly CommentWriter _comments;

    public LineWriter(LineOutput output, CommentWriter comments)
    {
        _output = output;
        _comments = comments;
    }

    /// <summary>Writes behind the indentation of the current line.</summary>
    public void Write(IReadOnlyList<Part> parts)
    {
        var continuation = _output.Indent + Step;
        var keepsJoints = _output.Column + parts.Sum(Width) > MaxWidth;
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i].Separator == Separator.Joint && keepsJoints)
            {
                _output.Append(" \\");
                _output.StartLine(continuation);
            }
            else if (parts[i].Separator != Separator.None)
            {
                _output.Append(" ");
            }

            Write(parts[i].Piece, FollowingWidth(parts, i + 1, keepsJoints));
        }
    }

    /// <param name="piece">The piece.</param>
    /// <param name="following">Width of what must stand on the same line behind it.</param>
    private void Write(Piece piece, int following)
    {
        if (piece is WordPiece word)
            _output.Append(word.Text);
        else if (piece.MustBreak || _output.Column + piece.Width + following > MaxWidth)
            WriteBroken((BracketPiece)piece, following);
        else
            WriteOnOneLine((BracketPiece)piece);
    }

    private void WriteOnOneLine(BracketPiece brackets)
    {
        _output.Append(brackets.Open);
        for (var i = 0; i < brackets.Entries.Count; i++)
        {
            if (i > 0)
                _output.Append(", ");
            if (brackets.Entries[i].Piece is BracketPiece inner)
                WriteOnOneLine(inner);
            else
                _output.Append(((WordPiece)brackets.Entries[i].Piece).Text);
        }

        _output.Append(brackets.Close);
    }

    private void WriteBroken(BracketPiece brackets, int following)
    {
        _output.Append(brackets.Open);
        if (brackets.Style == BreakStyle.InnerList)
            Write(brackets.Entries[0].Piece, brackets.Close.Length + following);
        else if (brackets.Style == BreakStyle.EscapedLines)
            WriteEscapedLines(brackets);
        else
            WriteLines(brackets);
        _output.Append(brackets.Close);
    }

    private void WriteLines(BracketPiece brackets)
    {
        var indent = _output.Indent;
        var start = brackets.Start;
        _output.BeginBody();
        for (var i = 0; i < brackets.Entries.Count; i++)
        {
            var (piece, span) = brackets.Entries[i];
            _comments.StartLine(start, span.Start, indent + Step);
            WriteEntry(piece, isLast: i == brackets.Entries.Count - 1);
            start = span.End;
        }

        _comments.WriteBefore(start, brackets.End, indent + Step);
        _output.StartLine(indent);
    }

    /// <summary>No comment may come here: it would swallow the next line.</summary>
    private void WriteEscapedLines(BracketPiece brackets)
    {
        var indent = _output.Indent;
        for (var i = 0; i < brackets.Entries.Count; i++)
        {
            _output.Append(" \\");
            _output.StartLine(indent + Step);
            WriteEntry(brackets.Entries[i].Piece, isLast: i == brackets.Entries.Count - 1);
        }

        _output.Append(" \\");
        _output.StartLine(indent);
    }

    private void WriteEntry(Piece piece, bool isLast)
    {
        Write(piece, following: 1);
        if (!isLast)
            _output.Append(",");
    }

    /// <summary>Width of the parts from <paramref name="index"/> on, up to where the line can be broken next.</summary>
    private static int FollowingWidth(IReadOnlyList<Part> parts, int index, bool keepsJoints)
    {
        var width = 0;
        for (; index < parts.Count && !(keepsJoints && parts[index].Separator == Separator.Joint); index++)
        {
            if (parts[index].Piece is BracketPiece brackets)
                return width + 1 + brackets.Open.Length;
            width += Width(parts[index]);
        }

        return width;
    }

    private static int Width(Part part) => part.Piece.Width + (part.Separator == Separator.None ? 0 : 1);
}
