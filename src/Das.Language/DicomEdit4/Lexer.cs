namespace Das.Language.DicomEdit4;

/// <summary>Splits the text of a DicomEdit 4 script into tokens. Each character belongs to a token or is blank.</summary>
internal static class Lexer
{
    private const int TagLength = 11;

    /// <summary>The tokens of the script, in order.</summary>
    public static IEnumerable<Token> Tokenize(string text)
    {
        var position = 0;
        while (position < text.Length)
        {
            var blank = BlankLength(text, position);
            if (blank > 0)
            {
                position += blank;
                continue;
            }

            var (kind, length) = Next(text, position);
            yield return new(kind, new(position, length));
            position += length;
        }
    }

    /// <summary>Length of the escape at a backslash in a string, or 0: one character, a Unicode escape or up to three octal digits.</summary>
    public static int EscapeLength(string text, int position)
    {
        var next = position + 1 < text.Length ? text[position + 1] : '\0';
        if (next is 'b' or 't' or 'n' or 'f' or 'r' or '"' or '\'' or '\\')
            return 2;
        if (next == 'u')
            return position + 5 < text.Length && Enumerable.Range(position + 2, 4).All(i => IsHex(text[i])) ? 6 : 0;

        var digits = 0;
        while (digits < (next <= '3' ? 3 : 2) && position + 1 + digits < text.Length && text[position + 1 + digits] is >= '0' and <= '7')
            digits++;
        return digits == 0 ? 0 : digits + 1;
    }

    private static (TokenKind Kind, int Length) Next(string text, int start)
    {
        var c = text[start];
        switch (c)
        {
            case '\n':
                return (TokenKind.LineEnd, 1);
            case '\r':
                return (TokenKind.LineEnd, start + 1 < text.Length && text[start + 1] == '\n' ? 2 : 1);
            case '/' when start + 1 < text.Length && text[start + 1] == '/':
                return (TokenKind.Comment, LengthWhile(text, start, other => other is not ('\n' or '\r')));
            case '"':
                var length = TextLength(text, start);
                return length > 0 ? (TokenKind.Text, length) : (TokenKind.Unknown, LengthWhile(text, start, other => other is not ('\n' or '\r')));
            case '(':
                return TagAt(text, start);
            case ':':
                return (TokenKind.Symbol, start + 1 < text.Length && text[start + 1] == '=' ? 2 : 1);
            case '-' when start + 1 < text.Length && text[start + 1] is >= '1' and <= '9':
                return (TokenKind.Number, 1 + LengthWhile(text, start + 1, IsDigit));
            case '-' or '=' or '~' or ',' or '[' or ']':
                return (TokenKind.Symbol, 1);
            case '0':
                return (TokenKind.Number, 1);
            default:
                if (IsDigit(c))
                    return (TokenKind.Number, LengthWhile(text, start, IsDigit));
                return IsLetter(c) ? (TokenKind.Name, LengthWhile(text, start, other => IsLetter(other) || IsDigit(other))) : (TokenKind.Unknown, 1);
        }
    }

    /// <summary>Blanks, and line ends behind a backslash.</summary>
    private static int BlankLength(string text, int position)
    {
        if (text[position] is ' ' or '\t')
            return 1;
        if (text[position] != '\\' || position + 1 == text.Length)
            return 0;
        return text[position + 1] == '\n' ? 2 : text[position + 1] == '\r' && position + 2 < text.Length && text[position + 2] == '\n' ? 3 : 0;
    }

    private static int TextLength(string text, int start)
    {
        var position = start + 1;
        while (position < text.Length && text[position] != '"')
        {
            var length = text[position] == '\\' ? EscapeLength(text, position) : 1;
            if (length == 0)
                return 0;
            position += length;
        }

        return position < text.Length ? position + 1 - start : 0;
    }

    private static (TokenKind Kind, int Length) TagAt(string text, int start)
    {
        if (start + TagLength > text.Length || text[start + 5] != ',' || text[start + TagLength - 1] != ')')
            return (TokenKind.Unknown, 1);

        var kind = TokenKind.Tag;
        for (var i = start + 1; i < start + TagLength - 1; i++)
        {
            if (i == start + 5 || IsHex(text[i]))
                continue;
            if (text[i] is not ('X' or '@' or '#'))
                return (TokenKind.Unknown, 1);
            kind = TokenKind.Pattern;
        }

        return (kind, TagLength);
    }

    private static int LengthWhile(string text, int start, Func<char, bool> condition)
    {
        var end = start;
        while (end < text.Length && condition(text[end]))
            end++;
        return end - start;
    }

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsHex(char c) => c is (>= '0' and <= '9') or (>= 'A' and <= 'F') or (>= 'a' and <= 'f');

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';
}
