using Das.Language.Analysis;
using Das.Language.Analysis.Coverage;
using Das.Language.Paths;
using Das.Standard;

namespace Das.Language.Tests.Analysis;

/// <summary>What the analyses know of <c>deidentify</c>.</summary>
public class ProfileCoverageTests
{
    private const string Version = "version \"6.7\"\n";

    public static TheoryData<ProfileOption> Options => new(Enum.GetValues<ProfileOption>());

    [Theory]
    [MemberData(nameof(Options))]
    public void A_profile_covers_itself_with_each_option(ProfileOption option)
    {
        Assert.Empty(Report("deidentify[]").Holes);
        Assert.Empty(Report("deidentify[]", option).Holes);
        Assert.Empty(Report($"deidentify[{option}]", option).Holes);
        Assert.NotEmpty(Report($"deidentify[{option}]").Holes);
    }

    [Fact]
    public void Retained_UIDs_are_the_holes_of_the_Basic_Profile()
    {
        // Commands, directory records and references that go as a whole have no place in an object, whatever is retained.
        var holes = Report("deidentify[RetainUIDs]").Holes.Select(hole => hole.Attribute.TagPattern).ToList();
        Assert.All(holes, hole => Assert.Contains(ActionTable.Rows, row => row.TagPattern == hole && row.GetAction(ProfileOption.RetainUids) == ActionCode.K));
        Assert.Contains("(0008,0018)", holes);
        Assert.Contains("(0020,000D)", holes);
    }

    [Fact]
    public void What_retainTags_protects_is_a_hole() =>
        Assert.Equal(["(0010,0010)"], Report("retainTags[(0010,0010)]\ndeidentify[]").Holes.Select(hole => hole.Attribute.TagPattern));

    [Fact]
    public void A_profile_in_a_branch_is_not_certain() =>
        Assert.NotEmpty(Report("(0008,0060) = \"CT\" ? deidentify[]").Holes);

    [Fact]
    public void What_is_put_back_behind_it_counts() =>
        Assert.Equal(["(0008,0050)"], Report("number := (0008,0050)\ndeidentify[]\n(0008,0050) := number").Holes.Select(hole => hole.Attribute.TagPattern));

    [Theory]
    [InlineData("deidentify[]\n-(0010,0020)\n-(0010,4000)\n(0010,0020) := \"A\"\n(0012,0062) := \"NO\"\n-(0070,0082)")]
    [InlineData("(0008,0018) := newUID[]\n(0012,0063) := \"mine\"\n(0010,0030) := \"19700101\"\ndeidentify[]")]
    [InlineData("(0008,0020) := \"20200101\"\ndeidentify[RetainModifiedDates]")]
    [InlineData("(0008,1030) := \"Head\"\ndeidentify[CleanDescriptors]")]
    [InlineData("(0008,1030) := \"Head\"\nretainTags[(0008,1030)]\ndeidentify[]")]
    [InlineData("(0010,0020) := \"A\"\ndeidentify[RetainPatientIDHash]")]
    public void Statements_around_it_that_matter_are_no_dead_ones(string script) => Markup.Verify(Version + script);

    [Theory]
    [InlineData("{|DAS0075:(0010,0020) := \"A\"|}\ndeidentify[]")]
    [InlineData("{|DAS0075:(0008,1030) := \"Head\"|}\ndeidentify[]")]
    [InlineData("deidentify[]\n{|DAS0077:(0009,{ACME 1}01) ?= \"x\"|}")]
    public void Statements_around_it_in_vain_are_named(string script)
    {
        var marked = Markup.Compile(Version + System.Text.RegularExpressions.Regex.Replace(script, @"\{\|DAS\d+:|\|\}", "")).Diagnostics;
        Assert.Contains(marked, diagnostic => diagnostic.Id == script.Substring(script.IndexOf("DAS", StringComparison.Ordinal), 7));
    }

    [Theory]
    [InlineData("(0010,0020)", ElementFate.Emptied | ElementFate.Dummy | ElementFate.Supplied, ElementFate.Emptied | ElementFate.Dummy)]
    [InlineData("(0008,0018)", ElementFate.KeyedUid, ElementFate.KeyedUid)]
    [InlineData("(0028,0010)", ElementFate.Untouched, ElementFate.Untouched)]
    [InlineData("(0012,0062)", ElementFate.Constant, ElementFate.Untouched)]
    [InlineData("(6002,0010)", ElementFate.Removed, ElementFate.Removed)]
    [InlineData("(0018,FFFE)", ElementFate.Removed, ElementFate.Removed)]
    [InlineData("(0009,{ACME 1}01)", ElementFate.Removed, ElementFate.Removed)]
    public void Fates_follow_the_table(string path, ElementFate atRoot, ElementFate nested)
    {
        Assert.True(TagPath.TryParse(path, out var parsed, out _, out _));
        var tag = ((TagStep)parsed.Steps[0]).Tag;
        var script = Markup.Compile(Version + "deidentify[]").Script!;
        Assert.Equal(atRoot, ScriptExplanation.Of(script, Place.AtRoot(tag)).Fates);
        Assert.Equal(nested, ScriptExplanation.Of(script, Place.AtDepth(2, tag)).Fates);
    }

    private static CoverageReport Report(string script, params ProfileOption[] options) =>
        CoverageReport.Create(Markup.Compile(Version + script).Script!, options);
}
