namespace Das.Language;

/// <summary>The text of a script with its line table: the one place where offsets become lines and columns.</summary>
public sealed class SourceText
{
    private readonly int[] _lineStarts;

    /// <summary>Prepares <paramref name="text"/>, read from <paramref name="path"/>. Lines end in LF, CRLF or CR.</summary>
    public SourceText(string path, string text)
    {
        Path = path;
        Text = text;
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }

        _lineStarts = starts.ToArray();
    }

    /// <summary>The file's path as the user gave it; diagnostics print it.</summary>
    public string Path { get; }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>Number of lines, at least 1.</summary>
    public int LineCount => _lineStarts.Length;

    /// <summary>Line and column of an offset, both counted from 1; a tab is one column.</summary>
    public (int Line, int Column) GetPosition(int offset)
    {
        var index = _lineStarts.AsSpan().BinarySearch(offset);
        if (index < 0)
            index = ~index - 1;
        return (index + 1, offset - _lineStarts[index] + 1);
    }

    /// <summary>A line, counted from 1, with its line end.</summary>
    public TextSpan GetLineSpan(int line)
    {
        var start = _lineStarts[line - 1];
        return new(start, (line < _lineStarts.Length ? _lineStarts[line] : Text.Length) - start);
    }

    /// <summary>The text of a line, counted from 1, without its line end.</summary>
    public string GetLine(int line)
    {
        var span = GetLineSpan(line);
        return Text.Substring(span.Start, span.Length).TrimEnd('\r', '\n');
    }
}
