namespace Das.Engine.Tests;

/// <summary>scalePatientAgeAndDobFromStudyDate as DicomEdit has it, and capAge.</summary>
public class AgeTests
{
    private const string Scale = "scalePatientAgeAndDobFromStudyDate[]";

    [Theory]
    [InlineData(
        "(0008,0020)=20000131 | (0009,0010)=P | (0009,1001)[0]/(0010,0030)=19000101 | (0009,1001)[0]/(0010,1010)=100Y"
        + " | (0010,0030)=19000101 | (0010,1010)=100Y",
        "(0008,0020)=20000131 | (0009,0010)=P | (0009,1001)[0]/(0010,0030)=19110201 | (0009,1001)[0]/(0010,1010)=089Y"
        + " | (0010,0030)=19110201 | (0010,1010)=089Y")]
    [InlineData("(0008,0020)=20000131 | (0010,0030)=19500101 | (0010,1010)=050Y", "(0008,0020)=20000131 | (0010,0030)=19500101 | (0010,1010)=050Y")]
    [InlineData("(0008,0020)= | (0010,0030)= | (0010,1010)=090Y", "(0008,0020)= | (0010,0030)= | (0010,1010)=089Y")]
    [InlineData("(0008,0020)= | (0010,0030)=19500101 | (0010,1010)=500Y", "(0008,0020)= | (0010,0030)=19500101 | (0010,1010)=500Y")]
    [InlineData("(0008,0020)=20000101 | (0010,0030)=19110101 | (0010,1010)=089Y", "(0008,0020)=20000101 | (0010,0030)=19110102 | (0010,1010)=089Y")]
    [InlineData("(0008,0020)=20000131 | (0010,0030)=unknown | (0010,1010)=100Y", "(0008,0020)=20000131 | (0010,0030)=unknown | (0010,1010)=089Y")]
    [InlineData("(0008,1110)[0]/(0010,1010)=100Y | (0010,1010)=999M", "(0008,1110)[0]/(0010,1010)=100Y | (0010,1010)=999M")]
    [InlineData("(0010,0010)=A", "(0010,0010)=A")]
    public void Scaling_gives_what_DicomEdit_gives(string input, string expected) => Assert.Equal(expected, ScriptTest.Run(Scale, input));

    [Theory]
    [InlineData("90")]
    [InlineData("1200M")]
    [InlineData("09OY")]
    public void Scaling_fails_on_what_is_no_age(string age) =>
        Assert.Contains("(0010,1010) is no age", ScriptTest.Fails(Scale, "(0010,1010)=" + age), StringComparison.Ordinal);

    [Fact]
    public void Scaling_and_moving_follow_each_other() => Assert.Equal(
        "(0008,0020)=20000131 | (0010,0030)=19110215 | (0010,1010)=089Y",
        ScriptTest.Run(
            Scale + "\nshiftDateTimeSequenceByIncrement[\"1209600\", \"*/(0010,0030)\"]",
            "(0008,0020)=20000131 | (0010,0030)=19000101 | (0010,1010)=100Y"));

