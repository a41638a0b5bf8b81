using System.Text;
using Das.Engine.Values;
using Das.Standard;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Das.Engine.Tests;

/// <summary>Values that say nothing, for every VR.</summary>
public sealed class DummyTests
{
    public static TheoryData<VR> VRs => [.. Enum.GetValues<VR>().Where(Dummy.Exists)];

    [Fact]
    public void Every_VR_has_a_dummy_but_UI_and_SQ() =>
        Assert.Equal([VR.SQ, VR.UI], Enum.GetValues<VR>().Where(vr => vr.IsKnown() && !Dummy.Exists(vr)).OrderBy(vr => vr.ToString(), StringComparer.Ordinal));

    [Theory]
    [InlineData(VR.UI)]
    [InlineData(VR.SQ)]
    [InlineData(VR.None)]
    public void A_VR_without_dummy_is_refused(VR vr) => Assert.Throws<ArgumentOutOfRangeException>(() => Dummy.For(vr, []));

    [Theory]
    [MemberData(nameof(VRs))]
    public void Dummy_is_legal_for_the_VR_and_differs_from_the_dummy(VR vr)
    {
        foreach (var isBigEndian in (bool[])[false, true])
        {
            var first = Dummy.For(vr, [], 1, isBigEndian);
            var second = Dummy.For(vr, first, 1, isBigEndian);
            Assert.NotEqual(first, second);
            Assert.Equal(first, Dummy.For(vr, second, 1, isBigEndian));
            AssertLegal(vr, first, 1);
            AssertLegal(vr, second, 1);
        }
    }

    [Theory]
    [MemberData(nameof(VRs))]
    public void Dummy_has_as_many_values_as_the_dictionary_wants(VR vr) => AssertLegal(vr, Dummy.For(vr, [], 6), 6);

    [Property]
    public bool Dummy_differs_from_any_input(byte[] input, PositiveInt count) => Enum.GetValues<VR>().Where(Dummy.Exists).All(vr =>
    {
        var dummy = Dummy.For(vr, input, 1 + (count.Get % 6), isBigEndian: count.Get % 2 == 0);
        return vr.IsText() ? Visible(dummy) != Visible(input) : !dummy.AsSpan().SequenceEqual(input);
    });

    [Theory]
    [InlineData(VR.LO, "ANONYMIZED", "ANONYMOUS")]
    [InlineData(VR.LO, "  ANONYMIZED  ", "ANONYMOUS")]
    [InlineData(VR.LO, "ANONYMIZED 2", "ANONYMIZED")]
    [InlineData(VR.DA, "19000101", "19000102")]
    [InlineData(VR.UR, "about:blank ", "about:invalid")]
    public void Padding_makes_no_other_value(VR vr, string input, string expected) =>
        Assert.Equal(expected, Encoding.ASCII.GetString(Dummy.For(vr, Encoding.ASCII.GetBytes(input))));

    [Fact]
    public void Numbers_follow_the_byte_order()
    {
        Assert.Equal([1, 0], Dummy.For(VR.US, [0, 0]));
        Assert.Equal([0, 1], Dummy.For(VR.US, [0, 0], 1, isBigEndian: true));
        Assert.Equal(BitConverter.GetBytes(1.0), Dummy.For(VR.FD, new byte[8]));
        Assert.Equal(BitConverter.GetBytes(1f).Reverse(), Dummy.For(VR.FL, new byte[4], 1, isBigEndian: true));
    }

    private static string Visible(ReadOnlySpan<byte> value) => Encoding.Latin1.GetString(value).Trim(' ', '\0');

    private static void AssertLegal(VR vr, byte[] dummy, int count)
    {
        if (vr.IsText())
        {
            var text = Encoding.ASCII.GetString(dummy);
            Assert.Equal(ValueFault.None, ValueRules.CheckAll(vr, text));
            Assert.Equal(vr.IsSeparatedByBackslash() ? count : 1, ValueRules.CountValues(vr, text));
        }
        else if (vr.ValueLength() > 0)
        {
            Assert.Equal(count * vr.ValueLength(), dummy.Length);
        }
        else
        {
            Assert.Equal(0, dummy.Length % (vr is VR.OD or VR.OV ? 8 : vr is VR.OF or VR.OL ? 4 : 2));
            Assert.NotEmpty(dummy);
        }
    }
}
