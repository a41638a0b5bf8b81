namespace Das.Standard.Tests;

/// <summary>Against PS3.5 table 6.2-1, one line per VR.</summary>
public class VRInfoTests
{
    private const int NoLimit = int.MaxValue;

    public static TheoryData<VR, string, int, int> Table { get; } = new()
    {
        // L: 32-bit length; T: text; B: backslash separates values; C: governed by Specific Character Set; S: padded with a space.
        { VR.AE, "TBS", 0, 16 }, { VR.AS, "TBS", 0, 4 }, { VR.AT, "", 4, NoLimit }, { VR.CS, "TBS", 0, 16 }, { VR.DA, "TBS", 0, 8 },
        { VR.DS, "TBS", 0, 16 }, { VR.DT, "TBS", 0, 26 }, { VR.FD, "", 8, NoLimit }, { VR.FL, "", 4, NoLimit }, { VR.IS, "TBS", 0, 12 },
        { VR.LO, "TBCS", 0, 64 }, { VR.LT, "TCS", 0, 10240 }, { VR.OB, "L", 0, NoLimit }, { VR.OD, "L", 0, NoLimit }, { VR.OF, "L", 0, NoLimit },
        { VR.OL, "L", 0, NoLimit }, { VR.OV, "L", 0, NoLimit }, { VR.OW, "L", 0, NoLimit }, { VR.PN, "TBCS", 0, 64 }, { VR.SH, "TBCS", 0, 16 },
        { VR.SL, "", 4, NoLimit }, { VR.SQ, "L", 0, NoLimit }, { VR.SS, "", 2, NoLimit }, { VR.ST, "TCS", 0, 1024 }, { VR.SV, "L", 8, NoLimit },
        { VR.TM, "TBS", 0, 14 }, { VR.UC, "LTBCS", 0, NoLimit }, { VR.UI, "TB", 0, 64 }, { VR.UL, "", 4, NoLimit }, { VR.UN, "L", 0, NoLimit },
        { VR.UR, "LTS", 0, NoLimit }, { VR.US, "", 2, NoLimit }, { VR.UT, "LTCS", 0, NoLimit }, { VR.UV, "L", 8, NoLimit },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Facts_of_a_VR(VR vr, string facts, int valueLength, int maxLength)
    {
        Assert.True(vr.IsKnown());
        Assert.Equal(facts.Contains('L', StringComparison.Ordinal), vr.HasLongLength());
        Assert.Equal(facts.Contains('T', StringComparison.Ordinal), vr.IsText());
        Assert.Equal(facts.Contains('B', StringComparison.Ordinal), vr.IsSeparatedByBackslash());
        Assert.Equal(facts.Contains('C', StringComparison.Ordinal), vr.UsesSpecificCharacterSet());
        Assert.Equal(facts.Contains('S', StringComparison.Ordinal) ? (byte)' ' : (byte)0, vr.PaddingByte());
        Assert.Equal(valueLength, vr.ValueLength());
        Assert.Equal(maxLength, vr.MaxLength());
        Assert.True(VRInfo.TryParse(vr.ToString(), out var parsed));
        Assert.Equal(vr, parsed);
    }

    [Fact]
    public void No_other_two_bytes_are_a_VR()
    {
        foreach (var vr in Enumerable.Range(0, 0x10000).Select(code => (VR)code).Except(Table.Select(row => (VR)row[0])))
        {
            Assert.False(vr.IsKnown());
            Assert.False(vr.IsText());
            Assert.True(vr.HasLongLength());
        }
    }

    [Fact]
    public void Table_has_every_VR() =>
        Assert.Equal(Enum.GetValues<VR>().Where(vr => vr != VR.None).Order(), Table.Select(row => (VR)row[0]).Order());

    [Fact]
    public void No_other_number_is_a_VR()
    {
        var known = Enum.GetValues<VR>().Where(vr => vr != VR.None).ToHashSet();
        for (var number = 0; number <= ushort.MaxValue; number++)
            Assert.Equal(known.Contains((VR)number), ((VR)number).IsKnown());
    }

    [Theory]
    [InlineData("")]
    [InlineData("U")]
    [InlineData("us")]
    [InlineData("USS")]
    [InlineData("XX")]
    [InlineData("ＵＳ")]
    public void Other_letters_are_no_VR(string letters)
    {
        Assert.False(VRInfo.TryParse(letters, out var vr));
        Assert.Equal(VR.None, vr);
    }

    [Fact]
    public void VR_that_is_not_known_has_a_long_length() => Assert.True(((VR)('Z' | ('Z' << 8))).HasLongLength());
}
