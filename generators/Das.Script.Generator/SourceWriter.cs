using System.Text;

namespace Das.Script.Generator;

/// <summary>Writes indented C#.</summary>
internal sealed class SourceWriter(int indent = 0)
{
    private readonly StringBuilder _text = new();
    private int _indent = indent;

    internal void Line(string line = "")
    {
        if (line.Length > 0)
            _text.Append(' ', 4 * _indent).Append(line);
        _text.Append('\n');
    }

    /// <summary>A line that has to begin in column 1.</summary>
    internal void Unindented(string line) => _text.Append(line).Append('\n');

    internal void Open(string head)
    {
        Line(head);
        OpenBlock();
    }

    internal void OpenBlock()
    {
        Line("{");
        _indent++;
    }

    internal void Close(string end = "}")
    {
        _indent--;
        Line(end);
    }

    /// <summary>What another writer has written.</summary>
    internal void Append(SourceWriter other) => _text.Append(other._text);

    /// <inheritdoc />
    public override string ToString() => _text.ToString();
}
