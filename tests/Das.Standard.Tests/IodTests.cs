using System.Globalization;
using System.Text;
using FsCheck.Xunit;

namespace Das.Standard.Tests;

public class IodTests
{
    private const string CTImageStorage = "1.2.840.10008.5.1.4.1.1.2";
    private const string ComprehensiveSR = "1.2.840.10008.5.1.4.1.1.88.33";

    private static readonly Tag _contentSequence = new(0x0040, 0xA730);

    internal static Dictionary<string, Iod> ByName { get; } = Iod.All.ToDictionary(iod => iod.Name);

    [Fact]
    public void Finds_the_IOD_of_every_SOP_class()
    {
        var rows = CsvRows.Read("sop_class_iods.csv");
        Assert.Equal(183, rows.Count);
        Assert.Equal(rows.Select(row => row["uid"]), Iod.SopClassUids);
        foreach (var row in rows)
        {
            Assert.True(Iod.TryGet(row["uid"], out var iod), row["uid"]);
            Assert.True(Iod.TryGet(Encoding.ASCII.GetBytes(row["uid"]), out var same));
            Assert.Equal((iod, row["iod"], row["iod"]), (same, iod.Name, iod.ToString()));
            Assert.True(UidRegistry.TryGet(row["uid"], out var entry), row["uid"]);
            Assert.Equal(UidType.SopClass, entry.Type);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("1.2.840.10008.5.1.4.1.1.2 ")]
    [InlineData("1.2.840.10008.1.1")]
    [InlineData("1.2.3.4")]
    public void Other_UIDs_have_no_IOD(string uid) => Assert.False(Iod.TryGet(uid, out _));

    [Fact]
    public void UID_must_be_given() => Assert.Throws<ArgumentNullException>(() => Iod.TryGet((string)null!, out _));

    [Fact]
    public void Every_IOD_has_the_attributes_of_its_modules_at_every_place_and_no_other()
    {
        Assert.Equal(ExpandedModules.Iods.Order(StringComparer.Ordinal), ByName.Keys.Order(StringComparer.Ordinal));
        var places = 0;
        foreach (var (name, iod) in ByName)
        {
            var expected = ExpandedModules.TypesOf(name);
            foreach (var attribute in iod.Attributes)
            {
                Assert.True(expected.Remove(Text(attribute.Path), out var type), name + " " + attribute);
                Assert.Equal(ParseType(type), attribute.Type);
                Assert.Equal(attribute.Path[^1], attribute.Tag);
                places++;
            }

            Assert.Empty(expected);
        }

        Assert.Equal(608_069, places);
    }

    [Fact]
    public void Every_place_that_is_listed_is_found()
    {
        foreach (var (name, iod) in ByName)
        {
            foreach (var attribute in iod.Attributes)
                Assert.True(attribute.Type != AttributeType.Unknown && attribute.Type == iod.TypeOf(attribute.Path), name + " " + attribute);
        }
    }

    [Fact]
    public void Every_attribute_is_in_the_dictionary_and_what_has_items_is_a_sequence()
    {
        foreach (var attribute in ByName.Values.SelectMany(iod => iod.Attributes))
        {
            Assert.True(DataDictionary.TryGet(attribute.Tag, out _), attribute.ToString());
            if (attribute.Path.Length > 1)
                Assert.True(DataDictionary.TryGet(attribute.Path[^2], out var outer) && outer.VR == VR.SQ, attribute.ToString());
        }
    }

    [Fact]
    public void Places_are_listed_outer_before_inner_and_sorted()
    {
        Assert.True(Iod.TryGet(CTImageStorage, out var iod));
        var listed = iod.Attributes.Select(attribute => Text(attribute.Path)).ToList();
        Assert.Equal(listed.Order(StringComparer.Ordinal), listed);
    }

    [Theory]
    [InlineData(CTImageStorage, "00080060", AttributeType.Type1)]
    [InlineData(CTImageStorage, "00100010", AttributeType.Type2)]
    [InlineData(CTImageStorage, "00080008", AttributeType.Type1)]
    [InlineData(CTImageStorage, "00081140>00081155", AttributeType.Type1)]
    [InlineData(CTImageStorage, "00081140>00080060", AttributeType.Unknown)]
    [InlineData(CTImageStorage, "00100010>00080060", AttributeType.Unknown)]
    [InlineData(CTImageStorage, "00091001", AttributeType.Unknown)]
    [InlineData(CTImageStorage, "60003000", AttributeType.Type1)]
    [InlineData(CTImageStorage, "601E3000", AttributeType.Type1)]
    [InlineData(CTImageStorage, "60203000", AttributeType.Unknown)]
    [InlineData(CTImageStorage, "60013000", AttributeType.Unknown)]
    [InlineData(CTImageStorage, "", AttributeType.Unknown)]
    public void Type_of_an_attribute_at_a_place(string uid, string path, AttributeType type)
    {
        Assert.True(Iod.TryGet(uid, out var iod));
        Assert.Equal(type, iod.TypeOf(ParsePath(path)));
    }

    [Fact]
    public void A_walk_level_by_level_finds_the_same_Types()
    {
        foreach (var iod in Iod.All)
        {
            foreach (var attribute in iod.Attributes)
                Assert.Equal(attribute.Type, LevelOf(iod, attribute.Path[..^1]).TypeOf(attribute.Tag));
        }
    }

    [Fact]
    public void A_sequence_that_holds_itself_has_one_level_however_deep_it_is()
    {
        Assert.True(Iod.TryGet(ComprehensiveSR, out var iod));
        var level = LevelOf(iod, [_contentSequence, _contentSequence]);
        Assert.Same(level, LevelOf(iod, [.. Enumerable.Repeat(_contentSequence, 1_000)]));
        Assert.Equal(AttributeType.Type1, level.TypeOf(new Tag(0x0040, 0xA010)));
    }

    [Fact]
    public void Types_by_the_mandatory_modules_leave_out_all_others()
    {
        foreach (var (name, iod) in ByName)
        {
            var expected = ExpandedModules.TypesOf(name, mandatoryOnly: true);
            foreach (var attribute in iod.Attributes.Where(attribute => attribute.Path.Length == 1))
                Assert.Equal(ParseType(expected.GetValueOrDefault(Text(attribute.Path), "")), iod.TypeInMandatoryModules(attribute.Path));
        }
    }

    [Fact]
    public void Content_items_have_the_same_Types_however_deep_they_are()
    {
        Assert.True(Iod.TryGet(ComprehensiveSR, out var iod));
        var relationship = new Tag(0x0040, 0xA010);
        Assert.Equal(AttributeType.Type1, iod.TypeOf(_contentSequence, relationship));
        for (var depth = 2; depth < 20; depth++)
            Assert.Equal(AttributeType.Type1, iod.TypeOf([.. Enumerable.Repeat(_contentSequence, depth), relationship]));
    }

    [Fact]
    public void Path_can_be_deeper_than_the_stack()
    {
        Assert.True(Iod.TryGet(ComprehensiveSR, out var iod));
        Assert.Equal(AttributeType.Type1, iod.TypeOf([.. Enumerable.Repeat(_contentSequence, 1_000_000), new Tag(0x0040, 0xA010)]));
    }

    [Fact]
    public void IOD_with_a_module_of_which_nothing_is_known_says_so()
    {
        var incomplete = CsvRows.Read("iod_modules.csv").Where(row => row["attributes_known"] == "N").Select(row => row["iod"]).ToHashSet();
        Assert.NotEmpty(incomplete);
        Assert.All(Iod.All, iod => Assert.Equal(!incomplete.Contains(iod.Name), iod.IsComplete));
    }

    [Fact]
    public void Where_sources_differ_the_Type_is_the_one_that_was_chosen()
    {
        var rows = CsvRows.Read("module_type_differences.csv");
        Assert.Equal(96, rows.Count);
        foreach (var row in rows)
        {
            Assert.NotEqual(row["rejected_type"], row["type"]);
            Assert.Equal(row["type"], ExpandedModules.TypesOfModule(row["module"])[row["path"]]);
        }
    }

    [Property(MaxTest = 2_000)]
    public void Random_path_that_is_not_listed_is_unknown(uint[] path)
    {
        Assert.True(Iod.TryGet(CTImageStorage, out var iod));
        Tag[] tags = [.. path.Select(value => new Tag(value))];
        Assert.Equal(ParseType(ExpandedCT.GetValueOrDefault(Text(tags), "")), iod.TypeOf(tags));
        if (tags is [.. var sequences, var tag])
            Assert.Equal(iod.TypeOf(tags), LevelOf(iod, sequences).TypeOf(tag));
    }

    private static IodLevel LevelOf(Iod iod, ReadOnlySpan<Tag> sequences)
    {
        var level = IodLevel.Of(iod);
        foreach (var sequence in sequences)
            level = level.Inside(sequence);
        return level;
    }

    [Fact]
    public void Look_ups_do_not_allocate()
    {
        Tag[] path = [_contentSequence, _contentSequence, new(0x0040, 0xA123)];
        var found = 0;
        Allocations.AssertNone(() =>
        {
            for (var i = 0; i < 100; i++)
                found += Iod.TryGet(ComprehensiveSR, out var iod) && iod.TypeOf(path) != AttributeType.Unknown ? 1 : 0;
        });
        Assert.Equal(200, found);
    }

    internal static Tag[] ParsePath(string path) =>
        path.Length == 0 ? [] : [.. path.Split('>').Select(tag => new Tag(uint.Parse(tag, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)))];

    internal static AttributeType ParseType(string type) =>
        type.Length == 0 ? AttributeType.Unknown : Enum.Parse<AttributeType>("Type" + type);

    private static Dictionary<string, string> ExpandedCT { get; } = ExpandedModules.TypesOf("ct-image");

    // The first group of overlays stands for all of them.
    private static string Text(ReadOnlySpan<Tag> path)
    {
        var text = new StringBuilder();
        foreach (var tag in path)
        {
            var digits = tag.Value.ToString("X8", CultureInfo.InvariantCulture);
            text.Append(text.Length == 0 ? "" : ">").Append(digits.StartsWith("6000", StringComparison.Ordinal) ? "60XX" + digits[4..] : digits);
        }

        return text.ToString();
    }
}
