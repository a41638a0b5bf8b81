using Das.Language.Binding;
namespace Das.Language.Tests.Binding;

/// <summary>Arguments that are known before there is a file.</summary>
public class ArgumentTests
{
    [Theory]
    [InlineData("(0008,002A) := shiftDateByIncrement[{|DAS0063:(0008,002A)|}, \"360\"]")]
    [InlineData("(0008,002A) := shiftDateTimeByIncrement[{|DAS0063:(0008,0030)|}, \"1\"]")]
    [InlineData("shiftDates[{(0008,0020), {|DAS0063:*/(0010,0010)|}}, 5]")]
    [InlineData("shiftDatesByPatient[(0008,0030), {|DAS0063:(0010,1010)|}, \"{|DAS0063:(0008,1110)|}\"]")]
    [InlineData("(0008,0020) := shiftDateByIncrement[{|DAS0064:\"20220131\\\\20220201\"|}, 1]")]
    [InlineData("day := \"2022-01-31\"\n(0008,0020) := shiftDateTimeByIncrement[{|DAS0064:day|}, 1]")]
    [InlineData("shiftDateTimeListByIncrement[{(0008,0020)}, {|DAS0068:\"x\"|}, {|DAS0065:\"weeks\"|}]")]
    [InlineData("(0008,0018) := mapUID[\"a\", {|DAS0066:\"1.02\"|}]")]
    [InlineData("mapReferencedUIDs[{|DAS0066:\"1.2.826.0.1.3680043.10.91\"|}, (0008,0018)]")]
    [InlineData("(0010,0020) := pseudonym[(0010,0020), {|DAS0067:3|}]")]
    [InlineData("(0010,0020) := pseudonym[(0010,0020), {|DAS0067:\"many\"|}]")]
    [InlineData("(0010,0010) := inventName[(0010,0020), {|DAS0069:\"f\"|}]")]
    [InlineData("sex := \"\"\n(0010,0010) := inventName[(0010,0020), {|DAS0069:sex|}]")]
    [InlineData("(0010,0030) := inventBirthDate[(0010,0020), {|DAS0063:(0010,0032)|}]")]
    [InlineData("(0010,0030) := inventBirthDate[(0010,0020), {|DAS0064:\"1953-04-12\"|}]")]
    public void Reports_arguments_that_cannot_be_right(string markup) => Markup.Verify(markup);

    [Theory]
    [InlineData("(0008,0020) := shiftDateByIncrement[(0019,{P}01), \"-14\"]")]
    [InlineData("(0008,002A) := shiftDateTimeByIncrement[(0008,0020), 14, \"HOURS\"]")]
    [InlineData("shiftDates[*/(0008,00XX), days]")]
    [InlineData("shiftDateTimeSequenceByIncrement[\"86400\", \"*/(0018,9151)\", (0010,0010)]")]
    [InlineData("mapReferencedUIDs[\"1.2.826.0.1.3680043.10.9\", (0008,0018)]")]
    [InlineData("(0010,0020) := pseudonym[(0010,0020), 4]")]
    [InlineData("(0010,0010) := inventName[(0010,0020), \"O\"]")]
    [InlineData("(0010,0010) := inventName[(0010,0020), sex]")]
    [InlineData("(0010,0030) := inventBirthDate[subject, (0010,0030)]")]
    public void Takes_what_may_be_right(string script) => Markup.Verify(script);

    [Theory]
    [InlineData("replaceUIDs[(0008,0018)]", true)]
    [InlineData("if ((0010,0020) = pseudonym[\"a\", 8]) { - (0010,0010) }", true)]
    [InlineData("(0010,0010) := inventName[(0010,0020)]", true)]
    [InlineData("(0010,0030) := inventBirthDate[(0010,0020), (0010,0030)]", true)]
    [InlineData("uid := mapUID[\"a\", \"1.2\"]", true)]
    [InlineData("mapReferencedUIDs[\"1.2\", (0008,0018)]", true)]
    [InlineData("shiftDatesByPatient[(0008,0020)]", true)]
    [InlineData("(0008,0018) := newUID[]\nshiftDates[(0008,0020), 5]", false)]
    public void Knows_whether_a_script_uses_the_key(string script, bool expected) => Assert.Equal(expected, Markup.Compile(script).Script!.Requirements.HasFlag(ScriptRequirements.Key));
}
