using System.Text;

namespace Das.Language.Formatting;

/// <summary>Lines with their indentation. The current line stays open, so that a comment can be put behind it.</summary>
internal sealed class LineOutput
{
    private readonly StringBuilder _text = new();
    private int _lineStart;
    private bool _isBodyStart = true;

    /// <summary>Width of the current line.</summary>
    public int Column => _text.Length - _lineStart;

    /// <summary>Indentation of the current line.</summary>
    public int Indent { get; private set; }

    public bool IsEmpty => _text.Length == 0;

    public void Append(string text)
    {
        _text.Append(text);

        // Strings and comments may hold escaped line ends.
        var lineEnd = text.LastIndexOf('\n');
        if (lineEnd >= 0)
            _lineStart = _text.Length - (text.Length - lineEnd - 1);
    }

    /// <summary>The next line is the first of a block or of brackets: no blank line comes before it.</summary>
    public void BeginBody() => _isBodyStart = true;

    /// <summary>Ends the current line and begins another.</summary>
    /// <param name="indent">Its indentation in blanks.</param>
    /// <param name="afterBlankLine">Whether a blank line comes before it.</param>
    public void StartLine(int indent, bool afterBlankLine = false)
    {
        if (!IsEmpty)
            _text.Append(afterBlankLine && !_isBodyStart ? "\n\n" : "\n");
        _isBodyStart = false;
        _lineStart = _text.Length;
        Indent = indent;
        _text.Append(' ', indent);
    }

    /// <summary>All lines; each ends in a line end.</summary>
    public override string ToString() => IsEmpty ? "" : _text + "\n";
}
