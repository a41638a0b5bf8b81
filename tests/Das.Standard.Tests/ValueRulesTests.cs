namespace Das.Standard.Tests;

/// <summary>PS3.5 table 6.2-1, each VR from both sides of its rules.</summary>
public class ValueRulesTests
{
    [Theory]
    [InlineData(VR.AE, "STORE_SCP 1", ValueFault.None)]
    [InlineData(VR.AE, "  ABCDEFGHIJKLMNOP  ", ValueFault.None)]
    [InlineData(VR.AE, "ABCDEFGHIJKLMNOPQ", ValueFault.TooLong)]
    [InlineData(VR.AE, "Köln", ValueFault.Character)]
    [InlineData(VR.AE, "A\tB", ValueFault.Character)]
    [InlineData(VR.AS, "018M", ValueFault.None)]
    [InlineData(VR.AS, "000Y", ValueFault.None)]
    [InlineData(VR.AS, "18M", ValueFault.Form)]
    [InlineData(VR.AS, "018m", ValueFault.Form)]
    [InlineData(VR.AS, "018Y ", ValueFault.Form)]
    [InlineData(VR.CS, "MR_1 A", ValueFault.None)]
    [InlineData(VR.CS, " MR ", ValueFault.None)]
    [InlineData(VR.CS, "mr", ValueFault.Character)]
    [InlineData(VR.CS, "UTF-8", ValueFault.Character)]
    [InlineData(VR.CS, "ABCDEFGHIJKLMNOPQ", ValueFault.TooLong)]
    [InlineData(VR.CS, "ISO_IR 100", ValueFault.None)]
    [InlineData(VR.CS, "\\ISO 2022 IR 87", ValueFault.None)]
    [InlineData(VR.CS, "ORIGINAL\\primary", ValueFault.Character)]
    [InlineData(VR.DA, "20240229", ValueFault.None)]
    [InlineData(VR.DA, "20230229", ValueFault.Form)]
    [InlineData(VR.DA, "20001301", ValueFault.Form)]
    [InlineData(VR.DA, "20000100", ValueFault.Form)]
    [InlineData(VR.DA, "2000.01.01", ValueFault.Form)]
    [InlineData(VR.DA, "20000101-20010101", ValueFault.Form)]
    [InlineData(VR.DA, "200001", ValueFault.Form)]
    [InlineData(VR.DA, "elseif", ValueFault.Form)]
    [InlineData(VR.DA, "20000101\\20000102", ValueFault.None)]
    [InlineData(VR.DS, "-1.5E-10", ValueFault.None)]
    [InlineData(VR.DS, " 5. ", ValueFault.None)]
    [InlineData(VR.DS, ".5", ValueFault.None)]
    [InlineData(VR.DS, "1234567890.123456", ValueFault.TooLong)]
    [InlineData(VR.DS, ".", ValueFault.Form)]
    [InlineData(VR.DS, "1e", ValueFault.Form)]
    [InlineData(VR.DS, "1,5", ValueFault.Form)]
    [InlineData(VR.DS, "NaN", ValueFault.Form)]
    [InlineData(VR.DS, "1\\\\2", ValueFault.None)]
    [InlineData(VR.DT, "2000", ValueFault.None)]
    [InlineData(VR.DT, "200002", ValueFault.None)]
    [InlineData(VR.DT, "2000022923", ValueFault.None)]
    [InlineData(VR.DT, "20000229235960.123456+1400", ValueFault.None)]
    [InlineData(VR.DT, "2000-1200", ValueFault.None)]
    [InlineData(VR.DT, "20000229235959.1234567", ValueFault.Form)]
    [InlineData(VR.DT, "2000022924", ValueFault.Form)]
    [InlineData(VR.DT, "2000+1500", ValueFault.Form)]
    [InlineData(VR.DT, "2000-0000", ValueFault.Form)]
    [InlineData(VR.DT, "200", ValueFault.Form)]
    [InlineData(VR.IS, "-2147483648", ValueFault.None)]
    [InlineData(VR.IS, "+2147483647", ValueFault.None)]
    [InlineData(VR.IS, "2147483648", ValueFault.Form)]
    [InlineData(VR.IS, "5.7", ValueFault.Form)]
    [InlineData(VR.IS, "0000000000001", ValueFault.TooLong)]
    [InlineData(VR.IS, "-", ValueFault.Form)]
    [InlineData(VR.PN, "Yamada^Tarou=山田^太郎=やまだ^たろう", ValueFault.None)]
    [InlineData(VR.PN, "A^B^C^D^E", ValueFault.None)]
    [InlineData(VR.PN, "A^B^C^D^E^F", ValueFault.Form)]
    [InlineData(VR.PN, "A=B=C=D", ValueFault.Form)]
    [InlineData(VR.PN, "A\nB", ValueFault.Character)]
    [InlineData(VR.PN, "==", ValueFault.None)]
    [InlineData(VR.SH, "ABCDEFGHIJKLMNOP", ValueFault.None)]
    [InlineData(VR.SH, "ABCDEFGHIJKLMNOPQ", ValueFault.TooLong)]
    [InlineData(VR.SH, "ABCDEFGHIJKLMNO😀", ValueFault.None)]
    [InlineData(VR.SH, "ÄÖÜ\\ABCDEFGHIJKLMNOP", ValueFault.None)]
    [InlineData(VR.LO, "a\nb", ValueFault.Character)]
    [InlineData(VR.LT, "a\r\nb\\c", ValueFault.None)]
    [InlineData(VR.LT, "a\u001Bb", ValueFault.Character)]
    [InlineData(VR.UC, "a\nb", ValueFault.Character)]
    [InlineData(VR.TM, "235960.123456", ValueFault.None)]
    [InlineData(VR.TM, "00", ValueFault.None)]
    [InlineData(VR.TM, "1200 ", ValueFault.None)]
    [InlineData(VR.TM, "24", ValueFault.Form)]
    [InlineData(VR.TM, "1260", ValueFault.Form)]
    [InlineData(VR.TM, "120061", ValueFault.Form)]
    [InlineData(VR.TM, "12:00:00", ValueFault.Form)]
    [InlineData(VR.TM, "1200.5", ValueFault.Form)]
    [InlineData(VR.TM, "120000.", ValueFault.Form)]
    [InlineData(VR.TM, "120000.1234567", ValueFault.Form)]
    [InlineData(VR.UI, "1.2.840.0.1", ValueFault.None)]
    [InlineData(VR.UI, "1.02", ValueFault.Form)]
    [InlineData(VR.UI, "1..2", ValueFault.Form)]
    [InlineData(VR.UI, "1.2.", ValueFault.Form)]
    [InlineData(VR.UI, "1.2 ", ValueFault.Form)]
    [InlineData(VR.UI, "1.2\\1.3", ValueFault.None)]
    [InlineData(VR.UR, "https://example.org/a?b=c%20d", ValueFault.None)]
    [InlineData(VR.UR, "about:blank", ValueFault.None)]
    [InlineData(VR.UR, "a b", ValueFault.Character)]
    [InlineData(VR.UR, "a\\b", ValueFault.Character)]
    [InlineData(VR.UR, "a%2", ValueFault.Form)]
    [InlineData(VR.US, "65535", ValueFault.None)]
    [InlineData(VR.US, "65536", ValueFault.Form)]
    [InlineData(VR.US, "-1", ValueFault.Form)]
    [InlineData(VR.US, "5.0", ValueFault.Form)]
    [InlineData(VR.US, "1\\2\\x", ValueFault.Form)]
    [InlineData(VR.SS, "-32768", ValueFault.None)]
    [InlineData(VR.SS, "-32769", ValueFault.Form)]
    [InlineData(VR.UL, "4294967295", ValueFault.None)]
    [InlineData(VR.UL, "4294967296", ValueFault.Form)]
    [InlineData(VR.SL, "-2147483649", ValueFault.Form)]
    [InlineData(VR.SV, "-9223372036854775808", ValueFault.None)]
    [InlineData(VR.SV, "9223372036854775808", ValueFault.Form)]
    [InlineData(VR.UV, "18446744073709551615", ValueFault.None)]
    [InlineData(VR.UV, "18446744073709551616", ValueFault.Form)]
    [InlineData(VR.FL, "1e38", ValueFault.None)]
    [InlineData(VR.FL, "1e39", ValueFault.Form)]
    [InlineData(VR.FD, "-1.5e300", ValueFault.None)]
    [InlineData(VR.FD, "NaN", ValueFault.Form)]
    [InlineData(VR.AT, "00100020", ValueFault.None)]
    [InlineData(VR.AT, "0010,0020", ValueFault.Form)]
    [InlineData(VR.OB, "\u0001any thing", ValueFault.None)]
    [InlineData(VR.UN, "\u0001any thing", ValueFault.None)]
    public void Judges_length_repertoire_and_form(VR vr, string text, ValueFault expected) => Assert.Equal(expected, ValueRules.CheckAll(vr, text.AsSpan()));

