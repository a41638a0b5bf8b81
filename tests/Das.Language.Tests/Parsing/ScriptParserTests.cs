using Das.Language.Diagnostics;
using Das.Language.Parsing;
using Das.Language.Syntax;

namespace Das.Language.Tests.Parsing;

public class ScriptParserTests
{
    private static EquatableArray<StatementSyntax> Parse(string script)
    {
        var diagnostics = new DiagnosticBag();
        var syntax = ScriptParser.Parse(new("test.das", script), diagnostics);
        Assert.Empty(diagnostics.ToArray());
        return syntax.Statements;
    }

    private static T ParseOne<T>(string script)
        where T : StatementSyntax
    {
        var statement = Assert.IsType<T>(Assert.Single(Parse(script)));
        Assert.Equal(new(0, script.Length), statement.Span);
        return statement;
    }

    [Fact]
    public void Reads_every_kind_of_statement()
    {
        ParseOne<AssignSyntax>("(0010,0010) := \"A\"");
        ParseOne<AssignIfExistsSyntax>("*/(0010,0010) ?= a");
        ParseOne<SetVariableSyntax>("a := {(0010,0010), \"b\", 5, c, f[], {}}");
        ParseOne<DeleteSyntax>("- (0010,0010)");
        ParseOne<CallStatementSyntax>("f[{}, -1, 1.50, g[a]]");
        ParseOne<EchoSyntax>("echo \"a\"");
        ParseOne<EchoSyntax>("echo");
        ParseOne<DescribeSyntax>("describe a \"text\"");
        ParseOne<DescribeSyntax>("describe a hidden");
        ParseOne<ExportSyntax>("export a \"f\"");
        ParseOne<VersionSyntax>("version \"6.7\"");
        ParseOne<RemoveAllPrivateTagsSyntax>("removeAllPrivateTags");
        ParseOne<TernarySyntax>("a = \"b\" ? -(0010,0010)");
        ParseOne<TernarySyntax>("isPresent[(0010,0010)] ? (0010,0010) := a : (0010,0010) ?= b");
        ParseOne<IfSyntax>("if (a !~ \"b\") { echo a }");
    }

    [Fact]
    public void Else_may_stand_on_its_own_line()
    {
        var block = ParseOne<IfSyntax>("if( m = \"MR\") {\n  a := \"1\"\n}\nelseif (f[])\n{\n if (b = c) { echo b }\n\n}\n// c\nelse { -(0010,0010) }");
        Assert.Equal(2, block.Branches.Count);
        Assert.IsType<CallConditionSyntax>(block.Branches[1].Condition);
        Assert.IsType<IfSyntax>(Assert.Single(block.Branches[1].Block.Statements));
        Assert.NotNull(block.Else);
    }

    [Theory]
    [InlineData("if (facade = \"x\") { echo a }")]
    [InlineData("if ((0020,0013) = 1234) { echo a }")]
    [InlineData("if(exact[a]) { echo a }")]
    public void Context_tells_names_and_numbers_from_tags(string script) => ParseOne<IfSyntax>(script);

    [Fact]
    public void Statements_need_no_line_end_between_them()
    {
        var statements = Parse("v := (0010,0010)v = \"Doe^John\" ? (0010,0010) := \"A\" : (0010,0010) := \"B\" -(0010,0020)");
        Assert.Collection(statements, s => Assert.IsType<SetVariableSyntax>(s), s => Assert.IsType<TernarySyntax>(s), s => Assert.IsType<DeleteSyntax>(s));
        Assert.Equal(new TextSpan(0, 16), statements[0].Span);
    }

    [Theory]
    [InlineData("removeTags[{\n(0008,0020), // c\n\n// d\n(0008,0021)\n}]")]
    [InlineData("removeTags[\r\n(0008,0020),\r\n(0008,0021)]")]
    [InlineData("removeTags[(0008,0020), \\\n  (0008,0021)]")]
    [InlineData("removeTags[(0008,0020),(0019,{a//b \"c[{d}02)]")]
    public void Line_ends_and_comments_may_stand_in_brackets(string script) => ParseOne<CallStatementSyntax>(script);

    [Theory]
    [InlineData("\"a\\\\b\"", "a\\b")]
    [InlineData("\"a\\\"b\"", "a\"b")]
    [InlineData("\"a\\nb\\(\\101\"", "a\\nb\\(\\101")]
    [InlineData("\"//not a comment\"", "//not a comment")]
    [InlineData("\"https://x\"", "https://x")]
    [InlineData("\"INSERTED \\\nSTR\\\r\nING\"", "INSERTED STRING")]
    [InlineData("\\\n    \"INSERTED\"", "INSERTED")]
    public void Reads_strings(string literal, string expected)
    {
        var assign = ParseOne<AssignSyntax>("(0008,0100) := " + literal);
        Assert.Equal(expected, Assert.IsType<StringSyntax>(assign.Value).Value);
    }

    [Fact]
    public void Comment_that_ends_in_a_backslash_swallows_the_next_line()
    {
        var statement = Assert.IsType<DeleteSyntax>(Assert.Single(Parse("// note \\\n-(0010,0020)\n-(0010,0010)")));
        Assert.Equal("(0010,0010)", statement.Target.Path.ToString());
    }

    [Theory]
    [InlineData("-(0010,0010)\n{|DAS0001:)|}\n-(0010,0020)", 2)]
    [InlineData("a := {|DAS0007:{|}(0010,0010)\nif (a = \"b\") { }\n-(0010,0020)", 2)]
    [InlineData("removeTags[{(0008,0020),{|DAS0001:}|}]", 0)]
    [InlineData("(0010,4000) := \"a\"{|DAS0001:\"|}b\"", 1)]
    [InlineData("(0010,4000) := {|DAS0001:'|}ab'", 0)]
    [InlineData("removeTags[(0008,0020)] {|DAS0001::|}= \"x\"", 1)]
    [InlineData("(0010,0010) = \"X\" ? {|DAS0001:removeAllPrivateTags|}", 0)]
    [InlineData("true[] ? true[] {|DAS0001:?|} -(0010,0010)", 1)]
    [InlineData("if (a {|DAS0001:b|}) { -(0010,{|DAS0005:|}\n -(0010,0010) }\n-(0010,0020)", 1)]
    [InlineData("(0020,0013) := {|DAS0004:-0|}\n-(0010,0010)", 1)]
    public void Goes_on_behind_an_error(string markup, int statements)
    {
        var expected = System.Text.RegularExpressions.Regex.Matches(markup, @"\{\|(DAS\d{4}):").Select(m => m.Groups[1].Value);
        var script = System.Text.RegularExpressions.Regex.Replace(markup, @"\{\|DAS\d{4}:(.*?)\|\}", "$1");
        var diagnostics = new DiagnosticBag();
        var syntax = ScriptParser.Parse(new("test.das", script), diagnostics);
        Assert.Equal(expected, diagnostics.ToArray().Select(d => d.Id));
        Assert.Equal(markup.IndexOf("{|", StringComparison.Ordinal), diagnostics.ToArray()[0].Span.Start);
        Assert.Equal(statements, syntax.Statements.Count);
    }
}
