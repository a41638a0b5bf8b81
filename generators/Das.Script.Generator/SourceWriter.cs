using System.Text;

namespace Das.Script.Generator;

/// <summary>Writes indented C#.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _indent;

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
        Line("{");
        _indent++;
    }

    internal void Close()
    {
        _indent--;
        Line("}");
    }

    /// <inheritdoc />
    public override string ToString() => _text.ToString();
}
