using System.Globalization;
using System.Text;

namespace Das.Standard.Tests;

public class TciaPrivateTests
{
    private static readonly Dictionary<string, TciaDisposition> _names = new()
    {
        ["unset"] = TciaDisposition.Unset,
        ["k"] = TciaDisposition.Keep,
        ["d"] = TciaDisposition.Delete,
        ["na"] = TciaDisposition.ByContent,
        ["h"] = TciaDisposition.HashUid,
        ["o"] = TciaDisposition.OffsetDate,
        ["oi"] = TciaDisposition.OffsetNumber,
    };

    private static readonly List<(string Path, VR VR, TciaDisposition Disposition)> _rows =
        [.. CsvRows.Read("tcia_private.csv").Select(row => (row["path"], VROf(row["vr"]), _names[row["disposition"]]))];

    [Fact]
    public void Finds_every_row_by_its_path_and_VR()
    {
        Assert.Equal(8787, _rows.Count);
        Assert.Equal(8787, TciaPrivate.Count);
        foreach (var (path, vr, disposition) in _rows)
        {
            Assert.True(PlaceOf(path).TryGetDisposition(vr, out var found), path);
            Assert.Equal(disposition, found);
        }
    }

    [Fact]
    public void Knows_no_other_VR_of_a_path()
    {
        var listed = _rows.Select(row => (row.Path, row.VR)).ToHashSet();
        foreach (var path in _rows.Select(row => row.Path).Distinct())
        {
            foreach (var vr in (VR[])[VR.UN, VR.OB, VR.LO, VR.PN, VR.SQ, VR.None, VR.UT])
                Assert.Equal(listed.Contains((path, vr)), PlaceOf(path).TryGetDisposition(vr, out _));
        }
    }

    [Fact]
    public void Entries_are_the_rows() => Assert.Equal(
        _rows.Order(), TciaPrivate.Entries.Select(entry => (entry.Path, entry.VR, entry.Disposition)).Order());

    [Theory]
    [InlineData("0009{GEMS_IDEN_01}27", true)]
    [InlineData("0009{GEMS_IDEN_01 }27", true)]
    [InlineData("0009{gems_iden_01}27", false)]
    [InlineData("0009{GEMS_IDEN_0}27", false)]
    [InlineData("0009{GEMS_IDEN_01\0}27", false)]
    [InlineData("00081140>0009{GEMS_IDEN_01}27", false)]
    [InlineData("0009{GEMS_IDEN_01}27>0009{GEMS_IDEN_01}27", false)]
    [InlineData("00090027", false)]
    [InlineData("00180010>00180010>0009{GEMS_IDEN_01}27", false)]
    public void Creator_and_path_must_be_those_of_the_row(string path, bool found) =>
        Assert.Equal(found, PlaceOf(path).TryGetDisposition(VR.SL, out _));

    [Theory]
    [InlineData("GEMS_IDEN_01", true)]
    [InlineData(" GEMS_IDEN_01 ", true)]
    [InlineData("Gems_Iden_01", false)]
    [InlineData("\u00C4", false)]
    public void Knows_the_creators_of_its_rows(string creator, bool known) => Assert.Equal(known, TciaPrivate.IsKnownCreator(creator));

    [Fact]
    public void Place_that_no_path_leads_to_has_nothing_below_it()
    {
        Assert.False(default(TciaPrivatePlace).IsKnown);
        Assert.False(default(TciaPrivatePlace).Find(new Tag(0x0008, 0x1140)).IsKnown);
        Assert.False(default(TciaPrivatePlace).Find(0x0009, 0x27, "GEMS_IDEN_01"u8).IsKnown);
        Assert.False(TciaPrivate.Root.TryGetDisposition(VR.None, out _));
    }

    [Fact]
    public void Look_ups_do_not_allocate()
    {
        var found = 0;
        Allocations.AssertNone(() =>
        {
            for (var element = 0; element < 256; element++)
                found += TciaPrivate.Root.Find(0x0009, (byte)element, "GEMS_IDEN_01"u8).TryGetDisposition(VR.SL, out _) ? 1 : 0;
        });
        Assert.True(found > 0);
    }

    private static TciaPrivatePlace PlaceOf(string path)
    {
        var place = TciaPrivate.Root;
        foreach (var step in path.Split('>'))
        {
            place = step[4] == '{'
                ? place.Find((ushort)Hex(step[..4]), (byte)Hex(step[^2..]), Encoding.ASCII.GetBytes(step[5..^3]))
                : place.Find(new Tag(Hex(step)));
        }

        return place;
    }

    private static uint Hex(string digits) => uint.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static VR VROf(string text) => VRInfo.TryParse(text, out var vr) ? vr : VR.None;
}
