namespace Das.Standard.Tests;

public class CompoundActionTests
{
    private const AttributeType Unknown = AttributeType.Unknown;

    // One letter for each of the Types 1, 1C, 2, 2C, 3 and unknown.
    [Theory]
    [InlineData(ActionCode.ZD, "DDZZZD")]
    [InlineData(ActionCode.XZ, "ZZZZXZ")]
    [InlineData(ActionCode.XD, "DDDDXD")]
    [InlineData(ActionCode.XZD, "DDZZXD")]
    [InlineData(ActionCode.XZU, "UUZZXU")]
    [InlineData(ActionCode.D, "DDDDDD")]
    [InlineData(ActionCode.Z, "ZZZZZZ")]
    [InlineData(ActionCode.X, "XXXXXX")]
    [InlineData(ActionCode.K, "KKKKKK")]
    [InlineData(ActionCode.C, "CCCCCC")]
    [InlineData(ActionCode.U, "UUUUUU")]
    public void Type_decides_a_code(ActionCode code, string actions)
    {
        AttributeType[] types = [AttributeType.Type1, AttributeType.Type1C, AttributeType.Type2, AttributeType.Type2C, AttributeType.Type3, Unknown];
        Assert.Equal(actions, string.Concat(types.Select(type => CompoundAction.Resolve(code, type))));
    }

    [Fact]
    public void What_is_decided_is_not_compound()
    {
        foreach (var code in Enum.GetValues<ActionCode>())
        {
            foreach (var type in Enum.GetValues<AttributeType>())
                Assert.False(CompoundAction.IsCompound(CompoundAction.Resolve(code, type)));
        }
    }

    [Fact]
    public void Every_place_of_a_compound_code_in_every_IOD_is_decided_as_listed()
    {
        var profile = new ActionProfile();
        var rows = CsvRows.ReadExpected("compound_actions.csv");
        Assert.Equal(8593, rows.Count);
        foreach (var row in rows)
        {
            var (iod, path) = (IodTests.ByName[row["iod"]], IodTests.ParsePath(row["path"]));
            var code = Assert.IsType<ActionCode>(profile.ActionFor(path[^1]));
            Assert.Equal(row["code"].Replace("/", "", StringComparison.Ordinal).TrimEnd('*'), code.ToString());
            Assert.Equal(IodTests.ParseType(row["type"]), iod.TypeOf(path));
            Assert.Equal(row["action"], profile.Resolve(iod, path).ToString());

            var mandatory = iod.TypeInMandatoryModules(path);
            Assert.Equal(IodTests.ParseType(row["type_mandatory"]), mandatory);
            if (mandatory != Unknown)
                Assert.Equal(row["action_mandatory"], CompoundAction.Resolve(code, mandatory).ToString());
        }
    }

    [Fact]
    public void There_is_no_place_of_a_compound_code_that_is_not_listed()
    {
        var profile = new ActionProfile();
        var listed = CsvRows.ReadExpected("compound_actions.csv").Select(row => (row["iod"], row["path"])).ToHashSet();
        var places = Iod.All
            .SelectMany(iod => iod.Attributes.Where(attribute => profile.ActionFor(attribute.Tag) is { } code && CompoundAction.IsCompound(code))
                .Select(attribute => (iod.Name, string.Join(">", attribute.Path.ToArray().Select(tag => $"{tag.Value:X8}")))))
            .ToList();
        Assert.Equal(8593, places.Count);
        Assert.All(places, place => Assert.Contains(place, listed));
    }
}
