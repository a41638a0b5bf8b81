using Das.Dicom;
using Das.Engine.Paths;
using Das.Language.Analysis;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Das.Engine.Tests.Analysis;

/// <summary>The analysis and the engine mean the same by a path.</summary>
public class PathMatcherTests
{
    private static readonly Gen<string> s_tag = Gen.Elements(
    [
        .. SampleTree.Values, .. SampleTree.Sequences, "(0010,00X0)", "(001@,0010)", "(0010,001#)", "(00X#,{ACME}01)", "(0019,{ACME}0X)", "(XXX@,XXXX)",
    ]);

    private static readonly Gen<string> s_step =
        from kind in Gen.Choose(0, 9)
        from tag in s_tag
        from sequence in Gen.Elements(SampleTree.Sequences)
        from item in Gen.Elements("[0]", "[1]", "[2]", "[%]", "")
        select kind switch { 0 => "*", 1 => "+", 2 => ".", < 6 => sequence + item, _ => tag + (item.Length == 0 || kind == 6 ? item : "") };

    /// <summary>Paths of one to four steps.</summary>
    internal static Gen<string> Path { get; } =
        from count in Gen.Choose(1, 4)
        from steps in s_step.ListOf(count)
        select string.Join('/', steps);

    public static Arbitrary<string> Paths() => Arb.From(Path);

    [Property(Arbitrary = [typeof(PathMatcherTests)], MaxTest = 1000)]
    public void What_is_removed_is_what_the_matcher_says(string path)
    {
        using var file = DicomFile.Read(SampleTree.File);
        var before = SampleTree.Elements(file.DataSet).ToList();
        new EditSession(file, RunContext.Empty).Remove(PathSet.Parse(path));
        var left = SampleTree.Elements(file.DataSet).Select(element => element.Place).ToHashSet();

        var matcher = new PathMatcher(PathSet.ParsePath(path));
        foreach (var (place, isSequence, _) in before)
        {
            var match = matcher.Match(place);
            var expected = PathMatcher.Max(PathMatcher.Max(match.Element, match.Around), isSequence ? match.Sequence : Certainty.Never);
            Assert.Equal(expected, left.Contains(place) ? Certainty.Never : Certainty.Always);
        }
    }

    [Property(Arbitrary = [typeof(PathMatcherTests)], MaxTest = 300)]
    public void What_is_kept_is_what_the_list_says(string first, string second)
    {
        using var file = DicomFile.Read(SampleTree.File);
        var before = SampleTree.Elements(file.DataSet).ToList();
        new EditSession(file, RunContext.Empty).KeepTags(PathSet.Parse(first, second));
        var left = SampleTree.Elements(file.DataSet).Select(element => element.Place).ToHashSet();

        var list = new KeepList([PathSet.ParsePath(first), PathSet.ParsePath(second)]);
        foreach (var (place, _, _) in before)
        {
            if (list.Keeps(place) is not Certainty.Maybe and var kept && (kept == Certainty.Always || !list.KeepsInside(place)))
                Assert.Equal(kept, left.Contains(place) ? Certainty.Always : Certainty.Never);
        }
    }

    [Theory]
    [InlineData("*/(0010,0010)", Certainty.Always)]
    [InlineData("+/(0010,0010)", Certainty.Always)]
    [InlineData("./(0010,0010)", Certainty.Never)]
    [InlineData("././(0010,0010)", Certainty.Always)]
    [InlineData("*/(0010,00XX)", Certainty.Always)]
    [InlineData("(0008,1140)/*/(0010,0010)", Certainty.Maybe)]
    [InlineData("(0010,0010)", Certainty.Never)]
    [InlineData("*/(0010,0020)", Certainty.Never)]
    public void An_element_two_sequences_deep_is_matched(string path, Certainty expected) =>
        Assert.Equal(expected, new PathMatcher(PathSet.ParsePath(path)).Match(Place.AtDepth(2, PlaceOf("(0010,0010)"))).Element);

    [Theory]
    [InlineData("*/(50X@,XXXX)", Certainty.Always)]
    [InlineData("*/(5000,XXXX)", Certainty.Maybe)]
    [InlineData("*/(50X@,3000)", Certainty.Maybe)]
    [InlineData("*/(60X@,XXXX)", Certainty.Never)]
    [InlineData("*/(XXX@,XXXX)", Certainty.Always)]
    public void A_row_of_the_table_is_covered(string path, Certainty expected) =>
        Assert.Equal(expected, new PathMatcher(PathSet.ParsePath(path)).Match(Place.AtRoot(PlaceOf("(50X@,XXXX)"))).Element);

    private static Language.Paths.TagPattern PlaceOf(string tag) => ((Language.Paths.TagStep)PathSet.ParsePath(tag).Steps[0]).Tag;
}
