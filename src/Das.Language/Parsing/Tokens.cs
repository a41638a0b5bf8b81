using Das.Language.Diagnostics;
using Das.Language.Paths;
using Das.Language.Syntax;
using Sprache;

namespace Das.Language.Parsing;

/// <summary>
/// The tokens of the language. Each skips the blanks behind it. Line ends count as blanks here: the parser hands over one statement at a
/// time, so those that are left stand inside brackets.
/// </summary>
internal static class Tokens
{
    /// <summary>Words that cannot be names of variables.</summary>
    public static readonly HashSet<string> ReservedWords = new(StringComparer.Ordinal)
    {
        "if", "elseif", "else", "describe", "hidden", "const", "immutable", "export", "echo", "removeAllPrivateTags", "version",
    };

    public static readonly Parser<StringSyntax> StringLiteral = Token("a string", ScanString);

    public static readonly Parser<NumberSyntax> Number = Token("a number", ScanNumber);

    public static readonly Parser<NameSyntax> Name = Token("a name", ScanName);

    public static readonly Parser<TagPathSyntax> TagPath = Token("a tag path", ScanTagPath);

    /// <summary>The sign of a deletion; before a digit it belongs to a number.</summary>
    public static readonly Parser<TextSpan> Minus = Token("'-'", static input =>
        input.Current == '-' && !IsDigit(Peek(input, input.Position + 1)) ? Spanned(input, input.Position + 1) : null);

    /// <summary>A sign or an operator.</summary>
    public static Parser<TextSpan> Symbol(string symbol) => Token("'" + symbol + "'", input =>
        string.CompareOrdinal(input.Source, input.Position, symbol, 0, symbol.Length) == 0 && input.Position + symbol.Length <= input.End
            ? Spanned(input, input.Position + symbol.Length)
            : null);

    /// <summary>A reserved word.</summary>
    public static Parser<NameSyntax> Word(string word) => Token("'" + word + "'", input =>
        WordAt(input.Source, input.Position, input.End) == word
            ? Found(input, input.Position + word.Length, span => new NameSyntax(span, word))
            : null);

    /// <summary>The name or reserved word at an index, or an empty text.</summary>
    public static string WordAt(string code, int start, int limit)
    {
        var end = start;
        while (end < limit && (code[end] == '_' || IsLetter(code[end]) || (end > start && code[end] is >= '0' and <= '9')))
            end++;
        return code.Substring(start, end - start);
    }

    /// <summary>The first index that holds neither a blank nor a line end.</summary>
    public static int SkipBlanks(string code, int index, int limit)
    {
        while (index < limit && code[index] is ' ' or '\t' or '\r' or '\n')
            index++;
        return index;
    }

    /// <summary>What a scanner found, and where it ends. A null scan is no token; a null value is a broken one that has been reported.</summary>
    private sealed record Scan<T>(T? Value, int End);

    private static Parser<T> Token<T>(string expectation, Func<ScriptInput, Scan<T>?> scan) => i =>
    {
        var input = (ScriptInput)i;
        return input.AtEnd || scan(input) is not { } found
            ? Result.Failure<T>(input, "", [expectation])
            : found.Value is null
                ? Result.Failure<T>(input.At(found.End), "", [expectation])
                : Result.Success(found.Value, input.At(SkipBlanks(input.Source, found.End, input.End)));
    };

    private static Scan<T> Found<T>(ScriptInput input, int end, Func<TextSpan, T> create) => new(create(input.Text.Span(input.Position, end)), end);

    private static Scan<TextSpan> Spanned(ScriptInput input, int end) => Found(input, end, span => span);

    private static Scan<StringSyntax>? ScanString(ScriptInput input)
    {
        if (input.Current != '"')
            return null;

        var (code, start) = (input.Source, input.Position);
        var value = new System.Text.StringBuilder();
        var i = start + 1;
        while (true)
        {
            if (i >= input.End || code[i] is '\n' or '\r')
            {
                input.Diagnostics.Report(DiagnosticDescriptors.UnterminatedString, input.Text.Span(start, i));
                return new(null, i);
            }

            if (code[i] == '"')
                return Found(input, i + 1, span => new StringSyntax(span, value.ToString()));

            var length = code[i] == '\\' ? EscapeLength(code, i, input.End) : 1;
            if (length == 0)
            {
                length = Math.Min(2, input.End - i);
                ReportEscape(input, i, length);
            }

            // Only these two are translated; "\n" stays a backslash and an n (DicomEdit 6).
            var isTranslated = length == 2 && code[i + 1] is '\\' or '"';
            value.Append(code, isTranslated ? i + 1 : i, isTranslated ? 1 : length);
            i += length;
        }
    }

