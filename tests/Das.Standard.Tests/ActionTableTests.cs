using System.Globalization;
using FsCheck.Xunit;

namespace Das.Standard.Tests;

public class ActionTableTests
{
    private static readonly List<Dictionary<string, string>> _rows = CsvRows.Read("table_e1_1.csv");

    private static readonly Dictionary<string, ProfileOption> _options = new()
    {
        ["retain_safe_private"] = ProfileOption.RetainSafePrivate,
        ["retain_uids"] = ProfileOption.RetainUids,
        ["retain_device_identity"] = ProfileOption.RetainDeviceIdentity,
        ["retain_institution_identity"] = ProfileOption.RetainInstitutionIdentity,
        ["retain_patient_characteristics"] = ProfileOption.RetainPatientCharacteristics,
        ["retain_full_dates"] = ProfileOption.RetainFullDates,
        ["retain_modified_dates"] = ProfileOption.RetainModifiedDates,
        ["clean_descriptors"] = ProfileOption.CleanDescriptors,
        ["clean_structured_content"] = ProfileOption.CleanStructuredContent,
        ["clean_graphics"] = ProfileOption.CleanGraphics,
    };

    [Fact]
    public void Finds_every_row_with_all_its_facts()
    {
        Assert.Equal(657, _rows.Count);
        Assert.Equal(657, ActionTable.Count);
        foreach (var row in _rows)
        {
            var digits = row["tag"].Replace("GGGGEEEE", "00091001", StringComparison.Ordinal).Replace('X', '0');
            var tag = new Tag(uint.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            Assert.True(ActionTable.TryGet(tag, out var action), row["tag"]);
            Assert.Equal($"({row["tag"][..4]},{row["tag"][4..]})", action.TagPattern);
            Assert.Equal(row["keyword"], action.Keyword);
            Assert.Equal(row["name"], action.Name);
            Assert.Equal(row["retired"] == "Y", action.IsRetired);
            Assert.Equal(row["in_standard_iod"] == "Y", action.InStandardIod);
            Assert.Equal(row["basic_profile"].Replace("/", "", StringComparison.Ordinal).TrimEnd('*'), action.BasicProfile.ToString());
            foreach (var (column, option) in _options)
                Assert.Equal(row[column], action.GetAction(option)?.ToString() ?? "");
        }
    }

    [Theory]
    [InlineData(ActionCode.X, 417)]
    [InlineData(ActionCode.D, 93)]
    [InlineData(ActionCode.U, 55)]
    [InlineData(ActionCode.Z, 42)]
    [InlineData(ActionCode.XD, 23)]
    [InlineData(ActionCode.XZ, 11)]
    [InlineData(ActionCode.XZD, 8)]
    [InlineData(ActionCode.ZD, 6)]
    [InlineData(ActionCode.XZU, 2)]
    [InlineData(ActionCode.K, 0)]
    [InlineData(ActionCode.C, 0)]
    public void Counts_of_codes_in_the_Basic_Profile(ActionCode code, int count) =>
        Assert.Equal(count, ActionTable.Rows.Count(row => row.BasicProfile == code));

    [Theory]
    [InlineData(ProfileOption.RetainUids, 60, 0)]
    [InlineData(ProfileOption.RetainDeviceIdentity, 48, 11)]
    [InlineData(ProfileOption.RetainInstitutionIdentity, 10, 0)]
    [InlineData(ProfileOption.RetainPatientCharacteristics, 14, 5)]
    [InlineData(ProfileOption.RetainFullDates, 169, 0)]
    [InlineData(ProfileOption.RetainModifiedDates, 0, 169)]
    [InlineData(ProfileOption.CleanDescriptors, 0, 141)]
    [InlineData(ProfileOption.CleanStructuredContent, 0, 4)]
    [InlineData(ProfileOption.CleanGraphics, 0, 4)]
    [InlineData(ProfileOption.RetainSafePrivate, 0, 1)]
    public void Counts_of_codes_of_an_option(ProfileOption option, int keep, int clean)
    {
        var codes = ActionTable.Rows.Select(row => row.GetAction(option)).Where(code => code is not null).ToList();
        Assert.Equal(keep, codes.Count(code => code == ActionCode.K));
        Assert.Equal(clean, codes.Count(code => code == ActionCode.C));
        Assert.Equal(keep + clean, codes.Count);
    }

    [Theory]
    [InlineData(0x50000005u, "(50XX,XXXX)")]
    [InlineData(0x501EFFFFu, "(50XX,XXXX)")]
    [InlineData(0x50020000u, "(50XX,XXXX)")]
    [InlineData(0x60003000u, "(60XX,3000)")]
    [InlineData(0x601E3000u, "(60XX,3000)")]
    [InlineData(0x60044000u, "(60XX,4000)")]
    [InlineData(0x00090010u, "(GGGG,EEEE)")]
    [InlineData(0x00091001u, "(GGGG,EEEE)")]
    [InlineData(0x50013000u, "(GGGG,EEEE)")]
    [InlineData(0x60013000u, "(GGGG,EEEE)")]
    [InlineData(0xFFFFFFFFu, "(GGGG,EEEE)")]
    public void Pattern_covers_what_the_Standard_says(uint tag, string pattern)
    {
        Assert.True(ActionTable.TryGet(new Tag(tag), out var row));
        Assert.Equal(pattern, row.TagPattern);
        Assert.True(row.IsPattern);
        Assert.Equal(ActionCode.X, row.BasicProfile);
    }

    [Theory]
    [InlineData(0x50200005u)]
    [InlineData(0x60203000u)]
    [InlineData(0x60000010u)]
    [InlineData(0x60004001u)]
    [InlineData(0x00080005u)]
    [InlineData(0x7FE00010u)]
    public void Tag_that_the_table_does_not_name_misses(uint tag) => Assert.False(ActionTable.TryGet(new Tag(tag), out _));

    [Property(MaxTest = 20_000)]
    public void Random_tag_is_found_if_a_row_names_it(uint value)
    {
        var tag = new Tag(value);
        var text = value.ToString("X8", CultureInfo.InvariantCulture);
        var repeats = !tag.IsPrivate && (tag.Group & 0xFF) <= 0x1E;
        var expected = tag.IsPrivate || _rows.Exists(row => row["tag"] == text) || (repeats && tag.Group >> 8 == 0x50)
            || (repeats && tag.Group >> 8 == 0x60 && tag.Element is 0x3000 or 0x4000);
        Assert.Equal(expected, ActionTable.TryGet(tag, out _));
    }

    [Fact]
    public void Option_must_exist()
    {
        Assert.True(ActionTable.TryGet(new Tag(0x0010, 0x0010), out var row));
        Assert.Throws<ArgumentOutOfRangeException>(() => row.GetAction((ProfileOption)10));
        Assert.Throws<ArgumentOutOfRangeException>(() => row.GetAction((ProfileOption)(-1)));
    }

    [Fact]
    public void Every_row_with_a_keyword_is_in_the_dictionary_and_retired_alike()
    {
        foreach (var row in ActionTable.Rows.Where(row => row.Keyword.Length > 0))
        {
            Assert.True(DataDictionary.TryGet(row.Tag, out var entry), row.Keyword);
            Assert.Equal((row.Keyword, row.IsRetired), (entry.Keyword, entry.IsRetired));
        }
    }

    [Fact]
    public void Row_prints_as_tag_and_name()
    {
        Assert.True(ActionTable.TryGet(new Tag(0x0009, 0x1001), out var row));
        Assert.Equal("(GGGG,EEEE) Private Attributes", row.ToString());
    }

    [Fact]
    public void Look_ups_do_not_allocate()
    {
        var found = 0;
        Allocations.AssertNone(() =>
        {
            for (var tag = 0x00080000u; tag < 0x00093000u; tag += 16)
            {
                found += ActionTable.TryGet(new Tag(tag), out var row) && row.BasicProfile != ActionCode.K
                    && row.GetAction(ProfileOption.RetainUids) is null ? 1 : 0;
            }
        });
        Assert.True(found > 0);
    }
}
