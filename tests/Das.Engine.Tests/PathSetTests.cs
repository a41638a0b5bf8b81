using Das.Dicom;
using Das.Engine.Paths;
using Das.Language.Paths;
using Das.Testing;

namespace Das.Engine.Tests;

/// <summary>Sets of paths say the same however they were prepared.</summary>
public sealed class PathSetTests
{
    private const string Input =
        "(0008,1140)[0]/(0008,1155)=1 | (0008,1140)[0]/(0010,0010)=A | (0008,1140)[1]/(0008,1140)[0]/(0010,0010)=2 | (0010,0010)=B | (0010,0020)=C | (0019,0010)=ACME | (0019,1001)=x";

    private static readonly string[] _paths =
        ["(0010,0010)", "*/(0010,0010)", "+/(0010,0010)", "./(0010,0010)", "(0008,1140)[0]", "(0008,1140)[%]/(0008,1155)", "(0010,00XX)", "(0019,{ACME}01)", "*/(0008,1155)", "(0010,0020)"];

    [Fact]
    public void Union_is_what_either_matches()
    {
        foreach (var first in _paths)
        {
            foreach (var second in _paths)
            {
                var both = PathSet.Parse(first, second);
                var union = PathSet.Parse(first).With(PathSet.Parse(second));
                Assert.Equal(Removed(both), Removed(union));
            }
        }
    }

    [Fact]
    public void Rules_of_tags_are_those_of_an_automaton()
    {
        string[] tagged = ["(0010,0010)", "*/(0010,0010)", "+/(0010,0010)", "*/(0008,1155)", "(0010,0020)"];
        foreach (var order in from first in tagged from second in tagged from third in tagged select new[] { first, second, third })
        {
            TagPath[][] rules = [.. order.Select(path => new[] { PathSet.ParsePath(path) })];
            Assert.NotNull(TagSwitch.Of(rules));
            Assert.Equal(Removed(PathSet.OfRules(rules)), Removed(PathSet.OfRules([.. rules, [PathSet.ParsePath("(0099,{NOBODY}XX)")]])));
        }
    }

    private static string Removed(PathSet paths)
    {
        using var file = DicomFile.Read(DataSetNotation.Parse(Input).ToArray());
        var session = new EditSession(file, RunContext.Empty);
        session.Remove(new RemovalPass(paths, [.. Enumerable.Range(0, 4).Select(line => new RulePosition(null, line, 1))]));
        return string.Join(' ', session.Rules) + ScriptTest.Describe(file.DataSet);
    }
}
