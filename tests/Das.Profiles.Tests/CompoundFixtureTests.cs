using Das.Profiles.Tests.Facts;
using Das.Profiles.Tests.Files;
using Das.Testing;

namespace Das.Profiles.Tests;

/// <summary>
/// The fixture of compound codes: what each means at each of its places in each IOD. The oracle agrees with it, and the files that <see cref="ProfileTests"/>
/// judges hold all of its places.
/// </summary>
public class CompoundFixtureTests
{
    private static readonly IReadOnlyList<IReadOnlyDictionary<string, string>> _rows =
        [.. CsvTable.ReadFile(Path.Combine(RepositoryRoot.Path, "tests", "Das.Standard.Tests", "Data", "compound_actions.csv"))];

    [Fact]
    public void Judge_decides_each_place_as_listed()
    {
        Assert.Equal(8593, _rows.Count);
        foreach (var row in _rows)
        {
            var tag = AttributeFacts.ParseTag(row["path"].Split('>')[^1]);
            Assert.Equal(row["code"], ActionRow.Of(tag)!.Basic);

            // A plain Z of what must have a value is a dummy; the fixture knows of no dates and words that need one.
            var type = Enum.Parse<PlaceType>("T" + row["type"]);
            var fate = Oracle.Decide(row["action"] == "U" ? "U" : row["action"], type == PlaceType.T1 ? type : PlaceType.None);
            Assert.Equal(fate == Fate.NewUid ? Fate.Kept : fate, Oracle.BasicFateOf(tag, type));
        }
    }

    [Fact]
    public void Made_files_hold_each_place_with_its_Type()
    {
        var places = _rows.ToLookup(row => row["iod"]);
        var held = 0;
        foreach (var (sopClass, iod) in SyntheticFile.SopClasses.DistinctBy(pair => pair.Iod))
        {
            var file = SyntheticFile.Of(sopClass, isComplete: true);
            foreach (var row in places[iod])
            {
                var node = Find(file.DataSet, [.. row["path"].Split('>').Select(AttributeFacts.ParseTag)]);
                Assert.True(node is not null, $"{iod} {row["path"]} is not in the file");
                Assert.Equal("T" + row["type"], node.Type.ToString());
                held++;
            }
        }

        // IODs without a SOP class of their own are in no file.
        Assert.Equal(places.Where(group => SyntheticFile.SopClasses.Any(pair => pair.Iod == group.Key)).Sum(group => group.Count()), held);
    }

    private static Node? Find(IReadOnlyList<Node> nodes, ReadOnlySpan<uint> path)
    {
        foreach (var node in nodes)
        {
            if (node.Tag == path[0])
                return path.Length == 1 ? node : Find(node.Items![0], path[1..]);
        }

        return null;
    }
}
