using Das.Dicom;
using Das.Language;
using Das.Language.Analysis;
using Das.Language.Analysis.Coverage;
using Das.Standard;
using Das.Testing;

namespace Das.Engine.Tests.Analysis;

/// <summary>Coverage says of each row of Table E.1-1 what becomes of it when the script runs over a file that holds every row at several depths.</summary>
public class CoverageTests
{
    private const string RemoveIdentifiers = "scripts/remove-identifiers.das";

    private static readonly int[] s_depths = [0, 1, 3];

    public static TheoryData<string> Partial => new(
    [
        "-(0010,0010)\n-*/(0010,0020)\n-+/(0010,0030)\n-./(0010,0040)",
        "(0008,0060) = \"MR\" ? -*/(0010,0010)\nif ((0008,0060) = \"MR\") {\n-*/(0010,0020)\n} else {\n*/(0010,0020) ?= \"x\"\n}",
        "keepTags[(0008,0016), (0008,0018), (0010,0010), */(0010,0020), (0054,0220)]",
        "removeAllPrivateTags\nhashUIDList[*/(0020,000D), (0020,000E)]\n*/(0008,0050) ?= \"\"\n-*/(50X@,XXXX)\n-*/(6000,3000)",
        "(0010,0010) := (0010,0020)\n(0008,0090) := \"x\"\n-*/(00X@,00X0)\n-+",
        "*/(0008,103E) ?= \"\"\n-(0008,1140)[%]\n-*/(0010,0010)\n(0010,0010) := \"x\"",
    ]);

    [Theory]
    [InlineData(RemoveIdentifiers)]
    [InlineData("scripts/keep-mr-ct.das")]
    public void A_ready_script_does_what_coverage_says(string path) => Compare(File.ReadAllText(Path.Combine(RepositoryRoot.Path, path)));

    [Theory]
    [MemberData(nameof(Partial))]
    public void A_script_that_forgets_something_does_what_coverage_says(string script) => Compare("version \"6.7\"\n" + script);

    [Fact]
    public void A_ready_script_forgets_nothing() =>
        Assert.Empty(Report(File.ReadAllText(Path.Combine(RepositoryRoot.Path, RemoveIdentifiers)), out _).Holes);

    [Fact]
    public void Sequences_that_are_kept_whole_are_named_and_not_every_row_that_could_be_in_them()
    {
        var report = Report("version \"6.7\"\nkeepTags[(0008,0018), (0008,2218), (0040,A730)/(0040,A168), (0020,9222)/(0020,9164)]", out _);
        Assert.Equal(["(0008,2218)", "(0040,A730)/(0040,A168)"], report.KeptWhole.Select(path => path.ToString()));
        Assert.Equal(CoverageReach.EveryLevel, report.Rows.Single(row => row.Attribute.TagPattern == "(0010,0010)").Reach);
        Assert.False(report.IsComplete);
    }

    [Theory]
    [InlineData("(0018,XXXX)", true)]
    [InlineData("(0008,22@8)", true)]
    [InlineData("(0054,0220)/*", true)]
    [InlineData("(0009,{NOBODY KNOWS}01)", true)]
    [InlineData("(0029,{SIEMENS CSA HEADER}XX)", true)]
    [InlineData("(0029,{SIEMENS CSA HEADER}10)", false)]
    [InlineData("(7FE0,00XX)", false)]
    [InlineData("(0018,0050)", false)]
    public void A_path_that_can_keep_a_sequence_is_named(string path, bool isNamed)
    {
        foreach (var statement in new[] { "keepTags", "retainTags" })
            Assert.Equal(isNamed ? [path] : [], Report($"version \"6.7\"\n{statement}[{path}]", out _).KeptWhole.Select(kept => kept.ToString()));
    }

    /// <summary>
    /// Takes every 7th line out: the report names just these elements, and adding the lines makes it empty again. References may stay, since
    /// their UIDs are replaced, and SOP Instance UID counts twice, since file meta information repeats it.
    /// </summary>
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(6)]
    public void The_lines_that_are_missing_are_named_and_make_the_list_empty(int remainder)
    {
        var lines = File.ReadAllLines(Path.Combine(RepositoryRoot.Path, RemoveIdentifiers));
        var missing = lines.Where((line, i) => i % 7 == remainder && line.StartsWith("    */(", StringComparison.Ordinal)
            && line.Contains(", //", StringComparison.Ordinal)
            && !line.Contains("(0008,0018)", StringComparison.Ordinal) && !line.Contains("(0008,11", StringComparison.Ordinal)).ToHashSet();
        var shortened = string.Join('\n', lines.Where(line => !missing.Contains(line)));
        Compare(shortened);

        var holes = Report(shortened, out _).Holes;
        Assert.Equal(
            missing.Select(line => line.Substring(6, 11)).Where(tag => ActionTable.Rows.Any(row => row.TagPattern == tag)).Order(),
            holes.Select(hole => hole.Attribute.TagPattern));
        Assert.All(holes, hole => Assert.Equal(CoverageReach.Nowhere, hole.Reach));

        var completed = shortened + "\nremoveTags[{\n" + string.Join(",\n", holes.Select(hole => "*/" + hole.Attribute.TagPattern)) + "\n}]\n";
        Compare(completed);
        Assert.Empty(Report(completed, out _).Holes);
    }

    /// <summary>Runs the script, and wants of each row at each depth one of the fates that the report has for it.</summary>
    private static void Compare(string text)
    {
        var report = Report(text, out var script);
        using var file = DicomFile.Read(EveryRow.File(s_depths));
        script.Apply(file);
        using var written = DicomFile.Read(file.ToArray());
        foreach (var row in report.Rows)
        {
            var isLeft = false;
            foreach (var depth in s_depths)
            {
                var claimed = depth == 0 ? row.AtRoot : row.Nested;
                foreach (var tag in EveryRow.TagsOf(row.Attribute, depth))
                {
                    if (EveryRow.FateOf(written, row.Attribute, tag, depth) is not { } actual)
                        continue;
                    Assert.True((claimed & actual) != 0, $"{row.Attribute} {tag} depth {depth}: {actual}, not {claimed}");
                    isLeft |= (claimed & actual & ElementFate.Untouched) != 0;
                }
            }

            if (row.Verdict != CoverageVerdict.Insufficient || row.Reach == CoverageReach.EveryLevel)
                Assert.False(isLeft, $"{row.Attribute} is left");
            if (row.Reach is CoverageReach.Nowhere or CoverageReach.RootOnly or CoverageReach.NestedOnly or CoverageReach.SomeLevels && row.Attribute.Tag.Group != 2)
                Assert.True(isLeft, $"{row.Attribute} is not left");
        }
    }

    private static CoverageReport Report(string text, out Script script)
    {
        var source = new SourceText("test.das", text);
        var result = ScriptCompiler.Compile(source);
        Assert.NotNull(result.Script);
        script = new InterpretedScript(result.Script, source);
        return CoverageReport.Create(result.Script, []);
    }
}
