using System.Text;
using Das.Dicom.CharacterSets;
using Das.Standard;

namespace Das.Dicom.Tests.CharacterSets;

public class SpecificCharacterSetTests
{
    private static SpecificCharacterSet Set(string terms) => SpecificCharacterSet.Parse(Encoding.ASCII.GetBytes(terms));

    [Theory]
    // PS3.5 annex H
    [InlineData("\\ISO 2022 IR 87", VR.PN, "59616D6164615E5461726F753D1B24423B3345441B28425E1B244242404F3A1B28423D1B24422464245E24401B28425E1B2442243F246D24261B2842", "Yamada^Tarou=山田^太郎=やまだ^たろう")]
    [InlineData("ISO 2022 IR 13\\ISO 2022 IR 87", VR.PN, "D4CFC0DE5EC0DBB33D1B24423B3345441B284A5E1B244242404F3A1B284A3D1B24422464245E24401B284A5E1B2442243F246D24261B284A", "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう")]
    [InlineData("\\ISO 2022 IR 87", VR.LO, "1B2442255C1B28425C41", "ボ\\A")]
    [InlineData("\\ISO 2022 IR 87\\ISO 2022 IR 159", VR.LO, "1B2428443021 1B2842", "丂")]
    // PS3.5 annex I
    [InlineData("\\ISO 2022 IR 149", VR.PN, "486F6E675E47696C646F6E673D1B242943FBF35E1B242943D1CED4D73D1B242943C8AB5E1B242943B1E6B5BF", "Hong^Gildong=洪^吉洞=홍^길동")]
    // PS3.5 annex J and K
    [InlineData("ISO_IR 192", VR.PN, "57616E675E5869616F446F6E673DE78E8B5EE5B08FE69DB13D", "Wang^XiaoDong=王^小東=")]
    [InlineData("GB18030", VR.PN, "57616E675E5869616F446F6E673DCDF55ED0A1B6AB3D", "Wang^XiaoDong=王^小东=")]
    [InlineData("GBK", VR.PN, "57616E675E5869616F446F6E673DCDF55ED0A1B6AB3D", "Wang^XiaoDong=王^小东=")]
    [InlineData("\\ISO 2022 IR 58", VR.PN, "5A68616E675E5869616F446F6E673D1B242941D5C55E1B242941D0A1B6AB3D", "Zhang^XiaoDong=张^小东=")]
    // Single-byte sets
    [InlineData("ISO_IR 100", VR.PN, "42756329E95EE9E7", "Buc)é^éç")]
    [InlineData("ISO_IR 101", VR.PN, "57B365B1", "Włeą")]
    [InlineData("ISO_IR 109", VR.LO, "A1E6", "Ħĉ")]
    [InlineData("ISO_IR 110", VR.LO, "A2E0", "ĸā")]
    [InlineData("ISO_IR 126", VR.PN, "C4E9EFEDF5F3E9EFF2", "Διονυσιος")]
    [InlineData("ISO_IR 127", VR.PN, "E2C8C7E6EA5EE4E6D2C7D1", "قباني^لنزار")]
    [InlineData("ISO_IR 138", VR.PN, "F9F8E5EF5EE3E1E5F8E4", "שרון^דבורה")]
    [InlineData("ISO_IR 144", VR.PN, "BBEEDAE1D5DCD1E3E0D3", "Люксембург")]
    [InlineData("ISO_IR 148", VR.LO, "D0FDFE", "Ğış")]
    [InlineData("ISO_IR 166", VR.LO, "E4B7C2", "ไทย")]
    [InlineData("ISO_IR 203", VR.LO, "A4BD", "€œ")]
    [InlineData("ISO_IR 13", VR.LT, "5C7EB1", "¥‾ｱ")]
    [InlineData("ISO 2022 IR 100\\ISO 2022 IR 144", VR.PN, "E95E1B2D4CBB1B2D415EE9", "é^Л^é")]
    public void Decodes_and_encodes_the_bytes_of_the_Standard(string terms, VR vr, string hex, string text)
    {
        var bytes = Convert.FromHexString(hex.Replace(" ", ""));
        var set = Set(terms);
        Assert.True(set.IsSupported);
        Assert.Equal(text, set.Decode(bytes, vr));
        Assert.True(set.TryEncode(text, vr, out var encoded));
        Assert.Equal(hex.Replace(" ", ""), Convert.ToHexString(encoded));
    }