    private static int EscapeLength(string code, int i, int end)
    {
        if (i + 1 < end && code[i + 1] is '\\' or '"' or 'n' or 'r' or 't' or 'b' or 'f' or '(' or ')')
            return 2;
        return i + 3 < end && IsOctal(code[i + 1]) && IsOctal(code[i + 2]) && IsOctal(code[i + 3]) ? 4 : 0;
    }

    private static void ReportEscape(ScriptInput input, int i, int length)
    {
        var escape = input.Source.Substring(i, length).TrimEnd('\r', '\n');
        var span = input.Text.Span(i, i + escape.Length);
        var fix = IsOfRegex(escape) ? Fix.Replace(span, escape, "\\" + escape) : null;
        input.Diagnostics.ReportWithFix(DiagnosticDescriptors.UnknownEscape, span, "for a backslash write \\\\" + escape.Substring(1), fix, escape);
    }

    /// <summary>Whether it is an escape of regular expressions, so that a backslash is meant and no character by its number or a quote.</summary>
    private static bool IsOfRegex(string escape) =>
        escape.Length == 2 && escape[1] is (>= 'a' and <= 'z' and not ('u' or 'x')) or (>= 'A' and <= 'Z')
            or '.' or '-' or '*' or '+' or '?' or '[' or ']' or '{' or '}' or '^' or '$' or '|';

    private static Scan<NumberSyntax>? ScanNumber(ScriptInput input)
    {
        var (code, start) = (input.Source, input.Position);
        var digits = input.Current == '-' ? start + 1 : start;
        if (!IsDigit(Peek(input, digits)))
            return null;

        var end = digits;
        while (IsDigit(Peek(input, end)))
            end++;
        var integerEnd = end;
        if (Peek(input, end) == '.' && IsDigit(Peek(input, end + 1)))
        {
            end++;
            while (IsDigit(Peek(input, end)))
                end++;
        }

        var text = code.Substring(start, end - start);
        if ((code[digits] == '0' && integerEnd - digits > 1) || text == "-0")
        {
            var span = input.Text.Span(start, end);
            var fix = Fix.Replace(span, text, "\"" + text + "\"");
            input.Diagnostics.ReportWithFix(DiagnosticDescriptors.MalformedNumber, span, "write it as a string, in quotes", fix, text);
        }

        return Found(input, end, span => new NumberSyntax(span, text));
    }

    private static Scan<NameSyntax>? ScanName(ScriptInput input)
    {
        var name = WordAt(input.Source, input.Position, input.End);
        if (name.Length == 0 || ReservedWords.Contains(name))
            return null;
        var found = Found(input, input.Position + name.Length, span => new NameSyntax(span, name));
        if (name is "x" or "X")
            input.Diagnostics.ReportWithHint(DiagnosticDescriptors.LoneX, found.Value!.Span, "choose a longer name, such as " + name + "1", name);
        return found;
    }

    private static Scan<TagPathSyntax>? ScanTagPath(ScriptInput input)
    {
        if (!TagPathParser.IsStart(input.Current))
            return null;

        var parser = new TagPathParser(input.Source, input.Position, input.End);
        if (parser.TryParse())
        {
            var text = input.Text;
            var stepSpans = parser.StepSpans.Select(s => text.Span(s.Start, s.End));
            var path = new TagPath(new EquatableArray<PathStep>(parser.Steps.ToArray()));
            return Found(input, parser.Position, span => new TagPathSyntax(span, path, new(stepSpans)));
        }

        var at = parser.Position;
        input.Diagnostics.Report(DiagnosticDescriptors.MalformedPath, input.Text.Span(at, Math.Min(at + 1, input.End)), parser.Error!);
        return new(null, at);
    }

    private static char Peek(ScriptInput input, int index) => index < input.End ? input.Source[index] : '\0';

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsOctal(char c) => c is >= '0' and <= '7';
}
