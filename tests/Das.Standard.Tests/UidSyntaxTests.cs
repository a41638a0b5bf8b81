namespace Das.Standard.Tests;

public class UidSyntaxTests
{
    [Theory]
    [InlineData("1", true)]
    [InlineData("6.666", true)]
    [InlineData("1.2.0.3", true)]
    [InlineData("1.2.840.10008.5.1.4.1.1.4444444444444444444444444444444444444444", true)]
    [InlineData("1.2.840.10008.5.1.4.1.1.44444444444444444444444444444444444444444", false)]
    [InlineData("", false)]
    [InlineData("1.2.", false)]
    [InlineData(".1", false)]
    [InlineData("1..2", false)]
    [InlineData("1.02", false)]
    [InlineData("1.2 ", false)]
    [InlineData("1.2a", false)]
    [InlineData("1.٣", false)]
    public void Has_numbers_without_leading_zeros_between_dots(string text, bool expected) => Assert.Equal(expected, UidSyntax.IsValid(text));
}