    [Fact]
    public void Empty_value_is_legal_in_every_VR() =>
        Assert.All(Enum.GetValues<VR>(), vr => Assert.Equal(ValueFault.None, ValueRules.CheckAll(vr, "")));

    [Theory]
    [InlineData(VR.LO, 64)]
    [InlineData(VR.ST, 1024)]
    [InlineData(VR.LT, 10240)]
    [InlineData(VR.PN, 64)]
    public void Counts_characters_of_a_value(VR vr, int max)
    {
        Assert.Equal(ValueFault.None, ValueRules.CheckAll(vr, new string('ä', max)));
        Assert.Equal(ValueFault.TooLong, ValueRules.CheckAll(vr, new string('ä', max + 1)));
    }

    [Fact]
    public void Each_component_group_of_a_name_has_its_own_length()
    {
        var group = new string('A', 64);
        Assert.Equal(ValueFault.None, ValueRules.CheckAll(VR.PN, $"{group}={group}={group}"));
        Assert.Equal(ValueFault.TooLong, ValueRules.CheckAll(VR.PN, $"A={group}B"));
    }

    [Fact]
    public void UID_has_64_characters_at_most()
    {
        Assert.Equal(ValueFault.None, ValueRules.CheckAll(VR.UI, "1." + new string('2', 62)));
        Assert.Equal(ValueFault.TooLong, ValueRules.CheckAll(VR.UI, "1." + new string('2', 63)));
    }

