using Das.Language.Formatting;
using Das.Language.Syntax;

namespace Das.Language.Tests.Formatting;

public class SyntaxPrinterTests
{
    [Theory]
    [InlineData("a", "\"a\"")]
    [InlineData("a\\nb", "\"a\\\\nb\"")]
    [InlineData("\"\\", "\"\\\"\\\\\"")]
    public void Strings_are_escaped(string value, string literal) =>
        Assert.Equal("version " + literal + "\n", Print(new VersionSyntax(default, new(default, value))));

    [Fact]
    public void Trees_without_spans_are_printed_in_the_style_of_the_formatter()
    {
        var name = new NameSyntax(default, "a");
        var echo = new EchoSyntax(default, name);
        var call = new CallSyntax(default, name, new([name, new ListSyntax(default, new([name, name]))]));
        var block = new BlockSyntax(default, new([echo, new RemoveAllPrivateTagsSyntax(default)]));
        var statement = new IfSyntax(default, new([new(default, new ComparisonSyntax(default, name, ComparisonOperator.NotMatches, call), block)]), new(default, new([echo])));
        Assert.Equal("if (a !~ a[a, {a, a}]) {\n    echo a\n    removeAllPrivateTags\n} else {\n    echo a\n}\n", Print(statement));
    }

    private static string Print(StatementSyntax statement) => SyntaxPrinter.Print(new(default, new([statement])));
}
