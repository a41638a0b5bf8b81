using Das.Language;
using Das.Language.Binding;

namespace Das.Script.Generator.Tests;

public sealed class ScriptEmitterTests
{
    [Fact]
    public void A_statement_without_operation_becomes_a_diagnostic()
    {
        var emitted = ScriptGenerator.Emit(Parsed(new UnknownStatement(new(0, 1))), default);
        Assert.Null(emitted.Source);
        Assert.Equal("DAS0090", emitted.Error?.Id);
        Assert.Contains(nameof(UnknownStatement), emitted.Error?.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Stops_when_it_is_cancelled() =>
        Assert.Throws<OperationCanceledException>(() => ScriptGenerator.Emit(Parsed(new BoundRemoveAllPrivate(new(0, 1))), new(canceled: true)));

    [Theory]
    [InlineData("two\r\nlines", "// two lines")]
    [InlineData("next\u2028line\u0085end\u2029!", "// next line end !")]
    public void A_comment_stays_on_its_line(string text, string comment)
    {
        var source = new SourceText("a.das", text);
        var statement = new BoundRemoveAllPrivate(new(0, text.Length));
        var script = Parsed(statement) with { Places = new(StatementPlace.OfAll(new([statement]), source, file => file.Path)) };
        Assert.Contains(comment + "\n", ScriptGenerator.Emit(script, default).Source, StringComparison.Ordinal);
    }

    [Fact]
    public void A_statement_beyond_what_line_directives_can_say_is_not_mapped()
    {
        var statement = new BoundRemoveAllPrivate(new(0, 1));
        var script = Parsed(statement) with { Places = new([new("a.das", "/project/a.das", 1, 70_000, 1, 70_001, "far away")]) };
        Assert.DoesNotContain("#line", ScriptGenerator.Emit(script, default).Source, StringComparison.Ordinal);
    }

    private static ParsedScript Parsed(BoundStatement statement) => new(
        "/project/a.das", "a.g.cs", "Sample", "A", new("a.das", null, new([statement]), default, default, default), new([new("a.das", "/project/a.das", 1, 1, 1, 2, "x")]), "", default);

    private sealed record UnknownStatement(TextSpan Span) : BoundStatement(Span);
}
