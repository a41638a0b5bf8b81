using System.Globalization;
using System.Text;
using Das.Language.Paths;
using Das.Standard;

namespace Das.Language.DicomEdit4;

/// <summary>
/// Reads a DicomEdit 4 script: one statement for each line. As there, a line that cannot be read does not stop the rest; here it is kept
/// as a <see cref="SkippedStatement"/>.
/// </summary>
internal sealed class ScriptReader
{
    private static readonly HashSet<string> _keywords = new(StringComparer.Ordinal) { "echo", "new", "describe", "hidden", "export" };

    private readonly string _text;
    private readonly IReadOnlyList<Token> _tokens;
    private int _next;

    private ScriptReader(string text, IReadOnlyList<Token> tokens)
    {
        _text = text;
        _tokens = tokens;
    }

    private TextSpan Span => new(_tokens[0].Span.Start, _tokens[_tokens.Count - 1].Span.End - _tokens[0].Span.Start);

    /// <summary>The statements of the script with their comments.</summary>
    public static List<ScriptLine> Read(string text)
    {
        var lines = new List<ScriptLine>();
        var before = new List<string>();
        var tokens = new List<Token>();
        string? comment = null;
        foreach (var token in Lexer.Tokenize(text).Append(new(TokenKind.LineEnd, new(text.Length, 0))))
        {
            if (token.Kind == TokenKind.Comment)
            {
                comment = text.Substring(token.Span.Start, token.Span.Length);
            }
            else if (token.Kind != TokenKind.LineEnd)
            {
                tokens.Add(token);
            }
            else
            {
                if (tokens.Count == 0)
                {
                    before.Add(comment ?? "");
                }
                else
                {
                    lines.Add(new(before, new ScriptReader(text, tokens).ReadStatement(), comment));
                    (before, tokens) = ([], []);
                }

                comment = null;
            }
        }

        if (before.Any(line => line.Length > 0))
            lines.Add(new(before, null, null));
        return lines;
    }

    private Statement ReadStatement()
    {
        var statement = TryReadStatement();
        return statement is not null && _next == _tokens.Count ? statement : new SkippedStatement(Span);
    }

    private Statement? TryReadStatement()
    {
        if (TryTake("describe"))
            return ReadDescribe();
        if (TryTake("export"))
            return TakeName() is { } exported && Take(TokenKind.Text) is { } field ? new ExportStatement(Span, exported, ToText(field)) : null;
        if (IsNext(TokenKind.Name) && IsNext(":=", 1))
        {
            var name = TakeName();
            _next++;
            return name is not null && ReadValue() is { } value ? new InitializeStatement(Span, name, value) : null;
        }

        var conditions = new List<Comparison>();
        while (!IsAction())
        {
            if (ReadComparison() is not { } condition || !TryTake(":"))
                return null;
            conditions.Add(condition);
        }

        return ReadAction(conditions);
    }

    private DescribeStatement? ReadDescribe()
    {
        if (TakeName() is not { } name)
            return null;
        if (TryTake("hidden"))
            return new(Span, name, null);
        return Take(TokenKind.Text) is { } text ? new(Span, name, ToText(text)) : null;
    }

    private bool IsAction() =>
        IsNext("-") || IsNext("echo") || IsNext(TokenKind.Pattern) || (IsNext(TokenKind.Tag) && IsNext(":=", 1)) || _next >= _tokens.Count;

    private ActionStatement? ReadAction(List<Comparison> conditions)
    {
        if (TryTake("echo"))
        {
            if (_next == _tokens.Count)
                return new EchoStatement(Span, conditions, null);
            return ReadValue() is { } echoed ? new EchoStatement(Span, conditions, echoed) : null;
        }

        var isDeletion = TryTake("-");
        if ((Take(TokenKind.Tag) ?? Take(TokenKind.Pattern)) is not { } target)
            return null;
        var pattern = ToPattern(target);
        if (isDeletion)
            return new DeleteStatement(Span, conditions, pattern, target);
        if (!TryTake(":="))
            return null;
        return (TryTake("new") ? ReadNew() : ReadValue()) is { } value ? new AssignStatement(Span, conditions, pattern, target, value) : null;
    }

    private Comparison? ReadComparison()
    {
        if (ReadValue() is not { } left)
            return null;
        var isMatch = IsNext("~");
        if (!isMatch && !IsNext("="))
            return null;
        _next++;
        return ReadValue() is { } right ? new(TextSpan.Union(left.Span, right.Span), left, isMatch, right) : null;
    }

