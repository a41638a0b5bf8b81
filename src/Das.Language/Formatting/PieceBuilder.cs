using Das.Language.Parsing;
using Das.Language.Syntax;

namespace Das.Language.Formatting;

/// <summary>Turns a statement into the parts of its line. What the text had between them decides where it may be broken.</summary>
internal sealed class PieceBuilder
{
    private const TriviaKind Comments = TriviaKind.Comment | TriviaKind.TrailingComment;
    private const TriviaKind LineEnds = TriviaKind.LineEnd | TriviaKind.BlankLine;

    private readonly Trivia _trivia;
    private readonly Func<StringSyntax, string> _spelling;
    private readonly List<Part> _parts = [];
    private int _end;

    private PieceBuilder(Trivia trivia, Func<StringSyntax, string> spelling, int start)
    {
        _trivia = trivia;
        _spelling = spelling;
        _end = start;
    }

    /// <summary>The parts of a statement other than <c>if</c>.</summary>
    public static IReadOnlyList<Part> Build(StatementSyntax statement, Trivia trivia, Func<StringSyntax, string> spelling)
    {
        var builder = new PieceBuilder(trivia, spelling, statement.Span.Start);
        builder.AddStatement(statement, Separator.None);
        return builder._parts;
    }

    /// <summary>The parts of <c>if (condition) {</c>.</summary>
    /// <param name="word"><c>if</c> or <c>elseif</c>.</param>
    public static IReadOnlyList<Part> BuildHeader(string word, ConditionSyntax condition, Trivia trivia, Func<StringSyntax, string> spelling)
    {
        var builder = new PieceBuilder(trivia, spelling, condition.Span.Start);
        builder.AddWord(word + " (", Separator.None);
        builder.AddCondition(condition, Separator.None);
        builder.AddWord(") {", Separator.None);
        return builder._parts;
    }

    private void AddStatement(StatementSyntax statement, Separator separator)
    {
        switch (statement)
        {
            case AssignSyntax assign:
                AddOperation(assign.Target, ":=", assign.Value, separator);
                break;
            case AssignIfExistsSyntax assign:
                AddOperation(assign.Target, "?=", assign.Value, separator);
                break;
            case SetVariableSyntax set:
                AddOperation(set.Name, ":=", set.Value, separator);
                break;
            case DeleteSyntax delete:
                AddWord("-", separator);
                AddValue(delete.Target, Separator.None);
                break;
            case CallStatementSyntax call:
                AddValue(call.Call, separator);
                break;
            case EchoSyntax { Value: null }:
                AddWord("echo", separator);
                break;
            case EchoSyntax echo:
                AddWords("echo", separator, echo.Value);
                break;
            case TernarySyntax ternary:
                AddTernary(ternary);
                break;
            case DescribeSyntax describe:
                AddWords("describe", separator, describe.Name, describe.Description);
                break;
            case ExportSyntax export:
                AddWords("export", separator, export.Name, export.Field);
                break;
            case VersionSyntax version:
                AddWords("version", separator, version.Version);
                break;
            case IncludeSyntax include:
                AddWords("include", separator, include.Path);
                break;
            case RemoveAllPrivateTagsSyntax:
                AddWord("removeAllPrivateTags", separator);
                break;
            default:
                throw new ArgumentException("No layout for " + statement.GetType().Name, nameof(statement));
        }
    }

    private void AddTernary(TernarySyntax ternary)
    {
        AddCondition(ternary.Condition, Separator.None);
        AddAction("?", ternary.WhenTrue);
        if (ternary.WhenFalse is not null)
            AddAction(":", ternary.WhenFalse);
    }

    private void AddAction(string sign, StatementSyntax action)
    {
        AddWord(sign, SeparatorBefore(action.Span.Start));
        _end = action.Span.Start;
        AddStatement(action, Separator.Blank);
    }

    private void AddCondition(ConditionSyntax condition, Separator separator)
    {
        if (condition is ComparisonSyntax comparison)
            AddOperation(comparison.Left, Spelling(comparison.Operator), comparison.Right, separator);
        else
            AddValue(((CallConditionSyntax)condition).Call, separator);
    }

    private void AddOperation(ExpressionSyntax left, string sign, ExpressionSyntax right, Separator separator)
    {
        AddValue(left, separator);
        AddWord(sign, Separator.Blank);
        AddValue(right, SeparatorBefore(right.Span.Start));
    }

    private void AddWords(string word, Separator separator, params ExpressionSyntax[] values)
    {
        AddWord(word, separator);
        foreach (var value in values)
            AddValue(value, SeparatorBefore(value.Span.Start));
    }

    private Separator SeparatorBefore(int start) => _trivia.Contains(TriviaKind.LineJoint, _end, start) ? Separator.Joint : Separator.Blank;

    private void AddWord(string text, Separator separator) => _parts.Add(new(new WordPiece(text), separator));

    private void AddValue(ExpressionSyntax value, Separator separator)
    {
        _parts.Add(new(Build(value), separator));
        _end = value.Span.End;
    }

    private Piece Build(ExpressionSyntax value) => value switch
    {
        StringSyntax text => new WordPiece(_spelling(text)),
        NumberSyntax number => new WordPiece(number.Text),
        NameSyntax name => new WordPiece(name.Name),
        TagPathSyntax path => new WordPiece(path.Path.ToString()),
        ListSyntax list => BuildBrackets("{", list.Span.Start, list.Entries, "}", list.Span.End, isCall: false),
        CallSyntax call => BuildBrackets(call.Name.Name + "[", call.Name.Span.End, call.Arguments, "]", call.Span.End, isCall: true),
        _ => throw new ArgumentException("No layout for " + value.GetType().Name, nameof(value)),
    };

    private Piece BuildBrackets(string open, int start, EquatableArray<ExpressionSyntax> values, string close, int end, bool isCall)
    {
        var entries = values.Select(value => new Entry(Build(value), value.Span)).ToList();
        var hasComments = IsBetween(Comments, start, entries, end);
        if (entries.Count == 0 && !hasComments)
            return new WordPiece(open + close);

        var mustBreak = entries.Any(entry => entry.Piece.MustBreak);
        if (entries.Count == 1 && values[0] is ListSyntax { Entries.Count: > 0 } && !hasComments)
            return new BracketPiece(open, start, entries, close, end, mustBreak, BreakStyle.InnerList);

        var hasLines = hasComments || IsBetween(LineEnds, start, entries, end);
        return new BracketPiece(open, start, entries, close, end, mustBreak || hasLines, isCall && !hasLines ? BreakStyle.EscapedLines : BreakStyle.Lines);
    }

    /// <summary>Whether one of these kinds stands inside the brackets, but not inside an entry.</summary>
    private bool IsBetween(TriviaKind kinds, int start, IReadOnlyList<Entry> entries, int end)
    {
        foreach (var entry in entries)
        {
            if (_trivia.Contains(kinds, start, entry.Span.Start))
                return true;
            start = entry.Span.End;
        }

        return _trivia.Contains(kinds, start, end);
    }

    private static string Spelling(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => "=",
        ComparisonOperator.NotEqual => "!=",
        ComparisonOperator.Matches => "~",
        _ => "!~",
    };
}
