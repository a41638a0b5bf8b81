namespace Das.Profiles.Tests;

public class ProfileTests
{
    public static TheoryData<int> SingleOptions => [.. Enumerable.Range(0, OptionSet.Single.Count)];

    public static TheoryData<int> Pairs => [.. Enumerable.Range(0, OptionSet.Pairs.Count)];

    [Theory]
    [MemberData(nameof(SingleOptions))]
    public void Every_element_of_every_IOD_is_as_the_table_and_its_Type_say(int number) => Verdicts.AssertNone(OptionSet.Single[number], isComplete: true);

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Pairs_of_options_do_what_both_say(int number) => Verdicts.AssertNone(OptionSet.Pairs[number], isComplete: false);
}
