namespace Das.Dicom.CharacterSets;

// Escape sequences: PS3.3 tables C.12-2, C.12-3 and C.12-4. Code pages that know more than the registered set get
// the surplus as decoded only; codes where they follow another edition are corrected.
internal sealed partial class CodedCharacterSet
{
    private const int UsAscii = 20127;

    // Code page 20932 holds JIS X 0208 with both high bits set and JIS X 0212 with the high bit of the lead byte only.
    private const int EucJapanese = 20932;

    public static readonly CodedCharacterSet Ascii = new(UsAscii, "(B", isG1: false, trailMask: 0);

    /// <summary>ISO-IR 14, JIS X 0201 Romaji: ASCII but for two characters.</summary>
    public static readonly CodedCharacterSet Romaji = new(UsAscii, "(J", isG1: false, trailMask: 0, corrections: [(0x5C, '¥'), (0x7E, '‾')]);

    /// <summary>ISO-IR 13, JIS X 0201 Katakana: half-width.</summary>
    public static readonly CodedCharacterSet Katakana = new(932, ")I", isG1: true);

    public static readonly CodedCharacterSet Latin1 = new(28591, "-A", isG1: true);
    public static readonly CodedCharacterSet Latin2 = new(28592, "-B", isG1: true);
    public static readonly CodedCharacterSet Latin3 = new(28593, "-C", isG1: true);
    public static readonly CodedCharacterSet Latin4 = new(28594, "-D", isG1: true);
    public static readonly CodedCharacterSet Cyrillic = new(28595, "-L", isG1: true);
    public static readonly CodedCharacterSet Arabic = new(28596, "-G", isG1: true);

    public static readonly CodedCharacterSet Greek = new(28597, "-F", isG1: true, corrections: [(0x21, '\u2018'), (0x22, '\u2019')]);

    // The directional marks came with a later edition than ISO-IR 138.
    public static readonly CodedCharacterSet Hebrew = new(
        28598, "-H", isG1: true, corrections: [(0x2F, '\u00AF'), (0x7D, '\u200E'), (0x7E, '\u200F')], decodedOnly: [(0x7D, 0x7E)]);

    public static readonly CodedCharacterSet Latin5 = new(28599, "-M", isG1: true);
    public static readonly CodedCharacterSet Latin9 = new(28605, "-b", isG1: true);
    public static readonly CodedCharacterSet Thai = new(874, "-T", isG1: true, decodedOnly: [(0x20, 0x20)]);

    /// <summary>JIS X 0208; row 13 is NEC's.</summary>
    public static readonly CodedCharacterSet Kanji = new(EucJapanese, "$B", isG1: false, isDoubleByte: true, decodedOnly: [(0x2D21, 0x2D7E)]);

    /// <summary>JIS X 0212; rows 83 and 84 are IBM's.</summary>
    public static readonly CodedCharacterSet SupplementaryKanji = new(
        EucJapanese, "$(D", isG1: false, isDoubleByte: true, trailMask: 0,
        corrections: [(0x2237, '~'), (0x2271, '№')], decodedOnly: [(0x7321, 0x747E)]);

    /// <summary>KS X 1001.</summary>
    public static readonly CodedCharacterSet Korean = new(949, "$)C", isG1: true, isDoubleByte: true);

    /// <summary>GB 2312; the ranges decoded only are GBK's.</summary>
    public static readonly CodedCharacterSet SimplifiedChinese = new(
        936, "$)A", isG1: true, isDoubleByte: true, decodedOnly: [(0x2221, 0x222A), (0x2660, 0x2675), (0x283B, 0x2840)]);

    private static readonly CodedCharacterSet[] All =
    [
        Ascii, Romaji, Katakana, Kanji, SupplementaryKanji, Korean, SimplifiedChinese,
        Latin1, Latin2, Latin3, Latin4, Latin5, Latin9, Cyrillic, Arabic, Greek, Hebrew, Thai,
    ];

    // JIS C 6226-1978, which is not a defined term but is met in place of JIS X 0208.
    private static ReadOnlySpan<byte> EarlyKanjiEscape => "\e$@"u8;

    /// <summary>The set whose escape sequence <paramref name="bytes"/> begin with, null if there is none.</summary>
    public static CodedCharacterSet? Designated(ReadOnlySpan<byte> bytes)
    {
        foreach (var set in All)
        {
            if (bytes.StartsWith(set.Escape))
                return set;
        }
        return bytes.StartsWith(EarlyKanjiEscape) ? Kanji : null;
    }
}
