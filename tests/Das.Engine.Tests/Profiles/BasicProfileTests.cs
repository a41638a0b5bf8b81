using Das.Engine.Profiles;

namespace Das.Engine.Tests.Profiles;

/// <summary>The codes of Table E.1-1, one by one, and what is around them.</summary>
public class BasicProfileTests
{
    private const string MR = "(0008,0016)=1.2.840.10008.5.1.4.1.1.4 | ";
    private const string PresentationState = "(0008,0016)=1.2.840.10008.5.1.4.1.1.11.1 | ";
    private const string Report = "(0008,0016)=1.2.840.10008.5.1.4.1.1.88.11 | ";
    private const string Unknown = "(0008,0016)=1.3.9999.1 | ";

    [Theory]
    [InlineData("(0010,0010)=Smith^John", "(0010,0010)=")] // Z
    [InlineData("(0008,1030)=Knee of Smith", "")] // X
    [InlineData("(0012,0010)=Sponsor", "(0012,0010)=ANONYMIZED")] // D
    [InlineData("(0012,0010)=ANONYMIZED", "(0012,0010)=ANONYMOUS")] // D is never the input
    [InlineData("(0008,0023)=20200102", "(0008,0023)=")] // Z/D, Type 2C
    [InlineData("(0040,0244)=20200102", "")] // X, Type 3
    [InlineData("(0008,1140)[0]/(0008,1155)=1.2.3", "")] // X/Z/U*, Type 3
    [InlineData("(0028,0010)=512", "(0028,0010)=512")] // not in the table
    public void Carries_out_the_code_of_the_table_by_the_Type_in_the_IOD(string input, string expected) =>
        Assert.Equal(expected, Unmarked(ProfileTest.Run("", MR + input)));

    [Theory]
    [InlineData("(0008,0023)=20200102", "(0008,0023)=19000101")] // Z/D
    [InlineData("(0008,0021)=20200102", "(0008,0021)=19000101")] // X/D
    [InlineData("(0008,1110)[0]/(0008,1155)=1.2.3", "(0008,1110)[]")] // X/Z
    public void Takes_the_strictest_member_where_the_IOD_is_unknown(string input, string expected) =>
        Assert.Equal(expected, Unmarked(ProfileTest.Run("", Unknown + input)));

    [Fact]
    public void Keeps_what_the_IOD_demands_as_a_dummy_where_the_table_removes_it() =>
        Assert.Equal("(0070,0082)=19000101 | (0070,0083)=000000", Unmarked(ProfileTest.Run("", PresentationState + "(0070,0082)=20200102 | (0070,0083)=111213")));

    [Theory]
    [InlineData("RetainFullDates", "(0008,0020)=20200102\\2020.01.03", "(0008,0020)=20200102\\2020.01.03")]
    [InlineData("RetainFullDates", "(0008,0030)=1213", "(0008,0030)=1213")]
    [InlineData("RetainFullDates", "(0008,0020)=Smith", "(0008,0020)=")]
    [InlineData("RetainFullDates", "(0008,002A)=20200102\\Smith", "")]
    [InlineData("RetainUids", "(0020,0052)=1.2.3", "(0020,0052)=1.2.3")]
    public void Keeps_as_a_date_or_UID_only_what_is_one(string options, string input, string expected) =>
        Assert.Equal(expected, Unmarked(ProfileTest.Run(options, MR + input)));

    [Fact]
    public void Replaces_a_name_in_the_place_of_a_retained_UID() =>
        Assert.StartsWith("(0020,0052)=2.25.", Unmarked(ProfileTest.Run("RetainUids", MR + "(0020,0052)=Smith")), StringComparison.Ordinal);

    [Fact]
    public void Reaches_every_level() =>
        Assert.Equal(
            "(0040,0275)[0]/(0008,0006)[0]/(0010,0010)=",
            Unmarked(ProfileTest.Run("CleanDescriptors", MR + "(0040,0275)[0]/(0008,0006)[0]/(0010,0010)=Smith^John")));

    [Fact]
    public void Removes_even_elements_that_nobody_knows() => Assert.Equal("", Unmarked(ProfileTest.Run("", MR + "(0018,FFFE):LO=Smith")));

    [Fact]
    public void Adds_to_the_methods_of_others()
    {
        var result = ProfileTest.Run("", MR + "(0012,0062)=NO | (0012,0063)=By hand | (0012,0064)[0]/(0008,0100)=113101 | (0012,0064)[0]/(0008,0102)=DCM");
        Assert.Contains("(0012,0062)=YES | (0012,0063)=By hand\\Das: PS3.15", result, StringComparison.Ordinal);
        Assert.Contains("(0012,0064)[0]/(0008,0100)=113101", result, StringComparison.Ordinal);
        Assert.Contains("(0012,0064)[1]/(0008,0100)=113100", result, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_that_dates_cannot_be_shifted_without_a_Patient_ID() =>
        Assert.Contains(
            new ReviewFinding(ReviewReason.NoPatientForDates, "(0010,0020)"), ProfileTest.Findings("RetainModifiedDates", MR + "(0008,0020)=20200102"));

    [Fact]
    public void Takes_away_the_list_of_references_of_an_object_that_refers_to_nothing_any_more()
    {
        const string list = "(0008,1115)[0]/(0008,114A)[0]/(0008,1155)=1.2.3 | ";
        Assert.Contains("(0008,1115)", ProfileTest.Run("", MR + list + "(0040,9096)[0]/(0008,1155)=1.2.3"), StringComparison.Ordinal);
        Assert.Equal("", Unmarked(ProfileTest.Run("", MR + list + "(0008,1140)[0]/(0008,1155)=1.2.3")));
    }

    [Fact]
    public void Keeps_the_list_of_references_that_the_IOD_demands() =>
        Assert.Contains("(0008,1115)", ProfileTest.Run("", PresentationState + "(0008,1115)[0]/(0020,000E)=1.2.3"), StringComparison.Ordinal);

    [Theory]
    [InlineData("", "2.25.")]
    [InlineData("RetainUids", "1.2.3")]
    public void Contents_of_a_dummied_sequence_refer_to_what_exists(string options, string expected) =>
        Assert.StartsWith(expected, ProfileTest.Run(options, Report + "(0040,A730)[0]/(0008,1199)[0]/(0008,1155)=1.2.3").Split("1155)=")[1], StringComparison.Ordinal);

    [Fact]
    public void Contents_of_a_dummied_sequence_keep_what_their_structure_is_made_of() =>
        Assert.Equal(
            "(0040,A730)[0]/(0008,1199)[0]/(0062,000B)=3 | (0040,A730)[0]/(0040,A010)=CONTAINS | (0040,A730)[0]/(0040,A040)=TEXT | (0040,A730)[0]/(0040,A160)=ANONYMIZED",
            Unmarked(ProfileTest.Run("", Report + "(0040,A730)[0]/(0008,1199)[0]/(0062,000B)=3 | (0040,A730)[0]/(0040,A010)=CONTAINS | "
                + "(0040,A730)[0]/(0040,A040)=TEXT | (0040,A730)[0]/(0040,A160)=Smith has a cold")));

    /// <summary>The result without SOP class and markers.</summary>
    private static string Unmarked(string result) => string.Join(" | ", result.Split(" | ").Where(entry =>
        !entry.StartsWith("(0008,0016)", StringComparison.Ordinal) && !entry.StartsWith("(0012,006", StringComparison.Ordinal)
        && !entry.StartsWith("(0028,0303)", StringComparison.Ordinal)));
}
