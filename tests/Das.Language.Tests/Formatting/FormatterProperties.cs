using System.Globalization;
using System.Text.RegularExpressions;
using Das.Language.Diagnostics;
using Das.Language.Formatting;
using Das.Language.Parsing;
using Das.Language.Syntax;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Das.Language.Tests.Formatting;

public partial class FormatterProperties
{
    [Property(MaxTest = 500)]
    public Property Printed_trees_read_back_equal() => Prop.ForAll(SyntaxTrees.Scripts.ToArbitrary(), script =>
        Assert.Equal(script, Parse(SyntaxPrinter.Print(script))));

    [Property(MaxTest = 300)]
    public Property Printed_trees_are_formatted() => Prop.ForAll(SyntaxTrees.Scripts.ToArbitrary(), script =>
    {
        var printed = SyntaxPrinter.Print(script);
        Assert.Equal(printed, Format(printed));
    });

    [Property(MaxTest = 500)]
    public Property Formatting_keeps_tree_and_comments_and_settles_at_once() =>
        Prop.ForAll(SyntaxTrees.Scripts.ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (script, seed) =>
        {
            var (noisy, comments) = NoisyPrinter.Print(script, seed);
            Assert.Equal(script, Parse(noisy));

            var formatted = Format(noisy);
            Assert.Equal(script, Parse(formatted));
            Assert.Equal(comments, NumbersOfComments(formatted));
            Assert.Equal(formatted, Format(formatted));
        });

    private static ScriptSyntax Parse(string text)
    {
        var diagnostics = new DiagnosticBag();
        var script = ScriptParser.Parse(new SourceText("test.das", text), diagnostics);
        Assert.DoesNotContain(diagnostics.ToArray(), d => d.Severity == DiagnosticSeverity.Error);
        return script.WithoutSpans();
    }

    private static string Format(string text) => Formatter.Format(new("test.das", text)).Text!;

    private static IEnumerable<int> NumbersOfComments(string text) =>
        LogicalText.Create(text).Trivia.Comments.Select(c =>
            int.Parse(Number().Match(text, c.Span.Start, c.Span.Length).Groups[1].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^//(\d+)//")]
    private static partial Regex Number();
}
