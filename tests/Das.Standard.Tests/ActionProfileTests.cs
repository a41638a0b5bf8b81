namespace Das.Standard.Tests;

public class ActionProfileTests
{
    private const string CTImageStorage = "1.2.840.10008.5.1.4.1.1.2";

    private static readonly ProfileOption[] _all = Enum.GetValues<ProfileOption>();

    [Fact]
    public void Without_options_every_row_has_its_Basic_Profile_code()
    {
        var profile = new ActionProfile();
        Assert.Empty(profile.Options);
        Assert.Empty(profile.Conflicts);
        Assert.All(ActionTable.Rows, row => Assert.Equal(row.BasicProfile, profile.ActionFor(row.Tag)));
    }

    [Fact]
    public void Option_takes_the_place_of_the_Basic_Profile_where_it_says_something()
    {
        foreach (var option in _all)
        {
            var profile = new ActionProfile(option);
            Assert.All(ActionTable.Rows, row => Assert.Equal(row.GetAction(option) ?? row.BasicProfile, profile.ActionFor(row.Tag)));
        }
    }

    [Fact]
    public void Clean_wins_over_keep_whatever_the_order_of_the_options()
    {
        foreach (var (first, second) in _all.SelectMany(first => _all.Select(second => (first, second))).Where(pair => !AreDates(pair.first, pair.second)))
        {
            var profile = new ActionProfile(first, second);
            foreach (var row in ActionTable.Rows)
            {
                ActionCode?[] codes = [row.GetAction(first), row.GetAction(second)];
                var expected = codes.Contains(ActionCode.C) ? ActionCode.C : codes.Contains(ActionCode.K) ? ActionCode.K : row.BasicProfile;
                Assert.Equal(expected, profile.ActionFor(row.Tag));
            }
        }
    }

    [Fact]
    public void Options_contradict_each_other_on_eleven_rows_of_device_identity_and_modified_dates()
    {
        var conflicts = new ActionProfile(ProfileOption.RetainDeviceIdentity, ProfileOption.RetainModifiedDates).Conflicts.ToList();
        Assert.Equal(11, conflicts.Count);
        Assert.Contains("DateOfLastCalibration", conflicts.Select(row => row.Keyword));
        Assert.Equal(conflicts, new ActionProfile([.. _all.Where(option => option != ProfileOption.RetainFullDates)]).Conflicts);
        Assert.Empty(new ActionProfile([.. _all.Where(option => option != ProfileOption.RetainModifiedDates)]).Conflicts);
    }

    [Fact]
    public void Full_and_modified_dates_exclude_each_other() =>
        Assert.Throws<ArgumentException>(() => new ActionProfile(ProfileOption.RetainModifiedDates, ProfileOption.RetainUids, ProfileOption.RetainFullDates));

    [Fact]
    public void Option_must_exist()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ActionProfile((ProfileOption)10));
        Assert.Throws<ArgumentNullException>(() => new ActionProfile(null!));
    }

    [Fact]
    public void Option_that_is_given_twice_is_on_once() =>
        Assert.Equal([ProfileOption.RetainUids], new ActionProfile(ProfileOption.RetainUids, ProfileOption.RetainUids).Options);

    [Theory]
    [InlineData(CTImageStorage, "00100010", ActionCode.Z)]
    [InlineData(CTImageStorage, "00080022", ActionCode.X)]
    [InlineData(CTImageStorage, "00080018", ActionCode.U)]
    [InlineData(CTImageStorage, "00091001", ActionCode.X)]
    [InlineData("1.2.3.4", "00080022", ActionCode.Z)]
    [InlineData("1.2.3.4", "00080012", ActionCode.D)]
    [InlineData("1.2.3.4", "00081140", ActionCode.U)]
    [InlineData(CTImageStorage, "00080060", null)]
    [InlineData(CTImageStorage, "", null)]
    public void Action_for_an_attribute_of_an_object(string uid, string path, ActionCode? action) =>
        Assert.Equal(action, new ActionProfile().Resolve(uid, IodTests.ParsePath(path)));

    [Fact]
    public void Options_apply_to_content_items_too()
    {
        Assert.True(StructuredReportTable.TryGet("126201", "DCM", "DATE", out var date));
        Assert.Equal(ActionCode.X, new ActionProfile().ActionFor(date));
        Assert.Equal(ActionCode.K, new ActionProfile(ProfileOption.RetainFullDates).ActionFor(date));
        Assert.Equal(ActionCode.C, new ActionProfile(ProfileOption.RetainModifiedDates).ActionFor(date));
    }

    [Fact]
    public void Look_ups_do_not_allocate()
    {
        var profile = new ActionProfile(ProfileOption.RetainUids);
        Assert.True(Iod.TryGet(CTImageStorage, out var iod));
        var found = 0;
        Allocations.AssertNone(() =>
        {
            for (var tag = 0x00080000u; tag < 0x00081200u; tag++)
                found += profile.Resolve(iod, new Tag(tag)) is null ? 0 : 1;
        });
        Assert.True(found > 0);
    }

    private static bool AreDates(ProfileOption first, ProfileOption second) =>
        first != second && IsDates(first) && IsDates(second);

    private static bool IsDates(ProfileOption option) => option is ProfileOption.RetainFullDates or ProfileOption.RetainModifiedDates;
}
