namespace Das.Dicom.CharacterSets;

/// <summary>
/// Walks over a value field character by character and keeps track of code extensions (PS3.5 sections 6.1.2.4 and 6.1.2.5).
/// Decoding and the search for delimiters both use it, so that they cannot disagree.
/// </summary>
internal ref struct Iso2022Reader(ReadOnlySpan<byte> value, Iso2022State initial, bool hasExtensions, TextRules rules)
{
    private readonly ReadOnlySpan<byte> _value = value;
    private readonly Iso2022State _initial = initial;
    private Iso2022State _state = initial;

    /// <summary>Where the next character, or the escape sequence before it, begins.</summary>
    public int Position { get; private set; }

    /// <summary>The character that was read; U+FFFD if its bytes mean nothing.</summary>
    public char Current { get; private set; }

    /// <summary>The character is a backslash between two values.</summary>
    public bool IsValueDelimiter { get; private set; }

    public bool Read()
    {
        while (hasExtensions && Position < _value.Length && _value[Position] == 0x1B
            && CodedCharacterSet.Designated(_value[Position..]) is { } set)
        {
            _state = _state.With(set);
            // All sequences of a set have the same length, also the one that is no defined term.
            Position += set.Escape.Length;
        }
        if (Position >= _value.Length)
            return false;
        IsValueDelimiter = false;
        Current = _value[Position] < 0x80 ? ReadG0() : ReadG1();
        return true;
    }

    private char ReadG0()
    {
        var lead = _value[Position++];
        if (lead is <= 0x20 or 0x7F)
        {
            if (lead is not (0x20 or 0x1B or 0x7F))
                _state = _initial;
            return (char)lead;
        }
        if (_state.G0.IsDoubleByte)
            return Position < _value.Length && _value[Position] is > 0x20 and < 0x7F
                ? _state.G0.Decode(lead, _value[Position++])
                : '\uFFFD';
        if (!rules.IsDelimiter((char)lead))
            return _state.G0.Decode(lead);
        IsValueDelimiter = lead == '\\';
        _state = _initial;
        return (char)lead;
    }

    private char ReadG1()
    {
        var lead = _value[Position++];
        if (_state.G1 is not { } set)
            return (char)lead;
        if (!set.IsDoubleByte)
        {
            if (set == CodedCharacterSet.Katakana && TryReadShiftJis(lead, out var character))
                return character;
            return lead < 0xA0 ? (char)lead : set.Decode(lead & 0x7F);
        }
        if (lead is < 0xA1 or 0xFF || Position >= _value.Length || _value[Position] is < 0xA1 or 0xFF)
            return '\uFFFD';
        return set.Decode(lead & 0x7F, _value[Position++] & 0x7F);
    }

    // Many Japanese files write Shift JIS under ISO_IR 13. Its lead bytes mean nothing in JIS X 0201, so reading it costs nothing.
    private bool TryReadShiftJis(int lead, out char character)
    {
        character = '\uFFFD';
        if (lead is not ((>= 0x81 and <= 0x9F) or (>= 0xE0 and <= 0xEF)) || Position >= _value.Length)
            return false;
        var trail = (int)_value[Position];
        if (trail is < 0x40 or 0x7F or > 0xFC)
            return false;
        var row = (lead - (lead <= 0x9F ? 0x81 : 0xC1)) * 2;
        var cell = trail >= 0x9F ? trail - 0x9F : trail - (trail > 0x7F ? 0x41 : 0x40);
        if (trail >= 0x9F)
            row++;
        character = CodedCharacterSet.Kanji.Decode(row + 0x21, cell + 0x21);
        if (character == '\uFFFD')
            return false;
        Position++;
        return true;
    }
}
