using System.Text;

namespace Das.Dicom.CharacterSets;

/// <summary>
/// One graphic character set that ISO 2022 can designate: codes of one or two seven-bit bytes, which stand for G0 as they are
/// and for G1 with the high bit set (PS3.5 section 6.1.2). Tables are built when a value first needs them.
/// </summary>
internal sealed partial class CodedCharacterSet
{
    private const char Undefined = '\uFFFD';
    private const int RowLength = 94;

    private readonly int _codePage;
    private readonly byte _leadMask;
    private readonly byte _trailMask;
    private readonly (ushort Code, char Character)[] _corrections;
    private readonly (ushort First, ushort Last)[] _decodedOnly;
    private readonly Lazy<char[]> _characters;
    private readonly Lazy<Dictionary<char, ushort>> _codes;

    private CodedCharacterSet(
        int codePage,
        string escape,
        bool isG1,
        bool isDoubleByte = false,
        byte leadMask = 0x80,
        byte trailMask = 0x80,
        (ushort, char)[]? corrections = null,
        (ushort, ushort)[]? decodedOnly = null)
    {
        _codePage = codePage;
        _leadMask = leadMask;
        _trailMask = trailMask;
        _corrections = corrections ?? [];
        _decodedOnly = decodedOnly ?? [];
        Escape = Encoding.ASCII.GetBytes("\e" + escape);
        IsG1 = isG1;
        IsDoubleByte = isDoubleByte;
        _characters = new(BuildCharacters);
        _codes = new(BuildCodes);
    }

    /// <summary>The escape sequence that designates this set, with its ESC.</summary>
    public byte[] Escape { get; }

    /// <summary>Designated to G1, whose bytes have the high bit set; otherwise to G0.</summary>
    public bool IsG1 { get; }

    /// <summary>Two bytes for each character.</summary>
    public bool IsDoubleByte { get; }

    /// <summary>The character of a seven-bit code of one byte, U+FFFD where the set has none.</summary>
    public char Decode(int code) => _characters.Value[code];

    /// <summary>The character of a seven-bit code of two bytes from 0x21 to 0x7E, U+FFFD where the set has none.</summary>
    public char Decode(int lead, int trail) => _characters.Value[((lead - 0x21) * RowLength) + trail - 0x21];

    /// <summary>The seven-bit code of a character, the lead byte in the high half for two bytes.</summary>
    public bool TryGetCode(char character, out ushort code) => _codes.Value.TryGetValue(character, out code);

    private char[] BuildCharacters()
    {
        var characters = new char[IsDoubleByte ? RowLength * RowLength : 0x80];
        Array.Fill(characters, Undefined);
        var encoding = CodePages.Get(_codePage);
        Span<byte> bytes = stackalloc byte[2];
        Span<char> decoded = stackalloc char[4];
        for (var i = 0; i < characters.Length; i++)
        {
            var code = CodeAt(i);
            bytes[0] = (byte)((code >> 8) | _leadMask);
            bytes[1] = (byte)((code & 0xFF) | _trailMask);
            // Code pages map what they do not define to the private use area or the control characters.
            if ((code & 0xFF) >= 0x20
                && encoding.GetChars(IsDoubleByte ? bytes : bytes[1..], decoded) == 1
                && decoded[0] >= 0x20 && decoded[0] is not (>= '\x7F' and < '\xA0') and not (>= '\uE000' and <= '\uF8FF'))
                characters[i] = decoded[0];
        }
        foreach (var (code, character) in _corrections)
            characters[IndexOf(code)] = character;
        return characters;
    }

    private Dictionary<char, ushort> BuildCodes()
    {
        var codes = new Dictionary<char, ushort>();
        for (var i = 0; i < _characters.Value.Length; i++)
        {
            var code = CodeAt(i);
            if (_characters.Value[i] != Undefined && !Array.Exists(_decodedOnly, range => code >= range.First && code <= range.Last))
                codes.TryAdd(_characters.Value[i], code);
        }
        return codes;
    }

    private ushort CodeAt(int index) =>
        (ushort)(IsDoubleByte ? (((index / RowLength) + 0x21) << 8) + (index % RowLength) + 0x21 : index);

    private int IndexOf(ushort code) => IsDoubleByte ? (((code >> 8) - 0x21) * RowLength) + (code & 0xFF) - 0x21 : code;
}
