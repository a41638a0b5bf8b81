namespace Das.Standard.Generator.Tests;

public class ValueMultiplicityTests
{
    [Theory]
    [InlineData("1", 1, 1)]
    [InlineData("2", 2, 2)]
    [InlineData("1-2", 1, 2)]
    [InlineData("1-n", 1, int.MaxValue)]
    [InlineData("0-n", 0, int.MaxValue)]
    [InlineData("2-2n", 2, int.MaxValue)]
    [InlineData("3-3n", 3, int.MaxValue)]
    [InlineData("1-n or 1", 1, int.MaxValue)]
    [InlineData("", 0, int.MaxValue)]
    public void Reads_bounds(string text, int min, int max)
    {
        Assert.True(ValueMultiplicity.TryParse(text, out var vm));
        Assert.Equal((min, max), (vm.Min, vm.Max));
    }

    [Theory]
    [InlineData("n")]
    [InlineData("1-")]
    [InlineData("1-2-3")]
    [InlineData("2-1")]
    [InlineData("-1")]
    [InlineData(" 1")]
    [InlineData("1-n or")]
    public void Refuses_other_texts(string text) => Assert.False(ValueMultiplicity.TryParse(text, out _));
}
