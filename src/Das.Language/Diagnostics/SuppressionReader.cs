using Das.Language.Parsing;
using Das.Language.Syntax;

namespace Das.Language.Diagnostics;

/// <summary>
/// Reads <c>// das:disable DAS0027,DAS0041 reason</c>. Behind something else it is about its line; on a line of its own about the statement that
/// follows, or the next line where it stands inside a statement.
/// </summary>
internal sealed class SuppressionReader
{
    private const string Prefix = "das:";

    private readonly SourceText _source;
    private readonly int _start;
    private readonly List<Diagnostic> _diagnostics;
    private readonly List<Suppression> _suppressions = [];
    private readonly List<StatementSyntax> _statements = [];

    private SuppressionReader(SourceText source, ScriptSyntax syntax, List<Diagnostic> diagnostics)
    {
        _source = source;
        _start = syntax.Span.Start;
        _diagnostics = diagnostics;
        AddStatements(syntax.Statements);
    }

    /// <summary>The suppressions of a file, in the order of the text.</summary>
    /// <param name="source">The file.</param>
    /// <param name="syntax">What was read in it.</param>
    /// <param name="diagnostics">Takes what is wrong with them.</param>
    public static IReadOnlyList<Suppression> Read(SourceText source, ScriptSyntax syntax, List<Diagnostic> diagnostics)
    {
        if (source.Text.IndexOf(Prefix, StringComparison.Ordinal) < 0)
            return [];

        var reader = new SuppressionReader(source, syntax, diagnostics);
        foreach (var comment in LogicalText.Create(source.Text, reader._start).Trivia.Comments)
            reader.Read(comment.Span);
        return reader._suppressions;
    }

    private void AddStatements(EquatableArray<StatementSyntax> statements)
    {
        foreach (var statement in statements)
        {
            _statements.Add(statement);
            if (statement is not IfSyntax block)
                continue;
            foreach (var branch in block.Branches)
                AddStatements(branch.Block.Statements);
            if (block.Else is not null)
                AddStatements(block.Else.Statements);
        }
    }

    private void Read(TextSpan comment)
    {
        var text = _source.Text.Substring(comment.Start - _start, comment.Length);
        var position = SkipBlanks(text, "//".Length);
        if (string.CompareOrdinal(text, position, Prefix, 0, Prefix.Length) != 0)
            return;

        var directive = new TextSpan(comment.Start + position, text.TrimEnd().Length - position);
        var word = WordAt(text, position + Prefix.Length);
        position = SkipBlanks(text, position + Prefix.Length + word.Length);
        var ids = new List<(string Id, TextSpan Span)>();
        while (WordAt(text, position) is { Length: > 0 } id)
        {
            ids.Add((id, new(comment.Start + position, id.Length)));
            position = SkipBlanks(text, position + id.Length);
            if (position == text.Length || text[position] != ',')
                break;
            position = SkipBlanks(text, position + 1);
        }

        if (word != "disable" || ids.Count == 0)
            _diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.MalformedSuppression, directive, null));
        else if (position == text.Length)
            _diagnostics.Add(Diagnostic.Create(DiagnosticDescriptors.NoReason, directive, "say why behind the id"));
        else
            Add(ids, comment);
    }

    private void Add(List<(string Id, TextSpan Span)> ids, TextSpan comment)
    {
        var scope = ScopeOf(comment);
        for (var i = 0; i < ids.Count; i++)
        {
            var (id, span) = ids[i];
            if (DiagnosticPolicy.Refuse(id, span) is { } refusal)
            {
                _diagnostics.Add(refusal);
                continue;
            }

            var removed = ids.Count == 1 ? WithBlanks(comment)
                : i == 0 ? new(span.Start, ids[1].Span.Start - span.Start)
                : new TextSpan(ids[i - 1].Span.End, span.End - ids[i - 1].Span.End);

            // A comment that ends in a backslash has swallowed the next line, which nobody may have noticed.
            var isOneLine = _source.Text.Substring(removed.Start - _start, removed.Length).TrimEnd('\r', '\n').IndexOfAny(['\r', '\n']) < 0;
            _suppressions.Add(new(id, span, scope, isOneLine ? Fix.Remove(removed, "the suppression of " + id) : null));
        }
    }

    /// <summary>A comment with the blanks before it; with its whole line if nothing else stands there and the line before does not go on in it.</summary>
    private TextSpan WithBlanks(TextSpan comment)
    {
        var line = _source.GetLineSpan(_source.GetPosition(comment.Start - _start).Line);
        var start = comment.Start - _start;
        while (start > line.Start && _source.Text[start - 1] is ' ' or '\t')
            start--;
        var isJoined = _source.Text.Substring(0, line.Start).TrimEnd('\r', '\n').EndsWith("\\", StringComparison.Ordinal);
        var end = start == line.Start && !isJoined ? Math.Max(line.End, comment.End - _start) : comment.End - _start;
        return new(_start + start, end - start);
    }

    private TextSpan ScopeOf(TextSpan comment)
    {
        var start = comment.Start - _start;
        var line = _source.GetLineSpan(_source.GetPosition(start).Line);
        var last = line;
        if (string.IsNullOrWhiteSpace(_source.Text.Substring(line.Start, start - line.Start)))
        {
            var next = FirstStatementBehind(comment.Start);
            if (next > 0 && _statements[next - 1] is not IfSyntax && _statements[next - 1].Span.End > comment.Start)
                last = LineOf(comment.End - _start + 1);
            else if (next < _statements.Count)
                last = LineOf(_statements[next].Span.End - _start);
        }

        return new(_start + line.Start, last.End - line.Start);
    }

    private TextSpan LineOf(int offset) => _source.GetLineSpan(_source.GetPosition(offset).Line);

    private int FirstStatementBehind(int offset)
    {
        var (low, high) = (0, _statements.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_statements[middle].Span.Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static string WordAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
            end++;
        return text.Substring(start, end - start);
    }

    private static int SkipBlanks(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
            position++;
        return position;
    }
}
