using Das.Dicom;
using Das.Testing;

namespace Das.Engine.Tests;

/// <summary>DicomEdit's shift functions: vectors H and J of the language's conformance table. What is wrong with a constant, the checker reports.</summary>
public class DateShiftTests
{
    [Theory]
    [InlineData("(0008,0020) := shiftDateByIncrement[(0008,0020), \"14\"]", "(0008,0020)=20120919", "(0008,0020)=20121003")]
    [InlineData("(0008,0020) := shiftDateByIncrement[(0008,0020), 14]", "(0008,0020)=20131231", "(0008,0020)=20140114")]
    [InlineData("(0008,0020) := shiftDateByIncrement[\"20200228\", \"2\"]", "", "(0008,0020)=20200301")]
    [InlineData("(0008,0022) := shiftDateByIncrement[\"20200228\", \"-5\"]", "", "(0008,0022)=20200223")]
    [InlineData("(0008,0024) := shiftDateByIncrement[\"20181231\", \"365\"]", "", "(0008,0024)=20191231")]
    [InlineData("(0008,0020) := shiftDateByIncrement[(0008,0020), 1209600, \"seconds\"]", "(0008,0020)=20120919", "(0008,0020)=20121003")]
    [InlineData("(0008,0020) := shiftDateByIncrement[(0008,0020), \"5\", \"YEARS\"]", "(0008,0020)=20120919", "(0008,0020)=20170918")]
    [InlineData("(0008,0020) := shiftDateByIncrement[(0008,0020), \"15\"]", "(0008,0020)=201210", "(0008,0020)=201210")]
    [InlineData("(0008,0020) := shiftDateByIncrement[(0008,0020), \"16\"]", "(0008,0020)=201210", "(0008,0020)=201211")]
    [InlineData("(0008,002A) := shiftDateTimeByIncrement[(0008,002A), \"360\"]", "(0008,002A)=20100430130441.40", "(0008,002A)=20100430131041.40")]
    [InlineData("(0008,0020) := shiftDateTimeByIncrement[(0008,0020), 2, \"days\"]", "(0008,0020)=20200228", "(0008,0020)=20200301")]
    [InlineData("d := (0008,0021)\n(0008,0020) := shiftDateByIncrement[d, 1]", "(0008,0021)=20200228", "(0008,0020)=20200229 | (0008,0021)=20200228")]
    public void Value_functions_give_what_DicomEdit_gives(string script, string input, string expected) =>
        Assert.Equal(expected, ScriptTest.Run(script, input));

    [Theory]
    [InlineData("shiftDateByIncrement[(0008,0020), 1]", "(0008,0021)=20200101", "the date is absent")]
    [InlineData("shiftDateByIncrement[(0008,0020), 1]", "(0008,0020)=", "the date is empty")]
    [InlineData("shiftDateByIncrement[(0008,0020), 1]", "(0008,0020)=date", "no date")]
    [InlineData("shiftDateByIncrement[(0008,0020), 1]", "(0008,0020)=2022.01.31", "no date")]
    [InlineData("shiftDateByIncrement[(0008,0020), 1]", "(0008,0020)=20220131\\20220201", "no date")]
    [InlineData("shiftDateByIncrement[(0008,0020), 1]", "(0008,0020)=99991231", "outside the years")]
    [InlineData("shiftDateTimeByIncrement[(0008,002A), 1]", "(0008,002A)=20220131235960", "no date")]
    [InlineData("shiftDateTimeByIncrement[(0019,{P}01), 1]", "(0019,0010)=P | (0019,1001):TM=131415", "VR TM and not DA or DT")]
    [InlineData("shiftDateByIncrement[(0019,{P}01), 1]", "(0019,0010)=P | (0019,1001):DT=20200101", "VR DT and not DA")]
    [InlineData("shiftDateByIncrement[(0008,0020), (0010,0020)]", "(0008,0020)=20200101 | (0010,0020)=1.5", "not an integer")]
    [InlineData("shiftDateByIncrement[(0008,0020), (0010,0020)]", "(0008,0020)=20200101", "not an integer")]
    [InlineData("shiftDateByIncrement[(0008,0020), 1, (0010,0020)]", "(0008,0020)=20200101 | (0010,0020)=months", "unit of time")]
    public void Value_functions_fail_where_there_is_nothing_to_move(string call, string input, string reason) =>
        Assert.Contains(reason, ScriptTest.Fails("(0008,0022) := " + call, input), StringComparison.Ordinal);

    [Theory]
    [InlineData(
        "\"86400\", \"(5200,9230)/(0020,9111)/(0018,9151)\"",
        "(5200,9230)[0]/(0020,9111)[0]/(0018,9151)=20100430130441.40 | (5200,9230)[1]/(0020,9111)[0]/(0018,9151)=20100430130441.40",
        "(5200,9230)[0]/(0020,9111)[0]/(0018,9151)=20100501130441.40 | (5200,9230)[1]/(0020,9111)[0]/(0018,9151)=20100501130441.40")]
    [InlineData(
        "600, \"+/(0018,9151)\"",
        "(0008,1110)[0]/(0018,9151)=20200101235500 | (0018,9151)=20200101",
        "(0008,1110)[0]/(0018,9151)=20200102000500 | (0018,9151)=20200101")]
    [InlineData("600, (0018,9151)", "(0018,9151)=20200101120000", "(0018,9151)=20200101121000")]
    [InlineData(
        "86400, \"*/(0018,9151)\"",
        "(0008,1110)[0]/(0018,9151)= | (0008,1110)[1]/(0018,9151)=junk | (0018,9151)=20200101",
        "(0008,1110)[0]/(0018,9151)= | (0008,1110)[1]/(0018,9151)=junk | (0018,9151)=20200102")]
    public void Sequence_method_moves_what_is_a_date_and_leaves_the_rest(string arguments, string input, string expected) =>
        Assert.Equal(expected, ScriptTest.Run($"shiftDateTimeSequenceByIncrement[{arguments}]", input));

    [Fact]
    public void Sequence_method_counts_what_it_leaves()
    {
        var context = new RunContext();
        KeyedTest.Run("shiftDateTimeSequenceByIncrement[86400, \"*/(0018,9151)\"]", "(0008,1110)[0]/(0018,9151)= | (0008,1110)[1]/(0018,9151)=junk", context);

        // Once for each of two encodings.
        Assert.Equal((0, 2), (context.EmptiedValues, context.LeftValues));
    }

    [Fact]
    public void List_method_moves_all_and_passes_over_empty_ones() => Assert.Equal(
        "(0008,0012)= | (0008,0020)=20200229 | (0008,0021)=2019",
        ScriptTest.Run(
            "l := {(0008,0020), (0008,0012), (0008,0021), (0008,0022)}\nshiftDateTimeListByIncrement[l, -1, \"days\"]",
            "(0008,0012)= | (0008,0020)=20200301 | (0008,0021)=2019"));

    [Theory]
    [InlineData("junk")]
    [InlineData("20200101\\20200102")]
    [InlineData("00010101")]
    public void List_method_moves_none_if_one_cannot_be_moved(string bad)
    {
        var input = $"(0008,0020)=20200301 | (0008,0021)={bad} | (0008,0022)=20200301";
        using var file = DicomFile.Read(DataSetNotation.Parse(input).ToArray());
        var script = ScriptTest.Compile("shiftDateTimeListByIncrement[{(0008,0020), (0008,0021), (0008,0022)}, -1, \"days\"]");
        Assert.Throws<ScriptException>(() => script.Apply(file));
        Assert.Equal(input, ScriptTest.Describe(file.DataSet));
    }
}
