namespace Das.Language.Regexes;

/// <content>Groups, look-around and flags.</content>
internal sealed partial class RegexTranslator
{
    /// <summary>Reads a group; false if it is look-around or flags, and not a text.</summary>
    private bool ReadGroup()
    {
        var start = _position++;
        var hasWidth = true;
        if (++_depth > MaxDepth)
            throw new RegexSyntaxException("brackets nest too deeply", start);

        var flags = _flags;
        if (TrySkip("?"))
        {
            if (!ReadSpecialGroup(start, out hasWidth))
            {
                _depth--;
                return false; // Flags for the rest of the group around: they stay.
            }
        }
        else
        {
            _groupCount++;
            _output.Append('(');
        }

        ReadAlternatives();
        if (!TrySkip(')'))
            throw new RegexSyntaxException("this '(' is never closed", start);
        _output.Append(')');
        _flags = flags;
        _depth--;
        return hasWidth;
    }

    /// <summary>Reads what stands behind <c>(?</c>; false if that was all of it.</summary>
    private bool ReadSpecialGroup(int start, out bool hasWidth)
    {
        hasWidth = true;
        foreach (var opening in (string[])["=", "!", "<=", "<!", ">"])
        {
            if (TrySkip(opening))
            {
                _output.Append("(?").Append(opening);
                _needsToGoBack = true;
                hasWidth = opening == ">";
                return true;
            }
        }

        if (TrySkip('<'))
        {
            var name = ReadName('>', start);
            if (_names.ContainsKey(name))
                throw new RegexSyntaxException("two groups have this name", start);
            _names.Add(name, ++_groupCount);
            _output.Append('(');
            return true;
        }

        ReadFlags();
        if (TrySkip(')'))
        {
            _output.Append("(?:)");
            return false;
        }

        if (!TrySkip(':'))
            throw new RegexSyntaxException("this kind of group is not supported", start);
        _output.Append("(?:");
        return true;
    }

    private void ReadFlags()
    {
        var isOn = true;
        for (; Current is '-' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'); _position++)
        {
            var flag = Current switch
            {
                '-' when isOn => Flags.None,
                'i' => Flags.IgnoreCase,
                'u' => Flags.AnyCase,
                'm' => Flags.Multiline,
                's' => Flags.DotAll,
                _ => throw new RegexSyntaxException("this flag is not supported", _position),
            };
            isOn &= Current != '-';
            _flags = isOn ? _flags | flag : _flags & ~flag;
        }
    }

    /// <summary>Reads the name of a group and the character behind it.</summary>
    private string ReadName(char end, int start)
    {
        var from = _position;
        while (Current is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
            _position++;
        var name = _text.Substring(from, _position - from);
        return name.Length > 0 && name[0] > '9' && TrySkip(end) ? name : throw new RegexSyntaxException("a name of a group has letters and digits only", start);
    }
}
