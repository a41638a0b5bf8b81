using System.Globalization;
using System.Text;

namespace Das.Standard.Generator;

/// <summary>Writes indented C#.</summary>
internal sealed class SourceWriter
{
    private const int MaxLineLength = 160;

    // A literal is cut into pieces that the compiler joins again: editors do not like lines of 200 000 characters.
    private const int MaxLiteralLength = 8000;

    private readonly StringBuilder _text = new();
    private int _indent;

    internal void Line(string line = "")
    {
        if (line.Length > 0)
            _text.Append(' ', 4 * _indent).Append(line);
        _text.Append('\n');
    }

    internal void Open(string head)
    {
        Line(head);
        Line("{");
        _indent++;
    }

    internal void Close(string after = "")
    {
        _indent--;
        Line("}" + after);
    }

    /// <summary>A span of numbers that the compiler puts into the image.</summary>
    internal void Numbers<T>(string comment, string type, string name, IEnumerable<T> numbers)
        where T : IFormattable
    {
        Line("// " + comment);
        Line($"internal static global::System.ReadOnlySpan<{type}> {name} =>");
        Line("[");
        _indent++;
        var line = new StringBuilder();
        foreach (var number in numbers)
        {
            if (line.Length > MaxLineLength)
            {
                Line(line.ToString());
                line.Clear();
            }

            // Tags, masks and packed facts are read in hexadecimal, counts and offsets are not.
            line.Append(line.Length == 0 ? "" : " ").Append(number is uint ? "0x" : "")
                .Append(number.ToString(number is uint ? "X8" : null, CultureInfo.InvariantCulture)).Append(',');
        }

        if (line.Length > 0)
            Line(line.ToString());
        _indent--;
        Line("];");
        Line();
    }

    /// <summary>A span of UTF-8 text.</summary>
    internal void Literal(string comment, string name, string text)
    {
        Line("// " + comment);
        Line($"internal static global::System.ReadOnlySpan<byte> {name} =>");
        _indent++;
        for (var start = 0; start == 0 || start < text.Length; start += MaxLiteralLength)
        {
            var piece = text.Substring(start, Math.Min(MaxLiteralLength, text.Length - start));
            Line(Quote(piece) + "u8" + (start + MaxLiteralLength < text.Length ? " +" : ";"));
        }

        _indent--;
        Line();
    }

    internal static string Quote(string text) => "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"";

    /// <inheritdoc />
    public override string ToString() => _text.ToString();
}
