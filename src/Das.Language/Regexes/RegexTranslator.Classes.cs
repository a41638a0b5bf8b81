using System.Text;

namespace Das.Language.Regexes;

/// <content>Classes of characters.</content>
internal sealed partial class RegexTranslator
{
    private const string Lower = "az", Upper = "AZ", Digit = "09", Letter = "AZaz", LetterOrDigit = "09AZaz", Word = "09AZ__az", Space = "\t\r  ";
    private const string Punctuation = "!/:@[`{~";
    private const string HorizontalSpace = "\t\t  \u00A0\u00A0\u1680\u1680\u180E\u180E\u2000\u200A\u202F\u202F\u205F\u205F\u3000\u3000";
    private const string VerticalSpace = "\n\r\u0085\u0085\u2028\u2029";

    /// <summary>The classes of POSIX, which Java has for ASCII.</summary>
    private static readonly Dictionary<string, string> _posix = new(StringComparer.Ordinal)
    {
        ["Lower"] = Lower,
        ["Upper"] = Upper,
        ["ASCII"] = "\0\u007F",
        ["Alpha"] = Letter,
        ["Digit"] = Digit,
        ["Alnum"] = LetterOrDigit,
        ["Punct"] = Punctuation,
        ["Graph"] = "!~",
        ["Print"] = " ~",
        ["Blank"] = "\t\t  ",
        ["Cntrl"] = "\0\u001F\u007F\u007F",
        ["XDigit"] = "09AFaf",
        ["Space"] = Space,
    };

    private static readonly HashSet<string> _categories = new(StringComparer.Ordinal)
    {
        "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po",
        "S", "Sm", "Sc", "Sk", "So", "Z", "Zs", "Zl", "Zp", "C", "Cc", "Cf", "Co", "Cn",
    };

    private CharacterClass ReadClass()
    {
        var start = _position++;
        if (++_depth > MaxDepth)
            throw new RegexSyntaxException("brackets nest too deeply", start);
        var isNegated = TrySkip('^');
        var body = new StringBuilder();
        var hasBeyond = false;
        while (true)
        {
            SkipQuoteMarks();
            if (IsAtEnd)
                throw new RegexSyntaxException("this '[' is never closed", start);
            if (!_isQuoted && Current == ']' && body.Length > 0)
                break;

            var item = ReadClassItem();
            body.Append(item.Body);
            hasBeyond |= item.HasBeyond;
        }

        _position++;
        _depth--;
        return new(body.ToString(), isNegated, hasBeyond);
    }

    private CharacterClass ReadClassItem()
    {
        var start = _position;
        if (!_isQuoted)
        {
            if (Current == '[')
            {
                var inner = ReadClass();
                return inner.IsNegated ? throw new RegexSyntaxException("'[^' in a class is not supported", start) : inner;
            }

            if (Current == '&' && _position + 1 < _text.Length && _text[_position + 1] == '&')
                throw new RegexSyntaxException("'&&' in a class is not supported", start);
            if (Current == '\\')
            {
                _position++;
                if (TryReadSet(out var set))
                    return set;
                _position = start;
            }
        }

        var first = ReadClassCharacter();
        SkipQuoteMarks();
        if (_isQuoted || Current != '-' || _position + 1 >= _text.Length || _text[_position + 1] is ']' or '[')
            return Of(first, first);

        _position++;
        SkipQuoteMarks();
        if (IsAtEnd)
            throw new RegexSyntaxException("this range has no end", start);
        var last = ReadClassCharacter();
        return first <= last ? Of(first, last) : throw new RegexSyntaxException("this range is the wrong way round", start);
    }

    private char ReadClassCharacter()
    {
        var start = _position;
        var codePoint = !_isQuoted && Current == '\\' ? ReadEscapedCharacter() : ReadCodePoint();
        return codePoint <= char.MaxValue
            ? (char)codePoint
            : throw new RegexSyntaxException("a character beyond U+FFFF in a class is not supported; write alternatives with '|'", start);
    }

    /// <summary>A range; where case does not count, with the other case of the ASCII letters in it.</summary>
    private CharacterClass Of(char first, char last)
    {
        var body = CharacterClass.Range(first, last);
        if ((_flags & Flags.IgnoreCase) != 0)
            body += OtherCase('a', 'z', 'A') + OtherCase('A', 'Z', 'a');
        return new(body);

        string OtherCase(char from, char to, char other)
        {
            var (low, high) = (Math.Max(first, from), Math.Min(last, to));
            return low <= high ? CharacterClass.Range((char)(low - from + other), (char)(high - from + other)) : "";
        }
    }

    /// <summary>Reads behind a backslash what stands for several characters; false if something else stands there.</summary>
    private bool TryReadSet(out CharacterClass set)
    {
        var ranges = Current switch
        {
            'd' or 'D' => Digit,
            'w' or 'W' => Word,
            's' or 'S' => Space,
            'h' or 'H' => HorizontalSpace,
            'v' or 'V' => VerticalSpace,
            _ => null,
        };
        var isComplement = char.IsUpper(Current);
        set = default;
        if (ranges is not null)
            set = CharacterClass.OfRanges(ranges, isComplement);
        else if (Current is not ('p' or 'P'))
            return false;

        var start = _position++;
        if (ranges is null)
            set = ReadProperty(start, isComplement);
        return true;
    }

    /// <summary><c>\p{Alpha}</c>, <c>\pL</c> and their like, behind the letter p.</summary>
    private CharacterClass ReadProperty(int start, bool isComplement)
    {
        var name = Current.ToString();
        var next = _position + 1;
        if (TrySkip('{'))
        {
            next = _text.IndexOf('}', _position) + 1;
            name = next == 0 ? "" : _text.Substring(_position, next - 1 - _position);
        }

        _position = next;
        var category = name.StartsWith("Is", StringComparison.Ordinal) ? name.Substring(2) : name;
        if ((_flags & Flags.IgnoreCase) != 0 && category is "Lower" or "Upper" or "Lu" or "Ll" or "Lt")
            throw new RegexSyntaxException("a class of capital or small letters has no sense where case does not count", start - 1);
        if (_posix.TryGetValue(name, out var ranges))
            return CharacterClass.OfRanges(ranges, isComplement);
        return _categories.Contains(category)
            ? new((isComplement ? "\\P{" : "\\p{") + category + "}", HasBeyond: isComplement)
            : throw new RegexSyntaxException("this class of characters is not supported", start - 1);
    }

    private void WriteClass(CharacterClass set)
    {
        if ((_flags & (Flags.IgnoreCase | Flags.AnyCase)) == (Flags.IgnoreCase | Flags.AnyCase))
            _output.Append("(?i:").Append(set).Append(')');
        else
            _output.Append(set);
    }
}