    [Theory]
    [InlineData("", "é")]
    [InlineData("ISO_IR 100", "Ж")]
    [InlineData("ISO_IR 100", "\u001b$B")]
    [InlineData("ISO_IR 13", "~")]
    [InlineData("ISO_IR 13", "¥")]
    [InlineData("GBK", "€")]
    [InlineData("GBK", "😀")]
    [InlineData("\\ISO 2022 IR 87", "①")]
    [InlineData("\\ISO 2022 IR 149", "山é")]
    public void Does_not_encode_what_the_sets_do_not_have(string terms, string text)
    {
        Assert.False(Set(terms).TryEncode(text, VR.LO, out var bytes));
        Assert.Empty(bytes);
    }

    [Fact]
    public void Does_not_encode_half_a_surrogate_pair()
    {
        foreach (var terms in new[] { "ISO_IR 192", "GB18030", "GBK", "ISO_IR 100" })
            Assert.False(Set(terms).TryEncode("a\uD800b", VR.LO, out _));
    }

    [Theory]
    [InlineData("ISO-IR 100")]
    [InlineData("ISO_IR_100 ")]
    [InlineData("ISO 2022 IR 100")]
    [InlineData("iso_ir 100\0")]
    [InlineData("ISO IR 100")]
    [InlineData("ISO_IR100")]
    public void Accepts_common_misspellings(string term)
    {
        Assert.True(Set(term).IsSupported);
        Assert.Equal("é", Set(term).Decode([0xE9], VR.LO));
    }

    [Theory]
    [InlineData("ISO_IR 999", false)]
    [InlineData("nonsense", false)]
    [InlineData("ISO_IR 100\\ISO_IR 192", false)]
    [InlineData("ISO_IR 100\\nonsense", false)]
    [InlineData("ISO_IR 192\\ISO 2022 IR 87", true)]
    [InlineData("ISO_IR 6", true)]
    [InlineData("", true)]
    [InlineData("  ", true)]
    [InlineData("\\ISO 2022 IR 87", true)]
    public void Supports_only_known_terms_that_may_stand_together(string terms, bool supported)
    {
        Assert.Equal(supported, Set(terms).IsSupported);
        Assert.True(Set(terms).TryEncode("plain", VR.LO, out _));
    }

    [Theory]
    [InlineData("GB18030", "815C5C41", 2)]
    [InlineData("GBK", "815C41", -1)]
    [InlineData("ISO_IR 13", "835C5CB1", 2)]
    [InlineData("ISO_IR 192", "C3A95C", 2)]
    [InlineData("\\ISO 2022 IR 87", "1B2442255C1B28425C", 8)]
    [InlineData("\\ISO 2022 IR 149", "1B242943B0A15C", 6)]
    public void Delimiter_is_never_part_of_a_character(string terms, string hex, int index)
    {
        Assert.Equal(index, Set(terms).IndexOfDelimiter(Convert.FromHexString(hex), VR.LO));
        Assert.Equal(-1, Set(terms).IndexOfDelimiter(Convert.FromHexString(hex), VR.LT));
    }

    [Fact]
    public void Other_VRs_are_ASCII_whatever_the_set()
    {
        Assert.Equal("Ã©", Set("ISO_IR 192").Decode([0xC3, 0xA9], VR.CS));
        Assert.False(Set("ISO_IR 192").TryEncode("é", VR.CS, out _));
        Assert.True(Set("ISO_IR 13").TryEncode("A\\~", VR.CS, out var bytes));
        Assert.Equal("A\\~"u8, bytes);
    }

    [Fact]
    public void Bytes_without_meaning_become_replacement_characters()
    {
        Assert.Equal("\uFFFD", Set("ISO_IR 127").Decode([0xA1], VR.LO));
        Assert.Equal("A\uFFFD", Set("ISO_IR 192").Decode([0x41, 0xC3], VR.LO));
        Assert.Equal("\uFFFDA", Set("\\ISO 2022 IR 149").Decode("\e$)C\xB0"u8[..4].ToArray().Concat(new byte[] { 0xB0, 0x41 }).ToArray(), VR.LO));
    }

    [Fact]
    public void Shift_JIS_under_ISO_IR_13_is_read() => Assert.Equal("山田ソ", Set("ISO_IR 13").Decode([0x8E, 0x52, 0x93, 0x63, 0x83, 0x5C], VR.PN));
}
