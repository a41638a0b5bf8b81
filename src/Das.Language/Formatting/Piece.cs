namespace Das.Language.Formatting;

/// <summary>What a line is made of.</summary>
/// <param name="Width">Its width on one line.</param>
/// <param name="MustBreak">Whether it takes more than one line in any case.</param>
internal abstract record Piece(int Width, bool MustBreak);

/// <summary>Text that is never broken.</summary>
internal sealed record WordPiece(string Text) : Piece(Text.Length, MustBreak: false);

/// <summary>Brackets with their entries: on one line, or with a line for each entry.</summary>
/// <param name="Open">What stands before the first entry: <c>{</c>, or a name and <c>[</c>.</param>
/// <param name="Start">Offset where comments inside can begin.</param>
/// <param name="Entries">The entries.</param>
/// <param name="Close">The closing bracket.</param>
/// <param name="End">Offset behind it.</param>
/// <param name="MustBreak">Whether a comment, or a line end beside an entry, is inside.</param>
/// <param name="Style">How it is broken.</param>
internal sealed record BracketPiece(string Open, int Start, IReadOnlyList<Entry> Entries, string Close, int End, bool MustBreak, BreakStyle Style)
    : Piece(Open.Length + Entries.Sum(entry => entry.Piece.Width) + (2 * Math.Max(0, Entries.Count - 1)) + Close.Length, MustBreak);

/// <summary>An entry of a list or call.</summary>
internal readonly record struct Entry(Piece Piece, TextSpan Span);

/// <summary>How brackets are broken.</summary>
internal enum BreakStyle
{
    /// <summary>Each entry on a line of its own.</summary>
    Lines,

    /// <summary>
    /// The same with escaped line ends. DicomEdit 6 knows no others in calls, so a call without line ends gets no plain ones.
    /// </summary>
    EscapedLines,

    /// <summary>The only entry is a list, and that is broken instead: <c>removeTags[{</c> … <c>}]</c>.</summary>
    InnerList,
}

/// <summary>A piece and what stands before it on its line.</summary>
internal readonly record struct Part(Piece Piece, Separator Separator);

/// <summary>What may stand before a <see cref="Part"/>.</summary>
internal enum Separator
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A blank.</summary>
    Blank,

    /// <summary>A blank, or an escaped line end if the statement does not fit on one line: there was one in the text.</summary>
    Joint,
}
