using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Das.Standard;

namespace Das.Dicom.CharacterSets;

/// <summary>
/// What Specific Character Set (0008,0005) says about the text of a data set (PS3.3 section C.12.1.1.2, PS3.5 section 6.1).
/// Immutable; the value of an item without (0008,0005) is its parent's.
/// </summary>
public sealed class SpecificCharacterSet
{
    private readonly Iso2022State _initial = new(CodedCharacterSet.Ascii, null);
    private readonly CodedCharacterSet[] _extensions = [];
    private readonly bool _hasExtensions;
    private readonly bool _isUtf8;
    private readonly Guobiao? _guobiao;

    private SpecificCharacterSet(ReadOnlySpan<DefinedTerm> terms)
    {
        var first = terms[0];
        IsSupported = first.IsKnown;
        if (first.IsStandAlone)
        {
            _isUtf8 = first.IsUtf8;
            _guobiao = first.Guobiao;
            foreach (var term in terms)
                IsSupported &= term.IsKnown;
            return;
        }
        // Only JIS X 0208 and 0212 have two bytes in G0. As value 1 they are an error; what is meant is that they may be invoked.
        _initial = new(first.G0 is { IsDoubleByte: false } g0 ? g0 : CodedCharacterSet.Ascii, first.G1);
        _hasExtensions = terms.Length > 1 || first.IsExtension;
        var extensions = new HashSet<CodedCharacterSet>();
        foreach (var term in terms)
        {
            IsSupported &= term is { IsKnown: true, IsStandAlone: false };
            if (_hasExtensions && term.G0 is { } g0Extension)
                extensions.Add(g0Extension);
            if (_hasExtensions && term.G1 is { } g1Extension)
                extensions.Add(g1Extension);
        }
        _extensions = [.. extensions];
    }

    /// <summary>(0008,0005) is absent or empty: the default character repertoire, ISO_IR 6.</summary>
    public static SpecificCharacterSet Default { get; } = Parse([]);

    /// <summary>
    /// Every term is known and they may stand together. If not, the unknown terms count as ISO_IR 6, so that text is
    /// decoded as far as possible; no character outside the known terms is encoded.
    /// </summary>
    public bool IsSupported { get; }

    /// <summary>Every byte 0x5C of a multi-valued text value is a delimiter, so that bytes can be searched without decoding.</summary>
    public bool HasPlainDelimiters => !_hasExtensions && _guobiao is null && _initial.G1 != CodedCharacterSet.Katakana;

    /// <summary>Reads the value field of (0008,0005), with its padding. Common misspellings of the terms are accepted.</summary>
    public static SpecificCharacterSet Parse(ReadOnlySpan<byte> value)
    {
        var terms = new DefinedTerm[value.Count((byte)'\\') + 1];
        var count = 0;
        foreach (var range in value.Split((byte)'\\'))
            terms[count++] = DefinedTerm.Parse(value[range]);
        return new(terms);
    }

    /// <summary>
    /// Decodes a whole value field with its backslashes and padding. Bytes that mean nothing become U+FFFD; bytes above 0x7F
    /// where only ASCII is allowed are read as ISO 8859-1. Never throws.
    /// </summary>
    public string Decode(ReadOnlySpan<byte> value, VR vr)
    {
        var rules = new TextRules(vr);
        if (!rules.UsesSpecificCharacterSet)
            return Encoding.Latin1.GetString(value);
        if (_initial.G0 == CodedCharacterSet.Ascii && IsPlainAscii(value))
            return Encoding.ASCII.GetString(value);
        if (_isUtf8)
            return Encoding.UTF8.GetString(value);
        if (_guobiao is not null)
            return _guobiao.Decode(value);

        // Every character takes at least one byte, and none takes two UTF-16 units.
        var rented = ArrayPool<char>.Shared.Rent(value.Length);
        var length = 0;
        var reader = new Iso2022Reader(value, _initial, _hasExtensions, rules);
        while (reader.Read())
            rented[length++] = reader.Current;
        var text = new string(rented, 0, length);
        ArrayPool<char>.Shared.Return(rented, clearArray: true);
        return text;
    }

    /// <summary>
    /// Encodes a whole value field, unpadded, with the escape sequences that PS3.5 section 6.1.2.5.3 demands. Returns false,
    /// and no bytes, if a character has no code in the sets of (0008,0005), or, for a VR that (0008,0005) does not affect, in ASCII.
    /// </summary>
    public bool TryEncode(string text, VR vr, out byte[] bytes)
    {
        ArgumentNullException.ThrowIfNull(text);
        bytes = Encode(text, new TextRules(vr)) ?? [];
        return bytes.Length > 0 || text.Length == 0;
    }

    /// <summary>
    /// The first backslash byte that separates two values, not one that is part of a character; -1 if there is none or the VR
    /// has a single value. What follows the delimiter can be searched and decoded on its own.
    /// </summary>
    public int IndexOfDelimiter(ReadOnlySpan<byte> value, VR vr)
    {
        var rules = new TextRules(vr);
        if (!rules.IsMultiValued)
            return -1;
        if (!rules.UsesSpecificCharacterSet || HasPlainDelimiters || IsPlainAscii(value))
            return value.IndexOf((byte)'\\');
        if (_guobiao is not null)
            return _guobiao.IndexOfBackslash(value);
        var reader = new Iso2022Reader(value, _initial, _hasExtensions, rules);
        while (reader.Read())
        {
            if (reader.IsValueDelimiter)
                return reader.Position - 1;
        }
        return -1;
    }

    private byte[]? Encode(string text, TextRules rules)
    {
        foreach (var character in text)
        {
            if (char.IsControl(character) && !TextRules.IsAllowedControl(character))
                return null;
        }
        if (_initial.G0 == CodedCharacterSet.Ascii && Ascii.IsValid(text))
            return Encoding.ASCII.GetBytes(text);
        if (!rules.UsesSpecificCharacterSet)
            return Ascii.IsValid(text) ? Encoding.ASCII.GetBytes(text) : null;
        if (_isUtf8)
            return EncodeUtf8(text);
        return _guobiao is not null ? _guobiao.Encode(text) : new Iso2022Writer(_initial, _extensions, rules).Write(text);
    }

    private static byte[]? EncodeUtf8(string text)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        return Utf8.FromUtf16(text, bytes, out _, out var written, replaceInvalidSequences: false) == OperationStatus.Done
            ? bytes[..written]
            : null;
    }

    private static bool IsPlainAscii(ReadOnlySpan<byte> value) => Ascii.IsValid(value) && !value.Contains((byte)0x1B);
}
