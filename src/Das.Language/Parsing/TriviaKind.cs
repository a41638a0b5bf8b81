namespace Das.Language.Parsing;

/// <summary>Kinds of <see cref="Trivia"/>.</summary>
[Flags]
internal enum TriviaKind
{
    /// <summary>The end of a line that holds something.</summary>
    LineEnd = 1,

    /// <summary>The end of a line without code and comment.</summary>
    BlankLine = 2,

    /// <summary>A backslash and the line end that it takes away.</summary>
    LineJoint = 4,

    /// <summary>A comment that begins its line.</summary>
    Comment = 8,

    /// <summary>A comment behind code.</summary>
    TrailingComment = 16,
}
