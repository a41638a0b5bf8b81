namespace Das.Language.Parsing;

/// <summary>What stands between the tokens of a script and means nothing to a run: comments and line ends, in the order of the text.</summary>
internal sealed class Trivia
{
    private readonly List<(TriviaKind Kind, TextSpan Span)> _pieces = [];
    private bool _hasCode;
    private bool _hasComment;
    private int _comment = -1;

    /// <summary>The comments, each from its slashes to the end of its line.</summary>
    public IEnumerable<Comment> Comments =>
        from piece in _pieces
        where piece.Kind is TriviaKind.Comment or TriviaKind.TrailingComment
        select new Comment(piece.Span, piece.Kind == TriviaKind.TrailingComment);

    /// <summary>Whether one of these kinds begins between two offsets.</summary>
    public bool Contains(TriviaKind kinds, int start, int end)
    {
        for (var i = First(start); i < _pieces.Count && _pieces[i].Span.Start < end; i++)
        {
            if ((_pieces[i].Kind & kinds) != 0)
                return true;
        }

        return false;
    }

    /// <summary>A character of the line that is neither comment nor line end.</summary>
    public void AddCode(char c) => _hasCode |= c is not (' ' or '\t');

    public void AddLineJoint(int start, int length)
    {
        if (_comment < 0)
            _pieces.Add((TriviaKind.LineJoint, new(start, length)));
    }

    public void BeginComment(int start) => _comment = start;

    /// <summary>The comment that is open, if any, ends here.</summary>
    public void EndComment(int offset)
    {
        if (_comment < 0)
            return;
        _pieces.Add((_hasCode ? TriviaKind.TrailingComment : TriviaKind.Comment, new(_comment, offset - _comment)));
        _comment = -1;
        _hasComment = true;
    }

    /// <summary>The line ends with the character at this offset.</summary>
    public void EndLine(int offset)
    {
        _pieces.Add((_hasCode || _hasComment ? TriviaKind.LineEnd : TriviaKind.BlankLine, new(offset, 1)));
        _hasCode = _hasComment = false;
    }

    private int First(int start)
    {
        int low = 0, high = _pieces.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_pieces[middle].Span.Start < start)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
