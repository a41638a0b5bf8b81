using System.Globalization;

namespace Das.Standard.Tests;

public class PrivateDictionaryTests
{
    private static readonly List<Dictionary<string, string>> _rows = CsvRows.Read("private_dictionary.csv");

    [Fact]
    public void Finds_every_row_with_all_its_facts()
    {
        Assert.Equal(15268, _rows.Count);
        Assert.Equal(15268, PrivateDictionary.Count);
        foreach (var row in _rows)
        {
            var (group, element) = Key(row);
            Assert.True(PrivateDictionary.TryGet(row["creator"], group, element, out var entry), row["name"]);
            Assert.Equal((group, element, row["creator"]), (entry.Group, entry.Element, entry.Creator));
            Assert.Equal(row["vr"], string.Join(" or ", entry.AllowedVRs.ToArray()));
            Assert.Equal(entry.AllowedVRs[0], entry.VR);
            Assert.Equal(row["vm"], entry.VM);
            Assert.Equal(row["name"], entry.Name);
            Assert.InRange(entry.MinVM, 0, entry.MaxVM);
        }
    }

    [Fact]
    public void Entries_are_the_rows_in_order() =>
        Assert.Equal(_rows.Select(row => (row["creator"], Key(row))), PrivateDictionary.Entries.Select(entry => (entry.Creator, (entry.Group, entry.Element))));

    [Fact]
    public void Knows_the_elements_of_the_rows_and_no_other()
    {
        var listed = _rows.Select(row => (row["creator"], Key(row))).ToHashSet();
        foreach (var creator in (string[])["GEMS_ACQU_01", "SIEMENS MR HEADER", "1.2.840.113663.1"])
        {
            foreach (var group in (ushort[])[0x0019, 0x0029, 0x0051, 0x7FE1, 0xFFFF])
            {
                for (var element = 0; element < 256; element++)
                    Assert.Equal(listed.Contains((creator, (group, (byte)element))), PrivateDictionary.TryGet(creator, group, (byte)element, out _));
            }
        }
    }

    [Fact]
    public void Creators_are_listed_once_and_known()
    {
        Assert.Equal(_rows.Select(row => row["creator"]).Distinct(), PrivateDictionary.Creators);
        Assert.All(PrivateDictionary.Creators, creator => Assert.True(PrivateDictionary.IsKnownCreator(creator)));
    }

    [Theory]
    [InlineData("GEMS_ACQU_01", true)]
    [InlineData(" GEMS_ACQU_01 ", true)]
    [InlineData("gems_acqu_01", false)]
    [InlineData("GEMS_ACQU_0", false)]
    [InlineData("", false)]
    [InlineData("\uFF21", false)]
    [InlineData("zzz", false)]
    public void Creator_counts_without_the_spaces_around_it(string creator, bool known) =>
        Assert.Equal(known, PrivateDictionary.IsKnownCreator(creator));

    [Fact]
    public void Creator_must_be_given() => Assert.Throws<ArgumentNullException>(() => PrivateDictionary.IsKnownCreator(null!));

    [Fact]
    public void Entry_prints_as_element_and_creator()
    {
        Assert.True(PrivateDictionary.TryGet("GEMS_ACQU_01", 0x0019, 0x0F, out var entry));
        Assert.Equal("(0019,xx0F) GEMS_ACQU_01", entry.ToString());
    }

    [Fact]
    public void Look_ups_do_not_allocate()
    {
        var found = 0;
        Allocations.AssertNone(() =>
        {
            for (var element = 0; element < 256; element++)
                found += PrivateDictionary.TryGet("SIEMENS MR HEADER", 0x0051, (byte)element, out var entry) && entry.VR != VR.None ? 1 : 0;
        });
        Assert.True(found > 0);
    }

    private static (ushort Group, byte Element) Key(Dictionary<string, string> row) =>
        (ushort.Parse(row["group"], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
         byte.Parse(row["element"], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
}
