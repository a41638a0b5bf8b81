using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Das.Standard.Tests;

public class DataDictionaryTests
{
    private static readonly List<Dictionary<string, string>> _rows = CsvRows.Read("data_dictionary.csv");

    private static readonly HashSet<uint> _tags = [.. _rows.Where(row => !row["tag"].Contains('X')).Select(row => Hex(row["tag"]))];

    [Fact]
    public void Finds_every_row_with_all_its_facts()
    {
        Assert.Equal(5356, _rows.Count);
        Assert.Equal(5356, DataDictionary.Count);
        foreach (var row in _rows)
        {
            // X stands for 0 at the places where 0 is not the tag of another row.
            var digits = row["tag"].Replace("50XX", "5000", StringComparison.Ordinal).Replace("60XX", "6000", StringComparison.Ordinal)
                .Replace("7FXX", "7F00", StringComparison.Ordinal).Replace('X', '3');
            Assert.True(DataDictionary.TryGet(new Tag(Hex(digits)), out var entry), row["tag"]);
            Assert.Equal($"({row["tag"][..4]},{row["tag"][4..]})", entry.TagPattern);
            Assert.Equal(row["tag"].Contains('X'), entry.IsRepeating);
            Assert.Equal(row["keyword"], entry.Keyword);
            Assert.Equal(row["name"], entry.Name);
            Assert.Equal(row["vr"], string.Join(" or ", entry.AllowedVRs.ToArray()));
            Assert.Equal(row["vm"], entry.VM);
            Assert.Equal(row["retired"] == "Y", entry.IsRetired);
            Assert.True(entry.Covers(new Tag(Hex(digits))));
        }
    }

    [Fact]
    public void Finds_the_tag_of_every_keyword()
    {
        foreach (var row in _rows.Where(row => row["keyword"].Length > 0))
        {
            Assert.True(DataDictionary.TryGetTag(row["keyword"], out var tag), row["keyword"]);
            Assert.Equal(Hex(row["tag"].Replace('X', '0')), tag.Value);
        }
    }

    [Fact]
    public void Entries_are_the_rows_in_order() =>
        Assert.Equal(_rows.Select(row => row["keyword"]), DataDictionary.Entries.Select(entry => entry.Keyword));

    [Theory]
    [InlineData("")]
    [InlineData("patientid")]
    [InlineData("PatientI")]
    [InlineData("PatientIDs")]
    [InlineData("PatientÏD")]
    [InlineData("Patient ID")]
    public void Does_not_find_what_is_no_keyword(string keyword) => Assert.False(DataDictionary.TryGetTag(keyword, out _));

    [Fact]
    public void Does_not_find_a_keyword_that_is_longer_than_any() => Assert.False(DataDictionary.TryGetTag(new string('A', 5000), out _));

    [Fact]
    public void Keyword_must_be_given() => Assert.Throws<ArgumentNullException>(() => DataDictionary.TryGetTag(null!, out _));

    [Property(MaxTest = 20_000)]
    public void Tag_that_no_row_covers_misses(uint value)
    {
        var covered = _tags.Contains(value) || _rows.Exists(row => row["tag"].Contains('X') && Covers(row["tag"], value));
        Assert.Equal(covered, DataDictionary.TryGet(new Tag(value), out _));
    }

    [Property(MaxTest = 2_000)]
    public Property Tag_next_to_a_row_is_judged_by_its_own_digits() =>
        Prop.ForAll(
            Gen.Elements(_rows.Select(row => Hex(row["tag"].Replace('X', '0'))))
                .SelectMany(tag => Gen.Choose(-2, 2).Select(step => unchecked(tag + (uint)step))).ToArbitrary(),
            Tag_that_no_row_covers_misses);

    [Theory]
    [InlineData(0x60000010u, true)]
    [InlineData(0x601E0010u, true)]
    [InlineData(0x60200010u, false)] // PS3.5 section 7.6 ends the repeating groups at 1E.
    [InlineData(0x60010010u, false)] // An odd group is private.
    [InlineData(0x501E3000u, true)]
    [InlineData(0x50203000u, false)]
    [InlineData(0x00203142u, true)]
    [InlineData(0x00280410u, true)]
    [InlineData(0x7F020010u, true)]
    [InlineData(0x7FE00010u, true)]
    [InlineData(0x10001231u, true)]
    [InlineData(0x10001236u, false)]
    [InlineData(0x10101234u, true)]
    [InlineData(0x10100000u, false)] // A group length, not a zonal map.
    public void Repeating_group_covers_what_the_Standard_says(uint tag, bool covered) =>
        Assert.Equal(covered, DataDictionary.TryGet(new Tag(tag), out _));

