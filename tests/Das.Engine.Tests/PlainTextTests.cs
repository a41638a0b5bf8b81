using System.Text;
using Das.Dicom.CharacterSets;
using Das.Language;
using Das.Standard;

namespace Das.Engine.Tests;

/// <summary>Plain texts have the bytes of ASCII in every character set of PS3.3 section C.12.1.1.2.</summary>
public sealed class PlainTextTests
{
    private static readonly string _plain = new([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c).Where(c => PlainText.Is(c.ToString()))]);

    public static TheoryData<string> Terms =>
    [
        "", "ISO_IR 100", "ISO_IR 101", "ISO_IR 109", "ISO_IR 110", "ISO_IR 144", "ISO_IR 127", "ISO_IR 126", "ISO_IR 138", "ISO_IR 148", "ISO_IR 203", "ISO_IR 13", "ISO_IR 166",
        "ISO_IR 192", "GB18030", "GBK", "ISO 2022 IR 6\\ISO 2022 IR 87", "ISO 2022 IR 13\\ISO 2022 IR 87", "ISO 2022 IR 13", "\\ISO 2022 IR 149", "\\ISO 2022 IR 58",
        "ISO 2022 IR 100\\ISO 2022 IR 126", "ISO 2022 IR 87", "ISO 2022 IR 159", "no such term",
    ];

    [Theory]
    [MemberData(nameof(Terms))]
    public void Has_the_same_bytes_in_every_character_set(string term)
    {
        var set = SpecificCharacterSet.Parse(Encoding.ASCII.GetBytes(term));
        foreach (var vr in new[] { VR.LO, VR.PN, VR.LT, VR.UC, VR.CS, VR.UI })
        {
            Assert.True(set.TryEncode(_plain, vr, out var bytes));
            Assert.Equal(Encoding.ASCII.GetBytes(_plain), bytes);
        }
    }

    [Theory]
    [InlineData("Doe^Jane = 'x' {1}", true)]
    [InlineData("", true)]
    [InlineData("a\\b", false)]
    [InlineData("~", false)]
    [InlineData("ä", false)]
    [InlineData("a\tb", false)]
    [InlineData("\u007f", false)]
    public void Is_ASCII_that_no_set_replaces(string text, bool isPlain) => Assert.Equal(isPlain, PlainText.Is(text));

    [Theory]
    [InlineData("(0010,0010) := \"A\"", "(0008,0005)=ISO_IR 13 | (0010,0010)=B", "(0010,0010)=A")]
    [InlineData("(0010,0010) := \"a\\\\b\"", "(0008,0005)=ISO_IR 100", "(0010,0010)=a\\b")]
    [InlineData("(0028,0010) := \"512\"", "", "(0028,0010)=512")]
    [InlineData("(0028,0010) ?= \"512\"", "(0028,0010)=1", "(0028,0010)=512")]
    [InlineData("(0028,0010) := \"\"", "(0028,0010)=1", "(0028,0010)=")]
    [InlineData("(0010,0010) ?= \"\"", "(0010,0010)=A", "(0010,0010)=")]
    public void Is_written_as_the_VR_wants_it(string script, string input, string expected) =>
        Assert.EndsWith(expected, ScriptTest.Run(script, input), StringComparison.Ordinal);
}
