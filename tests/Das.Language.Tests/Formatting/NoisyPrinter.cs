using System.Text;
using Das.Language.Paths;
using Das.Language.Syntax;

namespace Das.Language.Tests.Formatting;

/// <summary>
/// Spells a tree as badly as the grammar allows: several statements on a line, blanks, tabs, line ends, blank lines, escaped line ends inside
/// tokens, comments, semicolons, hex digits in lower case. Written apart from the formatter, so that the two do not share a mistake.
/// </summary>
internal sealed class NoisyPrinter
{
    private static readonly string[] s_comments =
    [
        "// c", "//", "// das:disable DAS0017 reason", "//\ttab and blanks \t ", "// ends in a backslash \\ ", "// goes on \\\n   here", "// https://x \"y {[(",
    ];

    private readonly StringBuilder _text = new();
    private readonly Random _random;
    private readonly string _lineEnd;
    private int _depth;
    private int _count;

    private NoisyPrinter(int seed)
    {
        _random = new(seed);
        _lineEnd = Pick("\n", "\n", "\r\n", "\r");
    }

    /// <summary>The comments written, in order, with the number that tells them apart.</summary>
    public List<int> Comments { get; } = [];

    public static (string Text, IReadOnlyList<int> Comments) Print(ScriptSyntax script, int seed)
    {
        var printer = new NoisyPrinter(seed);
        printer.Statements(script.Statements);
        return (printer._text.ToString(), printer.Comments);
    }

    private void Statements(EquatableArray<StatementSyntax> statements)
    {
        Lines(mustEndLine: false);
        foreach (var statement in statements)
        {
            Statement(statement);

            // A value on the same line would belong to the echo.
            Lines(mustEndLine: statement is EchoSyntax { Value: null } or TernarySyntax { WhenTrue: EchoSyntax { Value: null } } or TernarySyntax { WhenFalse: EchoSyntax { Value: null } });
        }
    }

    private void Statement(StatementSyntax statement)
    {
        switch (statement)
        {
            case AssignSyntax s:
                Values(s.Target, ":=", s.Value);
                break;
            case AssignIfExistsSyntax s:
                Values(s.Target, "?=", s.Value);
                break;
            case SetVariableSyntax s:
                Values(s.Name, ":=", s.Value);
                break;
            case DeleteSyntax s:
                _text.Append('-');
                Values(s.Target);
                break;
            case CallStatementSyntax s:
                Values(s.Call);
                break;
            case EchoSyntax s:
                Values(s.Value is null ? ["echo"] : ["echo", s.Value]);
                break;
            case TernarySyntax s:
                Condition(s.Condition);
                Values("?");
                Statement(s.WhenTrue);
                if (s.WhenFalse is null)
                    break;
                Gap();
                Values(":");
                Statement(s.WhenFalse);
                break;
            case DescribeSyntax s:
                Values("describe", s.Name, s.Description);
                break;
            case ExportSyntax s:
                Values("export", s.Name, s.Field);
                break;
            case VersionSyntax s:
                Values("version", s.Version);
                break;
            case IncludeSyntax s:
                Values("include", s.Path);
                break;
            case RemoveAllPrivateTagsSyntax:
                Values("removeAllPrivateTags");
                break;
            case IfSyntax s:
                for (var i = 0; i < s.Branches.Count; i++)
                {
                    Token(i == 0 ? "if" : "elseif");
                    _depth++;
                    Gap();
                    _text.Append('(');
                    Gap();
                    Condition(s.Branches[i].Condition);
                    _text.Append(')');
                    Gap();
                    _depth--;
                    Block(s.Branches[i].Block);
                    if (i < s.Branches.Count - 1 || s.Else is not null)
                        InsideBrackets(Gap);
                }

                if (s.Else is null)
                    break;
                Token("else");
                InsideBrackets(Gap);
                Block(s.Else);
                break;
        }
    }

    private void Block(BlockSyntax block)
    {
        var depth = _depth;
        _depth = 0;
        _text.Append('{');
        Statements(block.Statements);
        _text.Append('}');
        _depth = depth;
    }

    private void Condition(ConditionSyntax condition)
    {
        if (condition is ComparisonSyntax comparison)
            Values(comparison.Left, comparison.Operator switch { ComparisonOperator.Equal => "=", ComparisonOperator.NotEqual => "!=", ComparisonOperator.Matches => "~", _ => "!~" }, comparison.Right);
        else
            Values(((CallConditionSyntax)condition).Call);
    }