    [Fact]
    public void Single_tag_wins_over_repeating_group()
    {
        Assert.True(DataDictionary.TryGet(new Tag(0x0028, 0x0400), out var single));
        Assert.False(single.IsRepeating);
        Assert.True(DataDictionary.TryGet(new Tag(0x7FE0, 0x0010), out var pixels));
        Assert.Equal("PixelData", pixels.Keyword);
    }

    [Theory]
    [InlineData(0x00100010u, VR.PN)]
    [InlineData(0x00280106u, VR.US)] // US or SS
    [InlineData(0x60023000u, VR.OB)] // OB or OW
    [InlineData(0x00020000u, VR.UL)]
    [InlineData(0x00100000u, VR.UL)]
    [InlineData(0x00090000u, VR.UL)]
    [InlineData(0x00090010u, VR.LO)]
    [InlineData(0x000900FFu, VR.LO)]
    [InlineData(0x00090100u, VR.UN)]
    [InlineData(0x00091001u, VR.UN)]
    [InlineData(0x0009000Fu, VR.UN)]
    [InlineData(0x00100019u, VR.None)]
    [InlineData(0xFFFEE000u, VR.None)]
    [InlineData(0xFFFEE0DDu, VR.None)]
    public void VR_of_a_tag(uint tag, VR vr) => Assert.Equal(vr, DataDictionary.GetVR(new Tag(tag)));

    [Theory]
    [InlineData("PatientID", "1", 1, 1)]
    [InlineData("ImageType", "2-n", 2, int.MaxValue)]
    [InlineData("OverlayOrigin", "2", 2, 2)]
    [InlineData("Item", "1", 1, 1)]
    public void Bounds_of_the_value_multiplicity(string keyword, string vm, int min, int max)
    {
        Assert.True(DataDictionary.TryGetTag(keyword, out var tag));
        Assert.True(DataDictionary.TryGet(tag, out var entry));
        Assert.Equal((vm, min, max), (entry.VM, entry.MinVM, entry.MaxVM));
    }

    [Fact]
    public void Bounds_are_ordered_in_every_row() => Assert.All(DataDictionary.Entries, entry => Assert.InRange(entry.MinVM, 0, entry.MaxVM));

    [Fact]
    public void Allows_exactly_the_listed_VRs()
    {
        Assert.True(DataDictionary.TryGet(new Tag(0x0028, 0x0106), out var entry));
        Assert.True(entry.Allows(VR.US) && entry.Allows(VR.SS));
        Assert.False(entry.Allows(VR.OW) || entry.Allows(VR.None));
        Assert.Equal("SmallestImagePixelValue", entry.Keyword);
    }

    [Fact]
    public void Default_entry_is_not_a_row() => Assert.Throws<IndexOutOfRangeException>(() => default(DictionaryEntry).Tag);

    [Fact]
    public void Entry_prints_as_tag_and_keyword()
    {
        Assert.True(DataDictionary.TryGet(new Tag(0x6002, 0x3000), out var entry));
        Assert.Equal("(60XX,3000) OverlayData", entry.ToString());
    }

    [Fact]
    public void Look_ups_do_not_allocate()
    {
        var found = 0;
        Allocations.AssertNone(() =>
        {
            for (var tag = 0x00080000u; tag < 0x00081000u; tag++)
            {
                found += DataDictionary.TryGet(new Tag(tag), out var entry) && entry.Allows(VR.UI) && entry.MaxVM == 1 ? 1 : 0;
                found += DataDictionary.GetVR(new Tag(tag + 0x60000000u)) == VR.None ? 0 : 1;
                found += DataDictionary.TryGetTag("PatientID", out _) ? 1 : 0;
            }
        });
        Assert.True(found > 0x1000);
    }

    private static uint Hex(string digits) => uint.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static bool Covers(string pattern, uint tag)
    {
        var digits = tag.ToString("X8", CultureInfo.InvariantCulture);
        return pattern.Zip(digits).All(pair => pair.First == 'X' || pair.First == pair.Second) && (tag & 0xFFFF) != 0 && (tag & 0x10000) == 0
            && (pattern[..4] is not ("50XX" or "60XX") || ((tag >> 16) & 0xFF) <= 0x1E);
    }
}
