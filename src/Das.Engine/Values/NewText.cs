using System.Text;
using Das.Language;

namespace Das.Engine.Values;

/// <summary>A text that is to be written: as such, or as the bytes that it has in every character set (<see cref="PlainText"/>).</summary>
internal readonly ref struct NewText
{
    private readonly string? _text;

    private NewText(string? text, ReadOnlySpan<byte> plain)
    {
        _text = text;
        Plain = plain;
    }

    /// <summary>Whether it is known as bytes.</summary>
    public bool IsPlain => _text is null;

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Plain { get; }

    /// <summary>Any text.</summary>
    public static implicit operator NewText(string text) => new(text, default);

    /// <summary>A plain one.</summary>
    public static NewText OfPlain(ReadOnlySpan<byte> text) => new(null, text);

    /// <summary>The text.</summary>
    public override string ToString() => _text ?? Encoding.ASCII.GetString(Plain);
}
