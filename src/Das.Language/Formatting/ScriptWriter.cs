using Das.Language.Parsing;
using Das.Language.Syntax;

namespace Das.Language.Formatting;

/// <summary>Writes a syntax tree in the one style of the language, with the comments and blank lines of the text that it was read from.</summary>
internal sealed class ScriptWriter
{
    private readonly LogicalText _text;
    private readonly Func<StringSyntax, string> _spelling;
    private readonly LineOutput _output = new();
    private readonly CommentWriter _comments;
    private readonly LineWriter _lines;

    private ScriptWriter(string source, LogicalText text, Func<StringSyntax, string> spelling)
    {
        _text = text;
        _spelling = spelling;
        _comments = new(source, text.Trivia, _output);
        _lines = new(_output, _comments);
    }

    /// <summary>Writes a script.</summary>
    /// <param name="script">What to write.</param>
    /// <param name="source">What it was read from, or an empty text.</param>
    /// <param name="text">The same.</param>
    /// <param name="spelling">How a string is spelled, quotes included.</param>
    public static string Write(ScriptSyntax script, string source, LogicalText text, Func<StringSyntax, string> spelling)
    {
        var writer = new ScriptWriter(source, text, spelling);
        writer.WriteStatements(script.Statements, script.Span.Start, script.Span.End, indent: 0);
        return writer._output.ToString();
    }

    private void WriteStatements(EquatableArray<StatementSyntax> statements, int start, int end, int indent)
    {
        _output.BeginBody();
        foreach (var statement in statements)
        {
            _comments.StartLine(start, statement.Span.Start, indent);
            if (statement is IfSyntax branches)
                WriteIf(branches, indent);
            else
                _lines.Write(PieceBuilder.Build(statement, _text.Trivia, _spelling));
            start = statement.Span.End;
        }

        _comments.WriteBefore(start, end, indent);
    }

    private void WriteIf(IfSyntax statement, int indent)
    {
        var end = 0;
        for (var i = 0; i < statement.Branches.Count; i++)
        {
            var branch = statement.Branches[i];
            if (i > 0)
                ContinueIf(end, branch.Span.Start, indent);
            _lines.Write(PieceBuilder.BuildHeader(i == 0 ? "if" : "elseif", branch.Condition, _text.Trivia, _spelling));
            WriteBlock(branch.Block, indent);
            end = branch.Span.End;
        }

        if (statement.Else is null)
            return;
        ContinueIf(end, _text.NextCode(end), indent);
        _output.Append("else {");
        WriteBlock(statement.Else, indent);
    }

    /// <summary>Goes on behind a closing brace: on the same line, unless comments come between.</summary>
    private void ContinueIf(int start, int end, int indent)
    {
        if (_comments.HasBefore(end))
            _comments.StartLine(start, end, indent);
        else
            _output.Append(" ");
    }

    private void WriteBlock(BlockSyntax block, int indent)
    {
        WriteStatements(block.Statements, block.Span.Start + 1, block.Span.End, indent + LineWriter.Step);
        _output.StartLine(indent);
        _output.Append("}");
    }
}
