using System.Text;

namespace Das.Dicom.CharacterSets;

/// <summary>GB18030 and GBK, whose trail bytes may have the code of a backslash (PS3.5 annex J).</summary>
internal sealed class Guobiao
{
    public static readonly Guobiao Gb18030 = new(54936);
    public static readonly Guobiao Gbk = new(936);

    private readonly Lazy<Encoding> _encoding;
    private readonly bool _hasFourByteCodes;

    private Guobiao(int codePage)
    {
        _encoding = new(() => CodePages.Get(codePage));
        _hasFourByteCodes = codePage == 54936;
    }

    public string Decode(ReadOnlySpan<byte> value)
    {
        var text = _encoding.Value.GetString(value);
        // 0xFF is no code; code page 936 gives it a private character.
        return _hasFourByteCodes ? text : text.Replace('\uF8F5', '\uFFFD');
    }

    /// <summary>The bytes of <paramref name="text"/>, or null if one of its characters has no code.</summary>
    public byte[]? Encode(string text)
    {
        foreach (var character in text)
        {
            // Code page 936 adds the euro sign and a private area, which GBK does not have.
            if (!_hasFourByteCodes && character is '€' or (>= '\uE000' and <= '\uF8FF'))
                return null;
        }
        var bytes = _encoding.Value.GetBytes(text);
        return _encoding.Value.GetString(bytes) == text ? bytes : null;
    }

    public int IndexOfBackslash(ReadOnlySpan<byte> value)
    {
        for (var i = 0; i < value.Length; i += CodeLength(value[i..]))
        {
            if (value[i] == '\\')
                return i;
        }
        return -1;
    }

    private int CodeLength(ReadOnlySpan<byte> value)
    {
        if (value.Length < 2 || !IsLead(value[0]))
            return 1;
        if (value[1] is (>= 0x40 and <= 0x7E) or (>= 0x80 and <= 0xFE))
            return 2;
        return _hasFourByteCodes && value.Length >= 4 && IsDigit(value[1]) && IsLead(value[2]) && IsDigit(value[3]) ? 4 : 1;
    }

    private static bool IsLead(byte value) => value is >= 0x81 and <= 0xFE;

    private static bool IsDigit(byte value) => value is >= (byte)'0' and <= (byte)'9';
}
