using Das.Engine.Pseudonyms;

namespace Das.Engine.Tests;

/// <summary>inventName and inventBirthDate. What is derived from the key, ProjectKeyTests tell.</summary>
public class InventionTests
{
    private const string BirthDate = "(0010,0030) := inventBirthDate[(0010,0020), (0010,0030)]";

    [Fact]
    public void A_name_is_that_of_the_profile_for_the_same_patient()
    {
        var name = InventedName.Of(KeyedTest.Key, "4711", "F");
        Assert.StartsWith(
            $"(0010,0010)={name} | ",
            KeyedTest.Run("(0010,0010) := inventName[(0010,0020), (0010,0040)]", "(0010,0020)=4711 | (0010,0040)=F"),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(0010,0020)=4711 | (0010,0040)=X")]
    [InlineData("(0010,0020)=4711 | (0010,0040)=M\\F")]
    [InlineData("(0010,0020)=4711 | (0010,0040)=")]
    [InlineData("(0010,0020)=4711")]
    public void Sex_that_is_not_known_gives_a_name_for_anybody(string input) => Assert.StartsWith(
        $"(0010,0010)={InventedName.Of(KeyedTest.Key, "4711", "O")} | ",
        KeyedTest.Run("(0010,0010) := inventName[(0010,0020), (0010,0040)]", input),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("(0010,0020)=4711 | (0010,0030)=1953")]
    [InlineData("(0010,0020)=4711 | (0010,0030)=Doe")]
    [InlineData("(0010,0020)=4711 | (0010,0030)=19530412\\19530413")]
    [InlineData("(0010,0020)= | (0010,0030)=19530412")]
    [InlineData("(0010,0030)=19530412")]
    public void A_birth_date_that_cannot_be_read_or_is_nobodys_is_emptied_and_counted(string input)
    {
        var context = new RunContext { Key = KeyedTest.Key };
        Assert.EndsWith("(0010,0030)=", KeyedTest.Run(BirthDate, input, context), StringComparison.Ordinal);
        Assert.Equal(2, context.EmptiedValues);
    }

    [Theory]
    [InlineData("(0010,0020)=4711 | (0010,0030)=")]
    [InlineData("(0010,0020)=4711")]
    [InlineData("(0008,0060)=MR")]
    public void Where_there_is_no_birth_date_none_is_invented(string input)
    {
        var context = new RunContext { Key = KeyedTest.Key };
        Assert.Equal(input, KeyedTest.Run(BirthDate, input, context));
        Assert.Equal(0, context.EmptiedValues);
    }

    [Fact]
    public void Another_key_gives_another_name_and_birth_date()
    {
        using var other = ProjectKey.NewRandom();
        const string script = "(0010,0010) := inventName[(0010,0020)]\n" + BirthDate;
        const string input = "(0010,0010)=A | (0010,0020)=4711 | (0010,0030)=19530412";
        Assert.NotEqual(KeyedTest.Run(script, input), KeyedTest.Run(script, input, new RunContext { Key = other }));
    }

    [Fact]
    public void Other_VRs_fail() => Assert.Contains(
        "(0019,1001) has VR LO",
        ScriptTest.Fails("(0010,0030) := inventBirthDate[\"a\", (0019,{P}01)]", "(0019,0010)=P | (0019,1001)=19530412"),
        StringComparison.Ordinal);
}