    [Theory]
    [InlineData(VR.LO, "", 0)]
    [InlineData(VR.LO, "a", 1)]
    [InlineData(VR.LO, "a\\\\b", 3)]
    [InlineData(VR.LT, "a\\b", 1)]
    [InlineData(VR.UR, "a\\b", 1)]
    [InlineData(VR.FD, "1\\2", 2)]
    [InlineData(VR.OB, "1\\2", 1)]
    public void Counts_values(VR vr, string text, int expected) => Assert.Equal(expected, ValueRules.CountValues(vr, text));

    [Theory]
    [InlineData("PatientName", 1, true)]
    [InlineData("PatientName", 2, false)]
    [InlineData("OtherPatientNames", 7, true)]
    [InlineData("PixelSpacing", 2, true)]
    [InlineData("PixelSpacing", 1, false)]
    [InlineData("PixelSpacing", 3, false)]
    [InlineData("ImageType", 1, false)]
    [InlineData("ImageType", 5, true)]
    [InlineData("ContourData", 6, true)]
    [InlineData("ContourData", 7, false)]
    public void Value_multiplicity_allows_a_number_of_values(string keyword, int count, bool allowed)
    {
        Assert.True(DataDictionary.TryGetTag(keyword, out var tag) && DataDictionary.TryGet(tag, out var entry) && entry.AllowsCount(count) == allowed);
    }

    [Fact]
    public void Checks_do_not_allocate() => Allocations.AssertNone(() =>
    {
        ValueRules.CheckAll(VR.DT, "20000229235959.123456+0100");
        ValueRules.CheckAll(VR.PN, "A^B=C^D");
        ValueRules.CheckAll(VR.DS, "1.5\\-2.5E-3");
        ValueRules.CheckAll(VR.UI, "1.2.840.10008.1.1");
        ValueRules.CheckAll(VR.LO, "a\\b");
        ValueRules.CountValues(VR.LO, "a\\b");
    });
}
