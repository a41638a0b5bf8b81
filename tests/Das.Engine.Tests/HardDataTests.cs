using System.Text;
using Das.Dicom;
using Das.Standard;
using Das.Testing;

namespace Das.Engine.Tests;

/// <summary>No value gets past a statement because of how it is encoded: bytes without a VR, other character sets, large values, tags that occur twice.</summary>
public sealed class HardDataTests
{
    private static readonly string _long = string.Join('\\', Enumerable.Range(0, 10_000).Select(i => $"1.2.{i}"));

    [Theory]
    [InlineData("ISO_IR 100", "M\u00FCller^Jos\u00E91", "iso-8859-1")]
    [InlineData("ISO_IR 192", "M\u00FCller^Jos\u00E91", "utf-8")]
    [InlineData("ISO_IR 144", "\u041B\u044E\u043A\u0441\u0435\u043C\u0431\u0443\u0440\u0433", "iso-8859-5")]
    public void Blanked_values_are_found_in_bytes_without_meaning_too(string characterSet, string name, string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding(encoding).GetBytes(name);
        var file = new DicomFileBuilder
        {
            { 0x00080005, VR.CS, characterSet },
            { 0x00100010, VR.PN, bytes },
            { 0x00190010, VR.LO, "P" },
            { 0x00191001, VR.UN, bytes },
        };

        Assert.EndsWith("(0010,0010)= | (0019,0010)=P | (0019,1001)=", ScriptTest.Run("blankValues[(0010,0010)]", file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("emptyTags[p]", "")]
    [InlineData("replaceTags[p]", "ANONYMIZED")]
    [InlineData("blankValues[(0019,{P}01)]", "")]
    [InlineData("*/(0019,{P}01) ?= \"X\"", "X")]
    [InlineData("(0019,{P}01) := \"X\"", "X")]
    [InlineData("regexReplaced := regexReplace[(0019,{P}01), \".*\", \"\"]\n(0019,{P}01) := regexReplaced", "")]
    public void Values_that_stay_in_the_file_are_reached(string script, string expected)
    {
        var file = new DicomFileBuilder { { 0x00190010, VR.LO, "P" }, { 0x00191001, VR.UC, _long } };

        Assert.Equal("(0019,0010)=P | (0019,1001)=" + expected, ScriptTest.Run(script.Replace("[p]", "[(0019,{P}01)]", StringComparison.Ordinal), file));
    }

    [Theory]
    [InlineData("hashUIDList[(0019,{P}01)]")]
    [InlineData("replaceUIDs[(0019,{P}01)]")]
    [InlineData("mapReferencedUIDs[\"1.2\", \"(0019,{P}01)\"]")]
    public void Each_UID_of_a_value_that_stays_in_the_file_is_replaced_whatever_its_VR(string script)
    {
        foreach (var vr in (VR[])[VR.UC, VR.UN, VR.UT])
        {
            var result = ScriptTest.Run(script, new DicomFileBuilder { { 0x00190010, VR.LO, "P" }, { 0x00191001, vr, _long } });
            Assert.Equal(10_000, result[result.LastIndexOf('=')..].Split('\\').Distinct().Count());
            Assert.Empty(result[(result.LastIndexOf('=') + 1)..].Split('\\').Intersect(_long.Split('\\')));
        }
    }

    [Theory]
    [InlineData("shiftDates[(0008,0020), 1]", "20200102\\\\20200103", "20200103\\\\20200104")]
    [InlineData("shiftDates[(0008,0020), 1]", "20200101-20200202", "")]
    [InlineData("shiftDates[(0008,0020), 1]", "20200101\\x\\20200102", "20200102\\\\20200103")]
    [InlineData("shiftDates[(0008,002A), 1]", "20200101235959.999999-1200", "20200102235959.999999-1200")]
    [InlineData("shiftDates[(0008,002A), 9223372036854775807]", "20200101", "")]
    public void Dates_that_cannot_be_read_are_emptied_one_by_one(string script, string value, string expected)
    {
        var tag = script.Substring(11, 11);
        Assert.Equal($"{tag}={expected}", ScriptTest.Run(script, $"{tag}={value}"));
    }

    [Fact]
    public void Every_element_of_a_tag_that_occurs_twice_is_reached()
    {
        foreach (var script in (string[])["(0010,0020) := \"X\"", "(0010,0020) ?= \"X\"", "replaceTags[(0010,0020)]", "blankValues[\"A\", \"B\"]", "hashUIDList[(0010,0020)]", "- (0010,0020)"])
        {
            var bytes = new DicomFileBuilder { { 0x00100020, VR.LO, "AA" }, { 0x00100021, VR.LO, "BB" } }.ToArray();
            bytes[bytes.AsSpan().IndexOf("\x10\0\x21\0LO"u8) + 2] = 0x20;
            using var source = DicomFile.Read(bytes);
            ScriptTest.Compile(script.Replace("\"A\", \"B\"", "\"AA\", \"BB\"", StringComparison.Ordinal)).Apply(source);

            var written = source.ToArray().AsSpan();
            Assert.True(written.IndexOf("AA"u8) < 0 && written.IndexOf("BB"u8) < 0, script);
        }
    }

    [Fact]
    public void What_neither_retainTags_nor_keepTags_names_goes_at_every_level_and_items_keep_their_numbers() => Assert.Equal(
        "(0008,0060)=MR | (0008,1111)[0] | (0008,1111)[1]/(0019,0011)=Q | (0008,1111)[1]/(0019,1101)=q | (0008,1111)[2]/(0008,1155)=1.3"
        + " | (0019,0010)=P | (0019,1001)[0] | (0019,1001)[1]/(0008,1155)=1.4",
        ScriptTest.Run(
            "(0008,0060) = \"MR\" ? retainTags[*/(0019,{Q}01), (0019,{P}01)[1]/(0008,1155)]\nkeepTags[(0008,0060), (0008,1111)[2]/(0008,1155)]",
            "(0008,0060)=MR | (0008,1111)[0]/(0008,1155)=1.1 | (0008,1111)[1]/(0008,1155)=1.2 | (0008,1111)[1]/(0019,0010)=P"
            + " | (0008,1111)[1]/(0019,0011)=Q | (0008,1111)[1]/(0019,1001)=p | (0008,1111)[1]/(0019,1101)=q | (0008,1111)[2]/(0008,1155)=1.3"
            + " | (0008,1111)[2]/(0010,0010)=A | (0010,0010)=A | (0019,0010)=P | (0019,0011)=R | (0019,1001)[0]/(0008,1155)=1.5"
            + " | (0019,1001)[1]/(0008,1155)=1.4 | (0019,1001)[1]/(0010,0010)=A | (0019,1101)=r"));
}
