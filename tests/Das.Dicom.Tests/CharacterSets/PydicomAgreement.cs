using System.Text;
using Das.Dicom.CharacterSets;
using Das.Standard;
using Das.Testing;

namespace Das.Dicom.Tests.CharacterSets;

/// <summary>pydicom decodes what Das encodes, and both decode every byte or pair of bytes of a set alike.</summary>
public class PydicomAgreement
{
    private const string Script = """
        import sys
        from pydicom.charset import convert_encodings, decode_bytes
        for line in sys.stdin:
            terms, value = line.rstrip('\n').split('\t')
            encodings = convert_encodings(terms.split('\\'))
            text = decode_bytes(bytes.fromhex(value), encodings, {0x0d, 0x0a, 0x09, 0x0c})
            print(text.encode('utf-16-be', 'surrogatepass').hex())
        """;

    private static readonly string[] SingleByteTerms =
        ["ISO_IR 100", "ISO_IR 101", "ISO_IR 109", "ISO_IR 110", "ISO_IR 144", "ISO_IR 127", "ISO_IR 126", "ISO_IR 138", "ISO_IR 148", "ISO_IR 166", "ISO_IR 13"];

    // Python has the 2003 edition of ISO 8859-7, three characters larger than ISO-IR 126, and two punctuation marks of
    // GB 2312 that Chinese software maps as GBK does.
    private static readonly HashSet<(string Terms, string Hex)> ChosenDifferently =
    [
        ("ISO_IR 126", "A4"), ("ISO_IR 126", "A5"), ("ISO_IR 126", "AA"), ("ISO 2022 IR 58", "A1A4"), ("ISO 2022 IR 58", "A1AA"),
    ];

    [RequiresPydicomFact]
    public void Single_bytes_decode_alike()
    {
        var cases = new List<(string Terms, byte[] Bytes)>();
        foreach (var terms in SingleByteTerms)
        {
            for (var b = 0xA0; b <= 0xFF; b++)
                cases.Add((terms, [(byte)b]));
        }
        AssertAlike(cases);
    }

    [RequiresPydicomFact]
    public void Double_byte_characters_decode_alike()
    {
        var cases = new List<(string Terms, byte[] Bytes)>();
        for (var lead = 0x21; lead <= 0x7E; lead++)
        {
            for (var trail = 0x21; trail <= 0x7E; trail++)
            {
                byte[] g0 = [(byte)lead, (byte)trail], g1 = [(byte)(lead | 0x80), (byte)(trail | 0x80)];
                cases.Add(("\\ISO 2022 IR 87", [.. "\e$B"u8, .. g0, .. "\e(B"u8]));
                cases.Add(("\\ISO 2022 IR 159", [.. "\e$(D"u8, .. g0, .. "\e(B"u8]));
                cases.Add(("\\ISO 2022 IR 149", [.. "\e$)C"u8, .. g1]));
                cases.Add(("GBK", g1));
                cases.Add(("GB18030", g1));
                cases.Add(("ISO 2022 IR 58", g1));
            }
        }
        AssertAlike(cases);
    }

    [RequiresPydicomFact]
    public void Encoded_text_is_read_by_pydicom()
    {
        AssertAlike(
        [
            .. Encoded("\\ISO 2022 IR 87", "山田 太郎 abc ひらがな", "ボ", "漢\r\n字"),
            .. Encoded("ISO 2022 IR 13\\ISO 2022 IR 87", "ﾔﾏﾀﾞ山田", "山田 A"),
            .. Encoded("\\ISO 2022 IR 149", "Hong 吉洞 길동"),
            .. Encoded("ISO 2022 IR 100\\ISO 2022 IR 144\\ISO 2022 IR 126", "éЛюδé", "Люкс"),
            .. Encoded("ISO_IR 192", "王^小東😀"),
            .. Encoded("GB18030", "王^小东😀ĸ"),
            .. Encoded("GBK", "王^小东"),
        ]);
    }

    private static IEnumerable<(string Terms, byte[] Bytes)> Encoded(string terms, params string[] texts)
    {
        foreach (var text in texts)
        {
            Assert.True(Parse(terms).TryEncode(text, VR.LT, out var bytes), text);
            Assert.Equal(text, Parse(terms).Decode(bytes, VR.LT));
            yield return (terms, bytes);
        }
    }

    private static void AssertAlike(List<(string Terms, byte[] Bytes)> cases)
    {
        var input = string.Concat(cases.Select(c => $"{c.Terms}\t{Convert.ToHexString(c.Bytes)}\n"));
        var output = Pydicom.Run(Script, input).TrimEnd('\r', '\n').Split('\n');
        Assert.Equal(cases.Count, output.Length);
        var differences = new List<string>();
        var compared = 0;
        for (var i = 0; i < cases.Count; i++)
        {
            var (terms, bytes) = cases[i];
            var theirs = Encoding.BigEndianUnicode.GetString(Convert.FromHexString(output[i].Trim()));
            var ours = Parse(terms).Decode(bytes, VR.LT);
            // What pydicom cannot decode it replaces, or shows with its escape sequence.
            if (theirs.AsSpan().ContainsAny('\uFFFD', '\e'))
                continue;
            compared++;
            if (ours != theirs && !ChosenDifferently.Contains((terms, Convert.ToHexString(bytes))))
                differences.Add($"{terms} {Convert.ToHexString(bytes)}: {Show(ours)} {Show(theirs)}");
        }
        Assert.True(differences.Count == 0, $"{differences.Count} of {cases.Count}:\n" + string.Join('\n', differences.Take(100)));
        Assert.True(compared * 2 > cases.Count, $"pydicom decoded only {compared} of {cases.Count}");
    }

    private static string Show(string text) => string.Join(' ', text.Select(c => ((int)c).ToString("X4")));

    private static SpecificCharacterSet Parse(string terms) => SpecificCharacterSet.Parse(Encoding.ASCII.GetBytes(terms));
}
