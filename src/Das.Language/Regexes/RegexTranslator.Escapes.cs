using System.Globalization;

namespace Das.Language.Regexes;

/// <content>Escapes, and characters one by one.</content>
internal sealed partial class RegexTranslator
{
    /// <summary>Reads an escape outside of classes; false if it is a place and not a text.</summary>
    private bool ReadEscape()
    {
        var start = _position++;
        switch (Current)
        {
            case 'A':
                _position++;
                _output.Append(@"\A");
                return false;
            case 'z':
                _position++;
                _output.Append(@"\z");
                return false;
            case 'Z':
                _position++;
                WriteLineEnd(ofAnyLine: false);
                return false;
            case 'b' or 'B':
                _output.Append('\\');
                Copy();
                return false;
            case 'R':
                _position++;
                _output.Append(@"(?>\r\n|[\n-\r\u0085\u2028\u2029])");
                _needsToGoBack = true;
                break;
            case >= '1' and <= '9':
                ReadReference(start);
                break;
            case 'k':
                _position++;
                if (!TrySkip('<'))
                    throw new RegexSyntaxException("'\\k' wants the name of a group in '<' and '>'", start);
                if (!_names.TryGetValue(ReadName('>', start), out var named))
                    throw new RegexSyntaxException("there is no group of this name before it", start);
                WriteReference(named);
                break;
            default:
                if (TryReadSet(out var set))
                {
                    WriteClass(set);
                    break;
                }

                _position = start;
                Write(ReadEscapedCharacter());
                break;
        }

        return true;
    }

    /// <summary>A backreference takes as many digits as make the number of a group that is there by now.</summary>
    private void ReadReference(int start)
    {
        var number = _text[_position++] - '0';
        while (Current is >= '0' and <= '9' && (number * 10) + Current - '0' <= _groupCount)
            number = (number * 10) + _text[_position++] - '0';
        _references.Add((number, start));
        WriteReference(number);
    }

    private void WriteReference(int number)
    {
        _output.Append((_flags & Flags.IgnoreCase) != 0 ? "(?i:" : "(?:").Append('\\').Append(number.ToString(CultureInfo.InvariantCulture)).Append(')');
        _needsToGoBack = true;
    }

    /// <summary>The character that a backslash and what follows stand for.</summary>
    private int ReadEscapedCharacter()
    {
        var start = _position++;
        if (IsAtEnd)
            throw new RegexSyntaxException("nothing stands behind the backslash", start);
        var c = ReadCodePoint();
        switch (c)
        {
            case 't':
                return '\t';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 'f':
                return '\f';
            case 'a':
                return '\a';
            case 'e':
                return '\u001B';
            case '0':
                return ReadOctal(start);
            case 'x' when TrySkip('{'):
                var end = _text.IndexOf('}', _position);
                var hex = ReadHex(end < 0 ? 0 : end - _position, start);
                _position++;
                return hex;
            case 'x':
                return ReadHex(2, start);
            case 'u':
                return ReadHex(4, start);
            case 'c' when !IsAtEnd:
                return _text[_position++] ^ 64;
            case (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '1' and <= '9'):
                throw new RegexSyntaxException("this escape is not supported", start);
            default:
                return c;
        }
    }

    /// <summary>One to three octal digits, not beyond 377.</summary>
    private int ReadOctal(int start)
    {
        var value = -1;
        for (var i = 0; i < 3 && Current is >= '0' and <= '7' && Math.Max(value, 0) <= 31; i++)
            value = (Math.Max(value, 0) * 8) + _text[_position++] - '0';
        return value >= 0 ? value : throw new RegexSyntaxException("'\\0' wants octal digits behind it", start);
    }

    private int ReadHex(int length, int start)
    {
        if (length is > 0 and <= 8 && _position + length <= _text.Length &&
            uint.TryParse(_text.Substring(_position, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) && value <= 0x10FFFF)
        {
            _position += length;
            return (int)value;
        }

        throw new RegexSyntaxException("hex digits are missing behind this escape", start);
    }

    private int ReadCodePoint()
    {
        if (_position + 1 < _text.Length && char.IsSurrogatePair(_text, _position))
        {
            _position += 2;
            return char.ConvertToUtf32(_text, _position - 2);
        }

        return _text[_position++];
    }

    /// <summary>Writes a literal character so that .NET takes it for nothing else.</summary>
    private void Write(int codePoint)
    {
        if (codePoint > char.MaxValue)
        {
            var pair = char.ConvertFromUtf32(codePoint);
            _output.Append("(?:").Append(CharacterClass.Escape(pair[0])).Append(CharacterClass.Escape(pair[1])).Append(')');
            return;
        }

        var c = (char)codePoint;
        if ((_flags & Flags.IgnoreCase) == 0)
            _output.Append(CharacterClass.Escape(c));
        else
            WriteClass(Of(c, c));
    }
}
