using Das.Language.Diagnostics;
using Das.Language.Syntax;
using Sprache;

namespace Das.Language.Parsing;

/// <summary>
/// Reads a script statement by statement: finds where each ends, hands it to <see cref="Grammar"/>, puts blocks together, and goes on at
/// the next line behind an error. A statement with an error is reported once and left out of the tree.
/// </summary>
internal sealed class ScriptParser
{
    private readonly LogicalText _text;
    private readonly DiagnosticBag _diagnostics;
    private readonly CancellationToken _cancellationToken;

    private ScriptParser(LogicalText text, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        _text = text;
        _diagnostics = diagnostics;
        _cancellationToken = cancellationToken;
    }

    private string Code => _text.Code;

    /// <summary>Reads <paramref name="source"/>; what is wrong goes to <paramref name="diagnostics"/>.</summary>
    public static ScriptSyntax Parse(SourceText source, DiagnosticBag diagnostics, CancellationToken cancellationToken = default) =>
        Parse(source, 0, diagnostics, cancellationToken);

    /// <summary>Reads a file whose offsets begin at <paramref name="start"/>.</summary>
    public static ScriptSyntax Parse(SourceText source, int start, DiagnosticBag diagnostics, CancellationToken cancellationToken) =>
        ParseText(LogicalText.Create(source.Text, start), diagnostics, cancellationToken);

    /// <summary>Reads <paramref name="text"/>; what is wrong goes to <paramref name="diagnostics"/>.</summary>
    public static ScriptSyntax ParseText(LogicalText text, DiagnosticBag diagnostics, CancellationToken cancellationToken = default)
    {
        var span = text.WholeSpan;
        if (text.TooDeep >= 0)
        {
            diagnostics.Report(DiagnosticDescriptors.NestedTooDeeply, text.Span(text.TooDeep, text.TooDeep + 1), LogicalText.MaxDepth);
            return new(span, default);
        }

        return new(span, new ScriptParser(text, diagnostics, cancellationToken).ParseStatements(0, text.Code.Length));
    }

    private EquatableArray<StatementSyntax> ParseStatements(int start, int end)
    {
        var statements = new List<StatementSyntax>();
        var position = SkipSeparators(start, end);
        var lineEnd = start;
        while (position < end)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (position >= lineEnd)
                lineEnd = _text.LineEnd(position, end);

            var statement = Tokens.WordAt(Code, position, end) == "if"
                ? ParseIf(ref position, end)
                : ParseStatement(ref position, lineEnd);
            if (statement is not null)
                statements.Add(statement);
            position = SkipSeparators(position, end);
        }

