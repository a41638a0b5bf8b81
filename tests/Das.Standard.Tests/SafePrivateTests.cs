using System.Globalization;
using System.Text;

namespace Das.Standard.Tests;

public class SafePrivateTests
{
    private static readonly List<Dictionary<string, string>> _rows = CsvRows.Read("safe_private.csv");

    [Fact]
    public void Finds_every_row_with_all_its_facts()
    {
        Assert.Equal(479, _rows.Count);
        Assert.Equal(479, SafePrivate.Count);
        foreach (var row in _rows)
        {
            var (group, element) = Key(row);
            Assert.True(SafePrivate.IsSafe(group, element, row["creator"]), row["meaning"]);
            Assert.True(SafePrivate.IsSafe(group, element, Encoding.ASCII.GetBytes(row["creator"])));
            Assert.True(SafePrivate.TryGet(group, element, row["creator"], out var entry));
            Assert.Equal((group, element, row["creator"]), (entry.Group, entry.Element, entry.Creator));
            Assert.Equal(row["vr"], string.Join(" or ", entry.AllowedVRs.ToArray()));
            Assert.Equal(row["vm"], entry.VM);
            Assert.Equal(row["meaning"], entry.Meaning);
            Assert.InRange(entry.MinVM, 0, entry.MaxVM);
        }
    }

    [Fact]
    public void Entries_are_the_rows_in_order() =>
        Assert.Equal(_rows.Select(row => row["meaning"]), SafePrivate.Entries.Select(entry => entry.Meaning));

    [Fact]
    public void Every_element_of_every_group_is_judged_by_the_list()
    {
        var listed = _rows.Select(row => (Key(row), row["creator"])).ToHashSet();
        foreach (var creator in _rows.Select(row => row["creator"]).Distinct())
        {
            foreach (var group in _rows.Select(row => Key(row).Group).Distinct())
            {
                for (var element = 0; element < 256; element++)
                    Assert.Equal(listed.Contains(((group, (byte)element), creator)), SafePrivate.IsSafe(group, (byte)element, creator));
            }
        }
    }

    [Theory]
    [InlineData("ELSCINT1", true)]
    [InlineData("ELSCINT1  ", true)]
    [InlineData(" ELSCINT1", true)]
    [InlineData("elscint1", false)]
    [InlineData("ELSCINT1\0", false)]
    [InlineData("ELSCINT", false)]
    [InlineData("ELSCINT12", false)]
    [InlineData("", false)]
    [InlineData("ELSCÏNT1", false)]
    public void Creator_counts_without_the_spaces_around_it(string creator, bool safe) =>
        Assert.Equal(safe, SafePrivate.IsSafe(0x00E1, 0x21, creator));

    [Theory]
    [InlineData("Philips Imaging DD 097", true)]
    [InlineData("GEMS_ACQU_01", true)]
    [InlineData("gems_acqu_01", false)]
    public void Knows_the_creators_of_its_rows(string creator, bool known) => Assert.Equal(known, SafePrivate.IsKnownCreator(creator));

    [Fact]
    public void Creator_must_be_given() => Assert.Throws<ArgumentNullException>(() => SafePrivate.IsSafe(0x00E1, 0x21, (string)null!));

    [Fact]
    public void Entry_prints_as_element_and_creator()
    {
        Assert.True(SafePrivate.TryGet(0x00E1, 0x21, "ELSCINT1", out var entry));
        Assert.Equal("(00E1,xx21) ELSCINT1", entry.ToString());
    }

    [Fact]
    public void Look_ups_do_not_allocate()
    {
        var found = 0;
        Allocations.AssertNone(() =>
        {
            for (var element = 0; element < 256; element++)
            {
                found += SafePrivate.IsSafe(0x2001, (byte)element, "Philips Imaging DD 001"u8) ? 1 : 0;
                found += SafePrivate.TryGet(0x2001, (byte)element, "Philips Imaging DD 001 ", out var entry) && entry.VR == VR.FL ? 1 : 0;
                found += SafePrivate.IsSafe(0x2001, (byte)element, "Nobody"u8) ? 1 : 0;
            }
        });
        Assert.True(found > 0);
    }

    private static (ushort Group, byte Element) Key(Dictionary<string, string> row) =>
        (ushort.Parse(row["group"], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
         byte.Parse(row["element"], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
}
