namespace Das.Language.DicomEdit4;

/// <summary>A token of DicomEdit 4 and where it stands.</summary>
internal readonly record struct Token(TokenKind Kind, TextSpan Span);

/// <summary>Kinds of <see cref="Token"/>.</summary>
internal enum TokenKind
{
    /// <summary><c>(gggg,eeee)</c>.</summary>
    Tag,

    /// <summary>A tag with the wildcards <c>X</c>, <c>@</c> or <c>#</c>.</summary>
    Pattern,

    /// <summary>A string in double quotes; line ends may stand in it.</summary>
    Text,

    /// <summary>An integer.</summary>
    Number,

    /// <summary>A name or a keyword.</summary>
    Name,

    /// <summary><c>:=</c>, <c>:</c>, <c>=</c>, <c>~</c>, <c>-</c>, <c>,</c>, <c>[</c> or <c>]</c>.</summary>
    Symbol,

    /// <summary><c>//</c> to the end of the line.</summary>
    Comment,

    /// <summary>The end of a line, unless a backslash stands before it.</summary>
    LineEnd,

    /// <summary>A character that begins no token.</summary>
    Unknown,
}
