using System.Globalization;
using System.Text;

namespace Das.Language.Regexes;

/// <summary>
/// Reads a Java regular expression and writes one for .NET that means the same. Every construct is read and written anew, so nothing passes
/// that .NET would take in another sense: classes are those of ASCII, line ends are Java's six, and a character beyond U+FFFF is one character.
/// </summary>
internal sealed partial class RegexTranslator
{
    // .NET, and this parser, need stack for each.
    private const int MaxDepth = 100;

    // Something that repeats no more often than this cannot take long, whatever it holds.
    private const int FewRepetitions = 9;

    private readonly string _text;
    private readonly bool _isOneLine;
    private readonly StringBuilder _output = new();
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly List<(int Group, int Offset)> _references = [];
    private int _position;
    private int _groupCount;
    private int _depth;
    private bool _isQuoted;
    private bool _variesInLength;
    private bool _needsToGoBack;
    private bool _hasNestedQuantifiers;
    private Flags _flags;

    private RegexTranslator(string text, bool isOneLine)
    {
        _text = text;
        _isOneLine = isOneLine;
    }

    [Flags]
    private enum Flags
    {
        None = 0,
        IgnoreCase = 1,
        AnyCase = 2,
        Multiline = 4,
        DotAll = 8,
    }

    /// <summary>What ends a line for Java.</summary>
    public static char[] LineEnds { get; } = ['\n', '\r', '\u0085', '\u2028', '\u2029'];

    private bool IsAtEnd => _position == _text.Length;

    private char Current => IsAtEnd ? '\0' : _text[_position];

    /// <summary>Translates.</summary>
    /// <param name="text">The Java expression.</param>
    /// <param name="isOneLine">Whether it will only see texts without a line end, which makes the anchors simple.</param>
    /// <exception cref="RegexSyntaxException">The text is no expression, or has something that is not supported.</exception>
    public static RegexTranslation Translate(string text, bool isOneLine)
    {
        var translator = new RegexTranslator(text, isOneLine);
        translator.ReadAlternatives();
        if (!translator.IsAtEnd)
            throw new RegexSyntaxException("this ')' closes nothing", translator._position);
        foreach (var (group, offset) in translator._references)
        {
            if (group > translator._groupCount)
                throw new RegexSyntaxException("there is no group of this number", offset);
        }

        return new(
            translator._output.ToString(), translator._groupCount, translator._names, translator._needsToGoBack, translator._hasNestedQuantifiers);
    }

    private void ReadAlternatives()
    {
        while (true)
        {
            SkipQuoteMarks();
            if (IsAtEnd || (!_isQuoted && Current == ')'))
                return;
            if (!_isQuoted && Current == '|')
                Copy();
            else
                ReadQuantified();
        }
    }

    private void ReadQuantified()
    {
        var start = _output.Length;
        var variedBefore = _variesInLength;
        _variesInLength = false;
        var hasWidth = ReadAtom();
        SkipQuoteMarks();
        var quantifier = _position;
        if (!_isQuoted && ReadQuantifier(out var min, out var max))
        {
            if (!hasWidth)
                throw new RegexSyntaxException("there is nothing to repeat", quantifier);
            _hasNestedQuantifiers |= _variesInLength && max > FewRepetitions;
            _variesInLength |= min != max;
            if (TrySkip('+'))
            {
                _output.Insert(start, "(?>").Append(')');
                _needsToGoBack = true;
            }
            else if (TrySkip('?'))
            {
                _output.Append('?');
            }

            if (Current is '*' or '+' or '?')
                throw new RegexSyntaxException("there is nothing to repeat", _position);
        }

        _variesInLength |= variedBefore;
    }

    private bool ReadQuantifier(out int min, out int max)
    {
        (min, max) = Current switch
        {
            '*' => (0, int.MaxValue),
            '+' => (1, int.MaxValue),
            '?' => (0, 1),
            _ => (1, 1),
        };
        if (Current is '*' or '+' or '?')
        {
            Copy();
            return true;
        }

        var start = _position;
        if (!TrySkip('{'))
            return false;
        min = max = ReadCount(start);
        if (TrySkip(','))
            max = Current == '}' ? int.MaxValue : ReadCount(start);
        if (!TrySkip('}'))
            throw new RegexSyntaxException("this repetition has no '}'", start);
        if (max < min)
            throw new RegexSyntaxException("this repetition has less at most than at least", start);
        _output.Append(_text, start, _position - start);
        return true;
    }

    private int ReadCount(int start)
    {
        var from = _position;
        while (Current is >= '0' and <= '9')
            _position++;
        return int.TryParse(_text.Substring(from, _position - from), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : throw new RegexSyntaxException("this is no repetition such as {2} or {2,5}; for a brace write '\\{', in a script \"\\\\{\"", start);
    }

    /// <summary>Reads one piece; false if it is a place and not a text, which Java lets repeat to no purpose.</summary>
    private bool ReadAtom()
    {
        var start = _position;
        if (_isQuoted)
        {
            Write(ReadCodePoint());
            return true;
        }

        switch (Current)
        {
            case '(':
                return ReadGroup();
            case '[':
                WriteClass(ReadClass());
                break;
            case '\\':
                return ReadEscape();
            case '.':
                _position++;
                WriteClass((_flags & Flags.DotAll) != 0 ? CharacterClass.All : CharacterClass.NoLineEnd);
                break;
            case '^':
                _position++;
                WriteLineStart();
                return false;
            case '$':
                _position++;
                WriteLineEnd((_flags & Flags.Multiline) != 0);
                return false;
            case '*' or '+' or '?':
                throw new RegexSyntaxException("there is nothing to repeat", start);
            case '{':
                throw new RegexSyntaxException("there is nothing to repeat; for a brace write '\\{', in a script \"\\\\{\"", start);
            default:
                Write(ReadCodePoint());
                break;
        }

        return true;
    }

    private void WriteLineStart()
    {
        if (_isOneLine || (_flags & Flags.Multiline) == 0)
        {
            _output.Append(@"\A");
            return;
        }

        _output.Append(@"(?:\A|(?<=[\n\u0085\u2028\u2029]|\r(?!\n))(?!\z))");
        _needsToGoBack = true;
    }

    private void WriteLineEnd(bool ofAnyLine)
    {
        if (_isOneLine)
        {
            _output.Append(@"\z");
            return;
        }

        _output.Append(ofAnyLine ? @"(?:(?=[\n\r\u0085\u2028\u2029]|\z)(?<!\r(?=\n)))" : @"(?:(?=(?:\r\n|[\n\r\u0085\u2028\u2029])?\z)(?<!\r(?=\n)))");
        _needsToGoBack = true;
    }

    /// <summary>Skips <c>\Q</c> and <c>\E</c>, between which everything is literal.</summary>
    private void SkipQuoteMarks()
    {
        while (_position + 1 < _text.Length && _text[_position] == '\\' && _text[_position + 1] == (_isQuoted ? 'E' : 'Q'))
        {
            _isQuoted = !_isQuoted;
            _position += 2;
        }
    }

    private bool TrySkip(char c)
    {
        if (IsAtEnd || Current != c)
            return false;
        _position++;
        return true;
    }

    private bool TrySkip(string text)
    {
        if (string.CompareOrdinal(_text, _position, text, 0, text.Length) != 0)
            return false;
        _position += text.Length;
        return true;
    }

    private void Copy() => _output.Append(_text[_position++]);
}