    private NewTerm? ReadNew()
    {
        var start = _tokens[_next - 1].Span;
        if (TakeName() is not { } generator)
            return null;
        var end = _tokens[_next - 1].Span;
        if (TryTake("["))
        {
            if (ReadTerms() is null || !TryTake("]"))
                return null;
            end = _tokens[_next - 1].Span;
        }

        return new(TextSpan.Union(start, end), generator);
    }

    private Term? ReadValue()
    {
        if (ReadTerm() is not { } term)
            return null;
        if (term is not TextTerm pattern || !(IsNext(TokenKind.Text) || IsNext(TokenKind.Number) || IsNext(TokenKind.Tag) || IsNext(TokenKind.Name)))
            return term;
        return ReadTerms() is { } arguments ? new FormatTerm(TextSpan.Union(pattern.Span, arguments[arguments.Count - 1].Span), pattern, arguments) : null;
    }

    private List<Term>? ReadTerms()
    {
        var terms = new List<Term>();
        do
        {
            if (ReadTerm() is not { } term)
                return null;
            terms.Add(term);
        }
        while (TryTake(","));
        return terms;
    }

    private Term? ReadTerm()
    {
        if (Take(TokenKind.Text) is { } text)
            return ToText(text);
        if (Take(TokenKind.Number) is { } number)
            return new NumberTerm(number, TextAt(number));
        if (Take(TokenKind.Tag) is { } tag)
            return new TagTerm(tag, new Tag(ToPattern(tag).Value));

        var start = _next;
        if (TakeName() is not { } name)
            return null;
        var span = _tokens[start].Span;
        if (!TryTake("["))
            return new VariableTerm(span, name);
        IReadOnlyList<Term>? arguments = IsNext("]") ? [] : ReadTerms();
        return arguments is not null && TryTake("]") ? new CallTerm(TextSpan.Union(span, _tokens[_next - 1].Span), name, arguments) : null;
    }

    private TextTerm ToText(TextSpan span)
    {
        var value = new StringBuilder();
        var position = span.Start + 1;
        while (position < span.End - 1)
        {
            var length = _text[position] == '\\' ? Lexer.EscapeLength(_text, position) : 1;
            value.Append(length == 1 ? _text[position] : Unescape(_text.Substring(position + 1, length - 1)));
            position += length;
        }

        return new(span, value.ToString());
    }

    private static char Unescape(string escape) => escape[0] switch
    {
        'b' => '\b',
        't' => '\t',
        'n' => '\n',
        'f' => '\f',
        'r' => '\r',
        'u' => (char)int.Parse(escape.Substring(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
        >= '0' and <= '7' => (char)Convert.ToInt32(escape, 8),
        _ => escape[0],
    };

    private TagPattern ToPattern(TextSpan span)
    {
        uint value = 0, mask = 0;
        foreach (var c in TextAt(span).Where(c => c is not ('(' or ',' or ')')))
        {
            var (digit, bits) = c switch { 'X' => (0u, 0u), '@' => (0u, 1u), '#' => (1u, 1u), _ => (Convert.ToUInt32(c.ToString(), 16), 15u) };
            (value, mask) = ((value << 4) | digit, (mask << 4) | bits);
        }

        return new(value, mask, null);
    }

    private string? TakeName()
    {
        if (!IsNext(TokenKind.Name) || _keywords.Contains(TextAt(_tokens[_next].Span)))
            return null;
        return TextAt(_tokens[_next++].Span);
    }

    private TextSpan? Take(TokenKind kind) => IsNext(kind) ? _tokens[_next++].Span : null;

    private bool TryTake(string text)
    {
        if (!IsNext(text))
            return false;
        _next++;
        return true;
    }

    private bool IsNext(TokenKind kind) => _next < _tokens.Count && _tokens[_next].Kind == kind;

    /// <summary>Whether this symbol or keyword comes next, or behind so many tokens.</summary>
    private bool IsNext(string text, int ahead = 0) =>
        _next + ahead < _tokens.Count && _tokens[_next + ahead] is { Kind: TokenKind.Symbol or TokenKind.Name } token && TextAt(token.Span) == text;

    private string TextAt(TextSpan span) => _text.Substring(span.Start, span.Length);
}
