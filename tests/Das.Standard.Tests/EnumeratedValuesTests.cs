using System.Text;

namespace Das.Standard.Tests;

public class EnumeratedValuesTests
{
    private static readonly List<Dictionary<string, string>> _rows = CsvRows.Read("enumerated_values.csv");

    [Fact]
    public void Every_row_is_found()
    {
        Assert.Equal(97, _rows.Count);
        Assert.Equal(97, EnumeratedValues.Count);
        foreach (var row in _rows)
        {
            var tag = TagOf(row);
            Assert.True(EnumeratedValues.Of(tag).Exist);
            Assert.True(EnumeratedValues.Of(tag).Contain(Encoding.ASCII.GetBytes(row["value"])), row["value"]);
            Assert.True(EnumeratedValues.Of(tag).Contain(Encoding.ASCII.GetBytes($" {row["value"]} ")), row["value"]);
        }
    }

    [Fact]
    public void Nothing_but_the_rows_of_an_attribute_is_among_its_values()
    {
        var values = _rows.Select(row => row["value"]).Distinct().ToList();
        foreach (var attribute in _rows.GroupBy(TagOf))
        {
            var own = attribute.Select(row => row["value"]).ToHashSet();
            var listed = EnumeratedValues.Of(attribute.Key);
            Assert.Equal(attribute.First()["value"], Encoding.ASCII.GetString(listed.First));
            Assert.Equal(own, values.Where(value => listed.Contain(Encoding.ASCII.GetBytes(value))).ToHashSet());
            foreach (var value in own)
            {
                Assert.False(listed.Contain(Encoding.ASCII.GetBytes(value[..^1])));
                Assert.False(listed.Contain(Encoding.ASCII.GetBytes(value + "^DOE")));
                Assert.False(listed.Contain(Encoding.ASCII.GetBytes(value + "\\DOE")));
                Assert.False(listed.Contain(Encoding.ASCII.GetBytes(value + "\0DOE")));
                Assert.False(listed.Contain(Encoding.ASCII.GetBytes(value.ToLowerInvariant())));
            }
        }
    }

    [Fact]
    public void Attributes_have_VR_CS_their_own_keyword_and_no_row_in_the_profile()
    {
        foreach (var row in _rows)
        {
            Assert.True(DataDictionary.TryGet(TagOf(row), out var entry));
            Assert.Equal((row["keyword"], VR.CS), (entry.Keyword, entry.VR));
            Assert.Equal(ValueFault.None, ValueRules.Check(VR.CS, row["value"]));
            Assert.False(ActionTable.TryGet(entry.Tag, out _));
            Assert.Matches(@"^(10|C)(\.[0-9]+)+$", row["section"]);
        }
    }

    [Theory]
    [InlineData("PatientSex", "M")]
    [InlineData("Modality", "MR")]
    [InlineData("PatientID", "TEXT")]
    [InlineData("CompoundGraphicType", "ACME_DOE")]
    [InlineData("ValueType", "")]
    public void Other_attributes_and_values_are_not_known(string keyword, string value)
    {
        Assert.True(DataDictionary.TryGetTag(keyword, out var tag));
        Assert.False(EnumeratedValues.Of(tag).Contain(Encoding.ASCII.GetBytes(value)));
        Assert.Equal(keyword is "CompoundGraphicType" or "ValueType", EnumeratedValues.Of(tag).Exist);
        Assert.Equal(EnumeratedValues.Of(tag).Exist, EnumeratedValues.Of(tag).First.Length > 0);
    }

    [Fact]
    public void Look_ups_do_not_allocate()
    {
        var tag = new Tag(0x0040A040);
        var found = 0;
        Allocations.AssertNone(() =>
        {
            for (var i = 0; i < 100; i++)
                found += EnumeratedValues.Of(tag).Contain("TABLE"u8) && EnumeratedValues.Of(tag).First.Length > 0 ? 1 : 0;
        });
        Assert.Equal(200, found);
    }

    private static Tag TagOf(Dictionary<string, string> row) => new(Convert.ToUInt32(row["tag"], 16));
}
