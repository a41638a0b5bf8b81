using System.Globalization;

namespace Das.Dicom.CharacterSets;

/// <summary>One value of (0008,0005), PS3.3 section C.12.1.1.2.</summary>
internal readonly record struct DefinedTerm
{
    private DefinedTerm(CodedCharacterSet? g0, CodedCharacterSet? g1, bool isExtension)
    {
        IsKnown = true;
        G0 = g0;
        G1 = g1;
        IsExtension = isExtension;
    }

    private DefinedTerm(bool isUtf8, Guobiao? guobiao)
    {
        IsKnown = true;
        IsUtf8 = isUtf8;
        Guobiao = guobiao;
    }

    public bool IsKnown { get; }
    public bool IsUtf8 { get; }
    public Guobiao? Guobiao { get; }
    public CodedCharacterSet? G0 { get; }
    public CodedCharacterSet? G1 { get; }

    /// <summary>A term that exists only with code extensions.</summary>
    public bool IsExtension { get; }

    /// <summary>The term admits no code extensions (PS3.5 section 6.1.2.5.4 d).</summary>
    public bool IsStandAlone => IsUtf8 || Guobiao is not null;

    /// <summary>The term of a value; case, padding and the kind and number of separators are forgiven.</summary>
    public static DefinedTerm Parse(ReadOnlySpan<byte> value)
    {
        Span<char> buffer = stackalloc char[16];
        var length = 0;
        foreach (var character in value)
        {
            if (character is (byte)' ' or (byte)'_' or (byte)'-' or (byte)'.' or 0)
                continue;
            if (length == buffer.Length)
                return default;
            buffer[length++] = char.ToUpperInvariant((char)character);
        }
        var name = buffer[..length];
        switch (name)
        {
            case "":
                return new(CodedCharacterSet.Ascii, null, isExtension: false);
            case "GB18030" or "ISO2022GB18030":
                return new(isUtf8: false, Guobiao.Gb18030);
            case "GBK" or "ISO2022GBK":
                return new(isUtf8: false, Guobiao.Gbk);
            case "UTF8":
                return new(isUtf8: true, guobiao: null);
        }
        if (!name.StartsWith("ISO"))
            return default;
        var isExtension = name[3..].StartsWith("2022");
        var number = isExtension ? name[7..] : name[3..];
        if (number.StartsWith("IR"))
            number = number[2..];
        else if (!isExtension)
            return default;
        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var registration)
            ? OfRegistration(registration, isExtension)
            : default;
    }

    private static DefinedTerm OfRegistration(int registration, bool isExtension) => registration switch
    {
        6 => new(CodedCharacterSet.Ascii, null, isExtension),
        13 => new(CodedCharacterSet.Romaji, CodedCharacterSet.Katakana, isExtension),
        58 => new(null, CodedCharacterSet.SimplifiedChinese, isExtension: true),
        87 => new(CodedCharacterSet.Kanji, null, isExtension: true),
        100 => WithAscii(CodedCharacterSet.Latin1, isExtension),
        101 => WithAscii(CodedCharacterSet.Latin2, isExtension),
        109 => WithAscii(CodedCharacterSet.Latin3, isExtension),
        110 => WithAscii(CodedCharacterSet.Latin4, isExtension),
        126 => WithAscii(CodedCharacterSet.Greek, isExtension),
        127 => WithAscii(CodedCharacterSet.Arabic, isExtension),
        138 => WithAscii(CodedCharacterSet.Hebrew, isExtension),
        144 => WithAscii(CodedCharacterSet.Cyrillic, isExtension),
        148 => WithAscii(CodedCharacterSet.Latin5, isExtension),
        149 => new(null, CodedCharacterSet.Korean, isExtension: true),
        159 => new(CodedCharacterSet.SupplementaryKanji, null, isExtension: true),
        166 => WithAscii(CodedCharacterSet.Thai, isExtension),
        192 => new(isUtf8: true, guobiao: null),
        203 => WithAscii(CodedCharacterSet.Latin9, isExtension),
        _ => default,
    };

    private static DefinedTerm WithAscii(CodedCharacterSet g1, bool isExtension) => new(CodedCharacterSet.Ascii, g1, isExtension);
}
