using System.Text;

namespace Das.Language.Parsing;

/// <summary>
/// A script without escaped line ends and comments, and the way back from its characters to the offsets of the file. Knows the
/// brackets and line ends that structure it, those outside strings and creators, so that statements can be told apart before they are parsed.
/// </summary>
internal sealed class LogicalText
{
    private readonly int[] _offsets;
    private readonly int _start;
    private readonly int[] _marks;
    private readonly int[] _partners;

    private LogicalText(string code, int[] offsets, int start, int[] marks, Trivia trivia)
    {
        Code = code;
        Trivia = trivia;
        _offsets = offsets;
        _start = start;
        _marks = marks;
        _partners = MatchBrackets(code, marks, out var tooDeep);
        TooDeep = tooDeep;
    }

    /// <summary>How deep brackets may nest: the grammar recurses.</summary>
    public const int MaxDepth = 100;

    public string Code { get; }

    /// <summary>What <see cref="Code"/> lacks or the grammar skips: comments and line ends.</summary>
    public Trivia Trivia { get; }

    /// <summary>The file.</summary>
    public TextSpan WholeSpan => new(_start, _offsets[_offsets.Length - 1] - _start);

    /// <summary>The bracket that nests too deeply, or -1.</summary>
    public int TooDeep { get; }

    /// <summary>Offset in the file of a character of <see cref="Code"/>, or of the end.</summary>
    public int Offset(int index) => _offsets[index];

    /// <summary>The piece of the file from one index of <see cref="Code"/> to another, which is not part of it.</summary>
    public TextSpan Span(int start, int end) =>
        end > start ? new(_offsets[start], _offsets[end - 1] + 1 - _offsets[start]) : new(start > 0 ? _offsets[start - 1] + 1 : _start, 0);

    /// <summary>Offset in the file of the first code at or behind an offset of the file.</summary>
    public int NextCode(int offset)
    {
        var index = _offsets.AsSpan().BinarySearch(offset);
        return _offsets[Tokens.SkipBlanks(Code, index < 0 ? ~index : index, Code.Length)];
    }

    /// <summary>
    /// Joins lines that end in a backslash, then drops comments (DicomEdit 6 does it in this order, so a comment that ends in a backslash
    /// swallows the next line). A comment does not begin in a string, in a creator, or behind a colon (<c>https://…</c>).
    /// </summary>
    /// <param name="text">The text of a file.</param>
    /// <param name="start">The offset at which the file begins.</param>
    public static LogicalText Create(string text, int start = 0)
    {
        var code = new StringBuilder(text.Length);
        var offsets = new List<int>(text.Length + 1);
        var marks = new List<int>();
        var trivia = new Trivia();
        var state = State.Code;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\\' && LineEndLength(text, i + 1) is > 0 and var length)
            {
                trivia.AddLineJoint(start + i, length + 1);
                i += length;
                continue;
            }

            if (LineEndLength(text, i) is > 0 and var lineEnd)
            {
                state = State.Code;
                trivia.EndComment(start + i);
                if (lineEnd == 1)
                    trivia.EndLine(start + i);
            }
            else if (state == State.Comment)
            {
                continue;
            }
            else if (state == State.Code && c == '/' && IsComment(text, i, code))
            {
                state = State.Comment;
                trivia.BeginComment(start + i);
                continue;
            }
            else
            {
                trivia.AddCode(c);
            }

            if (state == State.Code && c is '{' or '}' or '[' or ']' or '\n' or '\r' && !IsCreatorStart(code, c))
                marks.Add(code.Length);
            state = Next(state, c, code);
            code.Append(c);
            offsets.Add(start + i);
        }