        return new(statements);
    }

    private int SkipSeparators(int position, int end)
    {
        while (true)
        {
            position = Tokens.SkipBlanks(Code, position, end);
            if (position == end || Code[position] != ';')
                return position;
            var span = _text.Span(position, position + 1);
            var next = Tokens.SkipBlanks(Code, position + 1, end);
            var isLast = next == end || Code[next] == ';' || Code.IndexOfAny(['\r', '\n'], position + 1, next - position - 1) >= 0;
            var fix = isLast ? Fix.Remove(span, "the semicolon") : null;
            _diagnostics.ReportWithFix(DiagnosticDescriptors.Semicolon, span, "leave it out", fix);
            position++;
        }
    }

    private StatementSyntax? ParseStatement(ref int position, int lineEnd)
    {
        var statement = Tokens.WordAt(Code, position, lineEnd) == "include" && IncludeOperand(position, lineEnd) is { } operand
            ? ParseInclude(ref position, operand, lineEnd)
            : Read(Grammar.Statement, ref position, lineEnd);
        if (statement is null)
            position = lineEnd;
        return statement;
    }

    /// <summary>Where the operand of <c>include</c> begins; null where the word is the name of a variable.</summary>
    private int? IncludeOperand(int position, int lineEnd)
    {
        var operand = Tokens.SkipBlanks(Code, position + "include".Length, lineEnd);
        return operand < lineEnd && (Code[operand] is '"' or '<' or '/' or '.' || char.IsLetterOrDigit(Code[operand])) ? operand : null;
    }

    private StatementSyntax? ParseInclude(ref int position, int operand, int lineEnd)
    {
        if (Code[operand] == '"')
            return Read(Grammar.Include, ref position, lineEnd);

        var end = lineEnd;
        while (Code[end - 1] is ' ' or '\t' or '\r' or '\n')
            end--;
        _diagnostics.ReportWithHint(
            DiagnosticDescriptors.IncludeOfAddress, _text.Span(operand, end), "put the file beside the script and write include \"name.das\"");
        return null;
    }

    private IfSyntax? ParseIf(ref int position, int end)
    {
        var start = position;
        var isComplete = true;
        var branches = new List<IfBranchSyntax>();
        BlockSyntax? elseBlock = null;
        while (true)
        {
            var branchStart = position;
            var isElse = Tokens.WordAt(Code, position, end) == "else";
            ConditionSyntax? condition = null;
            if (isElse)
            {
                position = Tokens.SkipBlanks(Code, position + "else".Length, end);
            }
            else
            {
                condition = Read(Grammar.IfHeader, ref position, end);

                // What is wrong with the condition is said; the block is read all the same.
                if (condition is null && _text.FirstBrace(position, _text.LineEnd(position, end)) is >= 0 and var brace)
                    position = brace;
            }

            var hasErrors = !isElse && condition is null;
            var block = ParseBlock(ref position, end, hasErrors);
            if (block is null)
                return null;

            isComplete &= !hasErrors;
            if (isElse)
                elseBlock = block;
            else if (condition is not null)
                branches.Add(new(TextSpan.Union(_text.Span(branchStart, branchStart + 1), block.Span), condition, block));

            var next = Tokens.SkipBlanks(Code, position, end);
            if (isElse || Tokens.WordAt(Code, next, end) is not ("elseif" or "else"))
                break;
            position = next;
        }

        return isComplete ? new(_text.Span(start, position), new(branches), elseBlock) : null;
    }

    /// <summary>Reads a block; null, behind the line and with a diagnostic, where there is none.</summary>
    private BlockSyntax? ParseBlock(ref int position, int end, bool isReported)
    {
        var open = position;
        if (position < end && Code[position] == '{' && _text.Closing(position) is >= 0 and var close)
        {
            var statements = ParseStatements(open + 1, close);
            position = close + 1;
            return new(_text.Span(open, close + 1), statements);
        }

        if (position < end && Code[position] == '{')
        {
            _diagnostics.Report(DiagnosticDescriptors.UnclosedBracket, _text.Span(position, position + 1), '{');
            position++;
            return null;
        }

        if (!isReported)
            ReportUnexpected(["'{'"], position, end);
        position = _text.LineEnd(position, end);
        return null;
    }

    /// <summary>Reads one production; on an error says what is wrong, unless the tokens did so, and returns null.</summary>
    private T? Read<T>(Parser<T> production, ref int position, int end)
        where T : class
    {
        var errors = _diagnostics.ErrorCount;
        var result = production(new ScriptInput(_text, position, end, _diagnostics));
        var hasTokenErrors = _diagnostics.ErrorCount > errors;
        if (result.WasSuccessful)
        {
            position = result.Remainder.Position;
            return hasTokenErrors ? null : result.Value;
        }

        var unclosed = _text.FirstUnclosed(position, Math.Min(result.Remainder.Position + 1, end));
        if (unclosed >= 0)
            _diagnostics.Report(DiagnosticDescriptors.UnclosedBracket, _text.Span(unclosed, unclosed + 1), Code[unclosed]);
        else if (!hasTokenErrors)
            ReportUnexpected(result.Expectations, result.Remainder.Position, end);
        position = Math.Max(position, result.Remainder.Position);
        return null;
    }

    private void ReportUnexpected(IEnumerable<string> expectations, int position, int end)
    {
        var word = Tokens.WordAt(Code, position, end);
        var length = position == end || Code[position] is '\r' or '\n' ? 0 : Math.Max(1, word.Length);
        if (length == 1 && char.IsHighSurrogate(Code[position]) && position + 1 < end)
            length = 2;

        // An end is shown right behind the last thing that was read.
        if (length == 0)
        {
            while (position > 0 && Code[position - 1] is ' ' or '\t' or '\r' or '\n')
                position--;
        }

        var expected = expectations.Distinct().ToList();
        var found = length == 0 ? "the end of the statement" : "'" + Code.Substring(position, length) + "'";
        _diagnostics.ReportWithHint(
            DiagnosticDescriptors.UnexpectedText,
            _text.Span(position, position + length),
            found == "'''" ? "strings stand in double quotes" : expected.Contains("'?'") ? "a comparison does nothing by itself; ':=' assigns" : null,
            string.Join(" or ", expected),
            found);
    }
}
