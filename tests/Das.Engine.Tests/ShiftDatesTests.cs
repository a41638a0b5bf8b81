using Das.Engine.Pseudonyms;

namespace Das.Engine.Tests;

/// <summary>shiftDates and shiftDatesByPatient.</summary>
public class ShiftDatesTests
{
    // What the key of the tests derives; see ProjectKeyTests.
    private const int DaysOfPat1 = 262;
    private const int DaysOfPat1OfHospital = 141;

    [Theory]
    [InlineData("20200228", "20200301")]
    [InlineData("2020", "2020")]
    [InlineData("202002", "202002")]
    [InlineData("20200228\\\\20191231\\2020", "20200301\\\\20200102\\2020")]
    [InlineData("2020.02.28", "2020.03.01")]
    [InlineData("2020.02.28\\20200228", "2020.03.01\\20200301")]
    [InlineData("", "")]
    public void Moves_each_value_of_a_date_as_exact_as_it_is(string date, string expected) =>
        Assert.Equal("(0008,0020)=" + expected, ScriptTest.Run("shiftDates[(0008,0020), 2]", "(0008,0020)=" + date));

    [Theory]
    [InlineData("20200228235959.123456-0330", "20200301235959.123456-0330")]
    [InlineData("20161231235960", "20170102235960")]
    [InlineData("2020022823", "2020030123")]
    [InlineData("202002+0100", "202002+0100")]
    [InlineData("20200228\\2020", "20200301\\2020")]
    public void Moves_the_date_of_a_DT_and_keeps_its_time(string value, string expected) =>
        Assert.Equal("(0008,002A)=" + expected, ScriptTest.Run("shiftDates[(0008,002A), 2]", "(0008,002A)=" + value));

    [Theory]
    [InlineData("235959.123456")]
    [InlineData("235960")]
    [InlineData("2359")]
    [InlineData("23")]
    [InlineData("23:59")]
    [InlineData("23:59:59.5\\120000")]
    public void Keeps_a_time_in_step_with_its_date(string time) => Assert.Equal(
        "(0008,0020)=20200301 | (0008,0030)=" + time,
        ScriptTest.Run("shiftDates[{(0008,0020), (0008,0030)}, 1]", "(0008,0020)=20200229 | (0008,0030)=" + time));

    [Theory]
    [InlineData("(0008,0020)", "19.05.2022")]
    [InlineData("(0008,0020)", "20220230")]
    [InlineData("(0008,0020)", "20200101-20200131")]
    [InlineData("(0008,0020)", "99991231")]
    [InlineData("(0008,0020)", "00000000")]
    [InlineData("(0008,0020)", "202001011200")]
    [InlineData("(0008,002A)", "20220519 1200")]
    [InlineData("(0008,002A)", "2022051925")]
    [InlineData("(0008,002A)", "20220519.5")]
    [InlineData("(0008,0030)", "Doe^Jane")]
    [InlineData("(0008,0030)", "250000")]
    [InlineData("(0008,0030)", "1200-1300")]
    public void Empties_a_value_that_it_cannot_read_or_move_and_counts_it(string tag, string value)
    {
        var context = new RunContext();
        Assert.Equal(tag + "=", KeyedTest.Run($"shiftDates[{tag}, 2]", $"{tag}={value}", context));
        Assert.Equal((2, 0), (context.EmptiedValues, context.LeftValues));
    }

    [Fact]
    public void Empties_only_the_value_that_it_cannot_read() =>
        Assert.Equal("(0008,0020)=20200103\\\\20200105", ScriptTest.Run("shiftDates[(0008,0020), 2]", "(0008,0020)=20200101\\x\\20200103"));

    [Fact]
    public void A_file_that_fails_does_not_count()
    {
        var context = new RunContext();
        const string script = "shiftDates[(0008,0020), 2]\n(0008,0021) := shiftDateByIncrement[(0008,0021), 1]";
        Assert.Throws<ScriptException>(() => KeyedTest.Run(script, "(0008,0020)=x", context));
        Assert.Equal(0, context.EmptiedValues);
    }

    [Fact]
    public void Other_VRs_fail() =>
        Assert.Contains(
            "(0019,1001) has VR LO", ScriptTest.Fails("shiftDates[(0019,{P}01), 1]", "(0019,0010)=P | (0019,1001)=20200101"), StringComparison.Ordinal);

    [Fact]
    public void Days_that_are_no_integer_fail() =>
        Assert.Contains(
            "not an integer", ScriptTest.Fails("shiftDates[(0008,0020), (0010,0020)]", "(0008,0020)=20200101 | (0010,0020)=0.5"), StringComparison.Ordinal);

    [Fact]
    public void Offset_of_a_patient_depends_on_Patient_ID_and_its_issuer()
    {
        const string script = "shiftDatesByPatient[*/(0008,0020), (0008,0030)]";
        Assert.Equal(
            $"(0008,0020)={Earlier(DaysOfPat1)} | (0008,0030)=1200 | (0010,0020)=PAT-1",
            KeyedTest.Run(script, "(0008,0020)=20200519 | (0008,0030)=1200 | (0010,0020)=PAT-1 "));
        Assert.Equal(
            $"(0008,0020)={Earlier(DaysOfPat1OfHospital)} | (0010,0020)=PAT-1 | (0010,0021)=HOSPITAL",
            KeyedTest.Run(script, "(0008,0020)=20200519 | (0010,0020)=PAT-1 | (0010,0021)=HOSPITAL"));
    }

    [Theory]
    [InlineData("(0010,0020) := \"S-1\"")]
    [InlineData("- (0010,0020)")]
    [InlineData("removeTags[(0010,002X)]")]
    public void Patient_is_the_one_that_was_there_before_the_script(string change) => Assert.StartsWith(
        $"(0008,0020)={Earlier(DaysOfPat1)}",
        KeyedTest.Run(change + "\nshiftDatesByPatient[(0008,0020)]", "(0008,0020)=20200519 | (0010,0020)=PAT-1"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("(0008,0020)=20200101")]
    [InlineData("(0008,0020)=20200101 | (0010,0020)=")]
    [InlineData("(0008,0020)=20200101 | (0010,0020)=   | (0010,0021)=HOSPITAL")]
    [InlineData("(0008,0020)=20200101 | (0010,1002)[0]/(0010,0020)=A")]
    public void Without_Patient_ID_the_file_fails(string input) =>
        Assert.Contains(
            "no Patient ID (0010,0020)", ScriptTest.Fails("(0010,0020) := \"S-1\"\nshiftDatesByPatient[(0008,0020)]", input), StringComparison.Ordinal);

    [Fact]
    public void Another_key_gives_other_offsets()
    {
        // 20 patients have the same offsets under two keys with a chance of 1 in 365^20.
        using var other = ProjectKey.NewRandom();
        var patients = Enumerable.Range(0, 20).Select(i => $"PAT-{i}").ToArray();
        Assert.NotEqual(patients.Select(p => DateOffset.DaysOf(KeyedTest.Key, p)), patients.Select(p => DateOffset.DaysOf(other, p)));
    }

    private static string Earlier(int days) => new DateTime(2020, 5, 19).AddDays(-days).ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture);
}