    [Fact]
    public void Scaling_says_when_a_study_date_is_missing()
    {
        var log = new List<string>();
        KeyedTest.Run(Scale, "(0010,0030)=19000101", new RunContext { Log = log.Add });
        Assert.Contains("without Study Date", log[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("090Y", "090Y")]
    [InlineData("104Y", "090Y")]
    [InlineData("89Y", "89Y")]
    [InlineData("089Y", "089Y")]
    [InlineData("999M", "999M")]
    [InlineData("1079M", "1079M")]
    [InlineData("1080M", "090Y")]
    [InlineData("4695W", "4695W")]
    [InlineData("4696W", "090Y")]
    [InlineData("32871D", "32871D")]
    [InlineData("32872D", "090Y")]
    [InlineData("", "")]
    [InlineData("90", "")]
    [InlineData("ninety", "")]
    [InlineData("Y", "")]
    [InlineData("-90Y", "")]
    [InlineData("095Y\\x", "090Y\\")]
    public void Ages_over_89_become_one_category_and_what_is_no_age_is_emptied(string age, string expected) =>
        Assert.Equal(
            $"(0008,1110)[0]/(0010,1010)={expected} | (0010,1010)={expected}",
            ScriptTest.Run("capAge[]", $"(0008,1110)[0]/(0010,1010)={age} | (0010,1010)={age}"));

    [Theory]
    [InlineData("20200519", "19300520", true)]
    [InlineData("20200519", "19300519", false)]
    [InlineData("20200519", "2000", true)]
    [InlineData("2020", "1931", true)]
    [InlineData("2020", "1930", false)]
    [InlineData("202002", "193003", true)]
    [InlineData("202002", "193002", false)]
    [InlineData("2020.05.19", "1930.05.20", true)]
    [InlineData("2020.05.19", "1930.05.19", false)]
    [InlineData("20200519", "unknown", false)]
    [InlineData("20200519", "20200520", true)]
    [InlineData("20200519", "18991231\\20000101", false)]
    public void A_birth_date_that_gives_an_age_over_89_away_is_emptied(string study, string birth, bool stays) => Assert.Equal(
        $"(0008,0020)={study} | (0010,0030)={(stays ? birth : "")}", ScriptTest.Run("capAge[]", $"(0008,0020)={study} | (0010,0030)={birth}"));

    [Theory]
    [InlineData("(0008,0022)=20190101 | (0008,1110)[0]/(0018,9151)=20200519120000.5 |", false)]
    [InlineData("(0008,0022)=20190101 |", true)]
    [InlineData("(0008,0020)=x | (0008,0022)=20200519 |", false)]
    [InlineData("(0008,0060)=MR |", false)]
    public void Without_a_study_date_the_last_day_of_the_object_counts(string dates, bool stays) => Assert.EndsWith(
        stays ? "(0010,0030)=19300519" : "(0010,0030)=", ScriptTest.Run("capAge[]", dates + " (0010,0030)=19300519"), StringComparison.Ordinal);

    [Theory]
    [InlineData(
        "(0008,0020)=20200519 | (0008,1110)[0]/(0010,0030)=19000101 | (0010,0030)=19500101",
        "(0008,0020)=20200519 | (0008,1110)[0]/(0010,0030)= | (0010,0030)=")]
    [InlineData(
        "(0008,0020)=20200519 | (0008,1110)[0]/(0010,1010)=095Y | (0010,0030)=19500101",
        "(0008,0020)=20200519 | (0008,1110)[0]/(0010,1010)=090Y | (0010,0030)=")]
    public void One_age_over_89_empties_all_birth_dates(string input, string expected) => Assert.Equal(expected, ScriptTest.Run("capAge[]", input));

    [Theory]
    [InlineData("(0008,0020)=20200519 | (0010,0030)=19500101 |", true)]
    [InlineData("(0008,0020)=20200519 | (0010,0030)=19200101 |", false)]
    [InlineData("(0008,0020)=20200519 | (0010,0030)= |", false)]
    [InlineData("(0008,0020)=20200519 |", false)]
    public void Dates_of_another_calendar_stay_only_beside_a_birth_date_that_stays(string input, bool stays) => Assert.EndsWith(
        stays ? "(0010,0033)=H 1369 | (0010,0034)=H 1441" : "(0010,0033)= | (0010,0034)=",
        ScriptTest.Run("capAge[]", input + " (0010,0033)=H 1369 | (0010,0034)=H 1441"),
        StringComparison.Ordinal);

    [Fact]
    public void Capping_counts_what_it_could_not_read()
    {
        var context = new RunContext();
        KeyedTest.Run("capAge[]", "(0008,0020)=20200519 | (0010,0030)=unknown | (0010,1010)=90", context);
        Assert.Equal(4, context.EmptiedValues);
    }
}
