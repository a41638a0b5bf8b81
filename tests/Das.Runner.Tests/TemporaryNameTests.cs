using Das.Runner.Output;

namespace Das.Runner.Tests;

public class TemporaryNameTests
{
    [Fact]
    public void Names_are_recognised_and_differ()
    {
        var (first, second) = (new TemporaryName(), new TemporaryName());
        string[] names = [first.Next(), first.Next(), second.Next(), second.Next()];
        Assert.All(names, name => Assert.True(TemporaryName.IsTemporary(name)));
        Assert.Equal(4, names.Distinct().Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData(".das-.tmp")]
    [InlineData("1.2.3.dcm")]
    [InlineData(".das-0123456789abcdeg.tmp")]
    [InlineData(".das-0123456789abcdef.tmp.dcm")]
    [InlineData("x.das-0123456789abcdef.tmp")]
    public void Other_names_are_not_recognised(string name) => Assert.False(TemporaryName.IsTemporary(name));
}