        offsets.Add(start + text.Length);
        trivia.EndComment(start + text.Length);
        return new(code.ToString(), offsets.ToArray(), start, marks.ToArray(), trivia);
    }

    /// <summary>The end of the line at this index: the next line end outside brackets that are closed before <paramref name="limit"/>.</summary>
    public int LineEnd(int index, int limit)
    {
        for (var m = FirstMark(index); m < _marks.Length && _marks[m] < limit; m++)
        {
            if (Code[_marks[m]] is '\n' or '\r')
                return _marks[m];
            if (_partners[m] > m)
                m = _partners[m];
        }

        return limit;
    }

    /// <summary>The bracket that closes the one at this index, or -1.</summary>
    public int Closing(int index)
    {
        var m = _marks.AsSpan().BinarySearch(index);
        return m >= 0 && _partners[m] > m ? _marks[_partners[m]] : -1;
    }

    /// <summary>The first opening bracket without an end between two indices, or -1.</summary>
    public int FirstUnclosed(int start, int end)
    {
        for (var m = FirstMark(start); m < _marks.Length && _marks[m] < end; m++)
        {
            if (Code[_marks[m]] is '{' or '[' && _partners[m] < 0)
                return _marks[m];
        }

        return -1;
    }

    /// <summary>The first block between two indices, or -1.</summary>
    public int FirstBrace(int start, int end)
    {
        for (var m = FirstMark(start); m < _marks.Length && _marks[m] < end; m++)
        {
            if (Code[_marks[m]] == '{')
                return _marks[m];
            if (_partners[m] > m)
                m = _partners[m];
        }

        return -1;
    }

    private int FirstMark(int index)
    {
        var m = _marks.AsSpan().BinarySearch(index);
        return m < 0 ? ~m : m;
    }

    private enum State
    {
        Code,
        String,
        Escape,
        Creator,
        Comment,
    }

    private static State Next(State state, char c, StringBuilder before) => (state, c) switch
    {
        (State.Code, '"') => State.String,
        (State.Code, '{') when IsCreatorStart(before, c) => State.Creator,
        (State.String, '"') => State.Code,
        (State.String, '\\') => State.Escape,
        (State.Escape, _) => State.String,
        (State.Creator, '}') => State.Code,
        _ => state,
    };

    private static bool IsComment(string text, int i, StringBuilder before) =>
        i + 1 < text.Length && text[i + 1] == '/' && (before.Length == 0 || before[before.Length - 1] != ':');

    /// <summary>Whether a brace follows <c>(gggg,</c>: then any character may come up to the closing one.</summary>
    private static bool IsCreatorStart(StringBuilder before, char c)
    {
        if (c != '{')
            return false;
        var i = SkipBlanksBack(before, before.Length - 1);
        if (i < 0 || before[i] != ',')
            return false;
        i = SkipBlanksBack(before, i - 1);
        return i >= 4 && before[i - 4] == '(' && IsDigit(before[i - 3]) && IsDigit(before[i - 2]) && IsDigit(before[i - 1]) && IsDigit(before[i]);
    }

    private static bool IsDigit(char c) => c is (>= '0' and <= '9') or (>= 'A' and <= 'F') or (>= 'a' and <= 'f') or 'X' or 'x' or '@' or '#';

    private static int SkipBlanksBack(StringBuilder text, int i)
    {
        while (i >= 0 && text[i] is ' ' or '\t')
            i--;
        return i;
    }

    private static int LineEndLength(string text, int i) =>
        i >= text.Length ? 0 : text[i] == '\n' ? 1 : text[i] != '\r' ? 0 : i + 1 < text.Length && text[i + 1] == '\n' ? 2 : 1;

    /// <summary>
    /// For each mark the mark of its partner, or -1. A closing bracket closes the nearest open one of its kind and leaves those inside
    /// without a partner: one forgotten bracket must not swallow the rest of the script.
    /// </summary>
    private static int[] MatchBrackets(string code, int[] marks, out int tooDeep)
    {
        tooDeep = -1;
        var partners = new int[marks.Length];
        var open = new Stack<int>();
        int braces = 0, squares = 0;
        for (var m = 0; m < marks.Length; m++)
        {
            partners[m] = -1;
            var c = code[marks[m]];
            if (c is '{' or '[')
            {
                open.Push(m);
                if (open.Count > MaxDepth && tooDeep < 0)
                    tooDeep = marks[m];
                _ = c == '{' ? braces++ : squares++;
            }
            else if ((c == '}' && braces > 0) || (c == ']' && squares > 0))
            {
                var wanted = c == '}' ? '{' : '[';
                while (true)
                {
                    var top = open.Pop();
                    var opening = code[marks[top]];
                    _ = opening == '{' ? braces-- : squares--;
                    if (opening != wanted)
                        continue;
                    (partners[top], partners[m]) = (m, top);
                    break;
                }
            }
        }

        return partners;
    }
}