    /// <summary>Words and values, each with a gap behind it.</summary>
    private void Values(params object[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is string word)
                Token(word, canSplit: char.IsLetter(word[0]));
            else
                Value((ExpressionSyntax)values[i]);
            Gap();
            if (_text.Length > 0 && (char.IsLetterOrDigit(_text[^1]) || _text[^1] is '_' or '\n' or '\r'))
                _text.Append(' ');
        }
    }

    private void Value(ExpressionSyntax value)
    {
        switch (value)
        {
            case StringSyntax text:
                Token("\"" + text.Value.Replace("\\", "\\\\").Replace("\"", "\\\"") + "\"");
                break;
            case NumberSyntax number:
                Token(number.Text);
                break;
            case NameSyntax name:
                Token(name.Name);
                break;
            case TagPathSyntax path:
                Token(string.Join(Pick("/", "/", " / ", "\t/"), path.Path.Steps.Select(Step)));
                break;
            case CallSyntax call:
                Token(call.Name.Name);
                Gap();
                Entries('[', call.Arguments, ']');
                break;
            case ListSyntax list:
                Entries('{', list.Entries, '}');
                break;
        }
    }

    private string Step(PathStep step)
    {
        var text = new TagPath(new([step])).ToString();
        if (step is TagStep { Tag.Creator: { } creator })
            return text.Replace("{" + creator + "}", Pick(" {" + creator + "}", "{ " + creator + "  }"));
        return Chance(3) ? text.ToLowerInvariant() : text.Replace(",", Pick(",", " , ", ",\t"));
    }

    private void Entries(char open, EquatableArray<ExpressionSyntax> entries, char close) => InsideBrackets(() =>
    {
        _text.Append(open);
        Gap();
        for (var i = 0; i < entries.Count; i++)
        {
            if (i > 0)
            {
                _text.Append(',');
                Gap();
            }

            Value(entries[i]);
            Gap();
        }

        _text.Append(close);
    });

    private void InsideBrackets(Action action)
    {
        _depth++;
        action();
        _depth--;
    }

    /// <summary>A token, now and then over two lines.</summary>
    private void Token(string text, bool canSplit = true)
    {
        if (!canSplit || !Chance(25))
        {
            _text.Append(text);
            return;
        }

        var at = _random.Next(1, text.Length);
        _text.Append(text, 0, at).Append('\\').Append(_lineEnd).Append(text, at, text.Length - at);
    }

    /// <summary>What may stand between tokens: blanks, escaped line ends, and in brackets also line ends and comments.</summary>
    private void Gap()
    {
        for (var n = Pick(0, 0, 1, 1, 1, 2, 3); n > 0; n--)
        {
            switch (_random.Next(_depth > 0 ? 8 : 6))
            {
                case 6:
                    _text.Append(_lineEnd);
                    break;
                case 7 when Chance(2):
                    Comment();
                    break;
                case 5 when Chance(3):
                    _text.Append(" \\").Append(_lineEnd);
                    break;
                default:
                    _text.Append(Pick(" ", "  ", "\t"));
                    break;
            }
        }
    }

    /// <summary>What may stand between statements.</summary>
    private void Lines(bool mustEndLine)
    {
        _text.Append(mustEndLine || Chance(2) ? _lineEnd : " ");
        for (var n = Pick(0, 0, 0, 1, 2, 5); n > 0; n--)
        {
            switch (_random.Next(5))
            {
                case 0:
                    Comment();
                    break;
                case 1:
                    _text.Append(';');
                    break;
                case 2:
                    _text.Append(" \\").Append(_lineEnd);
                    break;
                default:
                    _text.Append(_lineEnd).Append(Pick("", "  ", "\t"));
                    break;
            }
        }

        if (_text.Length > 0 && _text[^1] == '\n')
            _text.Append(Pick("", " "));
    }

    private void Comment()
    {
        Comments.Add(_count);
        var comment = Pick(s_comments).Replace("\n", _lineEnd);
        _text.Append(' ').Append("//").Append(_count++).Append(comment).Append(_lineEnd);
    }

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private T Pick<T>(params T[] choices) => choices[_random.Next(choices.Length)];
}
