using System.Buffers;

namespace Das.Dicom.CharacterSets;

/// <summary>
/// Encodes text with the designated sets and, where there are code extensions, with the others that (0008,0005) names;
/// goes back to the initial sets where PS3.5 section 6.1.2.5.3 demands it.
/// </summary>
internal ref struct Iso2022Writer(Iso2022State initial, ReadOnlySpan<CodedCharacterSet> extensions, TextRules rules)
{
    private readonly ReadOnlySpan<CodedCharacterSet> _extensions = extensions;
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly Iso2022State _initial = initial;
    private Iso2022State _state = initial;

    /// <summary>The bytes of <paramref name="text"/>, or null if one of its characters has no code.</summary>
    public byte[]? Write(string text)
    {
        foreach (var character in text)
        {
            if (TextRules.IsAllowedControl(character) || rules.IsDelimiter(character))
            {
                Reset();
                _bytes.Write([(byte)character]);
            }
            else if (!TryWriteGraphic(character))
            {
                return null;
            }
        }
        Reset();
        return _bytes.WrittenSpan.ToArray();
    }

    private bool TryWriteGraphic(char character)
    {
        if (TryWriteFrom(_state.G0, character) || TryWriteFrom(_state.G1, character)
            || TryWriteFrom(_initial.G0, character) || TryWriteFrom(_initial.G1, character))
            return true;
        foreach (var set in _extensions)
        {
            if (TryWriteFrom(set, character))
                return true;
        }
        return false;
    }

    private bool TryWriteFrom(CodedCharacterSet? set, char character)
    {
        if (set is null || !set.TryGetCode(character, out var code))
            return false;
        // The yen sign of JIS X 0201 has the code of the backslash, and would end the value.
        if (code < 0x7F && rules.IsDelimiter((char)code) && !set.IsG1)
            return false;
        Designate(set);
        if (set.IsG1)
            code |= 0x8080;
        if (set.IsDoubleByte)
            _bytes.Write([(byte)(code >> 8)]);
        _bytes.Write([(byte)code]);
        return true;
    }

    private void Reset()
    {
        Designate(_initial.G0);
        // There is no escape sequence for an empty G1: it is empty again at the delimiter by itself.
        if (_initial.G1 is { } set)
            Designate(set);
        _state = _initial;
    }

    private void Designate(CodedCharacterSet set)
    {
        if ((set.IsG1 ? _state.G1 : _state.G0) == set)
            return;
        _bytes.Write(set.Escape);
        _state = _state.With(set);
    }
}
