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

    [Theory]
    [InlineData("TimezoneOffsetFromUTC", "-0500", "+0000")]
    [InlineData("TimezoneOffsetFromUTC", "+0000", "+0100")]
    [InlineData("CodingSchemeDesignator", "SCT", "99ANON")]
    [InlineData("ReferencedFrameNumber", "7\\8\\9", "1")]
    [InlineData("PatientSex", "O", "M")]
    [InlineData("ReasonForTheAttributeModification", "COERCE", "CORRECT")]
    [InlineData("OperatorsName", "Doe^Jane\\Roe", "ANONYMIZED")]
    [InlineData("OperatorsName", "ANONYMIZED^^", "ANONYMOUS")]
    [InlineData("PixelSpacing", "0.0\\-0", "1\\1")]
    [InlineData("PixelSpacing", "0.0\\0.5", "0\\0")]
    [InlineData("StudyDate", "1900", "19000102")]
    [InlineData("StudyDate", "1900.01.01", "19000102")]
    [InlineData("StudyTime", "00:00", "000001")]
    [InlineData("AcquisitionDateTime", "19000101000000.000+0000", "19000102000000")]
    public void Dummy_has_the_form_and_count_of_its_attribute(string keyword, string input, string expected)
    {
        Assert.True(DataDictionary.TryGetTag(keyword, out var tag));
        Assert.Equal(expected, Encoding.ASCII.GetString(Dummy.For(tag, DataDictionary.GetVR(tag), Encoding.ASCII.GetBytes(input), isBigEndian: false)));
    }

    [Fact]
    public void Dummy_of_every_attribute_is_legal_and_never_its_input()
    {
        // (1000,0000) is a group length, although (1000,XXX0) is in the dictionary.
        foreach (var entry in DataDictionary.Entries.Where(entry => !entry.Tag.IsGroupLength))
        {
            foreach (var vr in entry.AllowedVRs)
            {
                if (!Dummy.Exists(vr))
                    continue;
                var first = Dummy.For(entry.Tag, vr, [], isBigEndian: false);
                var second = Dummy.For(entry.Tag, vr, first, isBigEndian: false);
                Assert.NotEqual(first, second);
                Assert.Equal(first, Dummy.For(entry.Tag, vr, second, isBigEndian: false));
                var count = Math.Max(1, entry.MinVM);
                AssertLegal(vr, first, count);
                AssertLegal(vr, second, count);
                Assert.True(entry.VM.Length == 0 || !vr.IsText() || entry.AllowsCount(ValueRules.CountValues(vr, Encoding.ASCII.GetString(first))), entry.ToString());
            }
        }
    }

    [Fact]
    public void Numbers_keep_their_count_where_the_dictionary_allows_it()
    {
        var graphicData = new Tag(0x00700022);
        Assert.Equal(32, Dummy.For(graphicData, VR.FL, [.. Enumerable.Repeat((byte)1, 32)], isBigEndian: false).Length);
        Assert.Equal(8, Dummy.For(graphicData, VR.FL, [1, 2, 3, 4], isBigEndian: false).Length);
        Assert.Equal(2, Dummy.For(new Tag(0x00280010), VR.US, [1, 2, 3, 4, 5, 6], isBigEndian: false).Length);
    }

    [Fact]
    public void Identifiers_of_flows_are_as_long_as_a_UUID()
    {
        var flow = new Tag(0x00340002);
        Assert.Equal(new byte[16], Dummy.For(flow, VR.OB, [1, 2], isBigEndian: false));
        Assert.NotEqual(new byte[16], Dummy.For(flow, VR.OB, new byte[16], isBigEndian: false));
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
