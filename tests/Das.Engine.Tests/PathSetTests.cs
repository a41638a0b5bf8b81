using Das.Dicom;
using Das.Engine.Paths;
using Das.Language.Paths;
using Das.Standard;
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

    [Theory]
    [InlineData("(0010,0010)", true, false)]
    [InlineData("+/(0010,0010)", false, true)]
    [InlineData("*/(0010,0010)", true, true)]
    [InlineData("*/(0008,1140)", true, true)]
    public void One_tag_is_found_where_an_automaton_finds_it(string path, bool isInRoot, bool isInItems)
    {
        var parsed = PathSet.ParsePath(path);
        var one = PathSet.OfTag(((TagStep)parsed.Steps[^1]).Tag.Value, isInRoot, isInItems);
        var automaton = PathSet.Of(parsed, PathSet.ParsePath("(0099,{NOBODY}XX)"));
        Assert.NotEqual(Edited(PathSet.Parse("(0010,4000)")), Edited(one));
        Assert.Equal(Edited(automaton), Edited(one));
        Assert.Equal(Removed(automaton), Removed(one));
        Assert.Equal(Edited(automaton), Edited(PathSet.Parse(path)));
    }

    [Fact]
    public void Every_element_with_a_repeated_tag_is_found()
    {
        var input = DataSetNotation.Parse("(0010,0010)=A | (0010,0020)=B").ToArray();
        input[input.AsSpan().IndexOf("\x10\0\x20\0"u8) + 2] = 0x10;
        using var file = DicomFile.Read(input);
        new EditSession(file, RunContext.Empty).Remove(PathSet.OfTag(0x00100010, isInRoot: true, isInItems: false));
        Assert.False(file.DataSet.TryFind(new(0x00100010), out _));
    }

    [Theory]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(200)]
    public void No_tag_of_a_set_is_passed_over(int count)
    {
        uint[] tags = [.. Enumerable.Range(0, count).Select(i => 0x00100010 + ((uint)i * 0x00020033))];
        var file = new DicomFileBuilder();
        foreach (var tag in tags)
            file.Add(tag, VR.LO, "x");
        using var read = DicomFile.Read(file.ToArray());
        new EditSession(read, RunContext.Empty).Remove(PathSet.Of([.. tags.Select(tag => KnownPath.Of(KnownPath.Tag(tag)))]));
        Assert.True(read.DataSet.IsEmpty);
        Assert.All(tags, tag => Assert.True(TagFilter.Of(tags).MayHave(new(tag))));
    }

    [Fact]
    public void Filter_tells_most_tags_from_a_few()
    {
        var filter = TagFilter.Of([0x00100010, 0x00100020, 0x00080080]);
        Assert.InRange(DataDictionary.Entries.Count(entry => filter.MayHave(entry.Tag)), 3, DataDictionary.Entries.Count() / 10);
    }

    /// <summary>What the elements hold when they were written, what is left when they were removed, and the counts of both.</summary>
    private static string Edited(PathSet paths)
    {
        using var file = DicomFile.Read(DataSetNotation.Parse(Input).ToArray());
        var session = new EditSession(file, RunContext.Empty);
        session.AssignIfExists(paths, "new"u8);
        session.At(1, 1);
        var assigned = ScriptTest.Describe(file.DataSet);
        session.Remove(paths);
        session.Done();
        return string.Join(' ', session.Rules) + assigned + ScriptTest.Describe(file.DataSet);
    }

    private static string Removed(PathSet paths)
    {
        using var file = DicomFile.Read(DataSetNotation.Parse(Input).ToArray());
        var session = new EditSession(file, RunContext.Empty);
        session.Remove(new RemovalPass(paths, [.. Enumerable.Range(0, 4).Select(line => new RulePosition(null, line, 1))]));
        return string.Join(' ', session.Rules) + ScriptTest.Describe(file.DataSet);
    }
}
