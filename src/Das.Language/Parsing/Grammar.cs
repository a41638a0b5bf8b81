using Das.Language.Syntax;
using Sprache;
using static Das.Language.Parsing.Tokens;

namespace Das.Language.Parsing;

/// <summary>
/// The grammar. Each production is decided by its first token, so nothing is read twice and an error stands where it is. Blocks are
/// put together by <see cref="ScriptParser"/>, which can go on behind an error inside them.
/// </summary>
internal static class Grammar
{
    // value = string | number | tagpath | call | name | list

    public static readonly Parser<EquatableArray<ExpressionSyntax>> Arguments =
        from open in Symbol("[")
        from arguments in Separated(i => Value!(i), "]")
        select arguments;

    public static readonly Parser<ExpressionSyntax> List = Spanned(
        from open in Symbol("{")
        from entries in Separated(i => Value!(i), "}")
        select (Func<TextSpan, ExpressionSyntax>)(span => new ListSyntax(span, entries)));

    public static readonly Parser<ExpressionSyntax> NameOrCall = Spanned(
        from name in Name
        from call in (from arguments in Arguments select (Func<TextSpan, ExpressionSyntax>)(span => new CallSyntax(span, name, arguments))).XOptional()
        select call.GetOrElse(_ => name));

    public static readonly Parser<ExpressionSyntax> Value =
        StringLiteral.XOr<ExpressionSyntax>(Number).XOr(TagPath).XOr(NameOrCall).XOr(List).Named("a value");

    // condition = value operator value | call

    public static readonly Parser<ComparisonOperator> Comparison =
        Symbol("!=").Return(ComparisonOperator.NotEqual)
            .XOr(Symbol("!~").Return(ComparisonOperator.NotMatches))
            .XOr(Symbol("=").Return(ComparisonOperator.Equal))
            .XOr(Symbol("~").Return(ComparisonOperator.Matches))
            .Named("a comparison (= != ~ !~)");

    private static readonly Parser<Func<ExpressionSyntax, ConditionSyntax>> ComparisonTail =
        from comparison in Comparison
        from right in Value
        select (Func<ExpressionSyntax, ConditionSyntax>)(left => new ComparisonSyntax(TextSpan.Union(left.Span, right.Span), left, comparison, right));

    private static readonly Parser<Func<ExpressionSyntax, ConditionSyntax>> ComparisonOrCallTail =
        ComparisonTail.XOr(Parse.Return((Func<ExpressionSyntax, ConditionSyntax>)(call => new CallConditionSyntax(call.Span, (CallSyntax)call))));

    public static readonly Parser<ConditionSyntax> Condition =
        Value.Then(left => (left is CallSyntax ? ComparisonOrCallTail : ComparisonTail).Select(tail => tail(left)));

    // action = delete | echo | assign | assign-if-exists | initialise | call

    public static readonly Parser<StatementSyntax> Delete =
        from minus in Minus
        from target in TagPath
        select new DeleteSyntax(TextSpan.Union(minus, target.Span), target);

    public static readonly Parser<StatementSyntax> Echo =
        from word in Word("echo")
        from value in Value.XOptional()
        select value.IsDefined
            ? new EchoSyntax(TextSpan.Union(word.Span, value.Get().Span), value.Get())
            : new EchoSyntax(word.Span, null);

    private static readonly Parser<Func<ExpressionSyntax, StatementSyntax>> AssignTail =
        from sign in Symbol(":=")
        from value in Value
        select (Func<ExpressionSyntax, StatementSyntax>)(target => target is TagPathSyntax path
            ? new AssignSyntax(TextSpan.Union(path.Span, value.Span), path, value)
            : new SetVariableSyntax(TextSpan.Union(target.Span, value.Span), (NameSyntax)target, value));

    private static readonly Parser<Func<ExpressionSyntax, StatementSyntax>> AssignIfExistsTail =
        from sign in Symbol("?=")
        from value in Value
        select (Func<ExpressionSyntax, StatementSyntax>)(target =>
            new AssignIfExistsSyntax(TextSpan.Union(target.Span, value.Span), (TagPathSyntax)target, value));

    private static readonly Parser<Func<ExpressionSyntax, StatementSyntax>> CallTail =
        Parse.Return((Func<ExpressionSyntax, StatementSyntax>)(call => new CallStatementSyntax(call.Span, (CallSyntax)call)));

    private static readonly Parser<StatementSyntax> ExpressionAction =
        Operand(tagPath: AssignTail.XOr(AssignIfExistsTail), name: AssignTail, call: CallTail, other: Nothing("':=' behind a tag path or name"));

    public static readonly Parser<StatementSyntax> Action = Delete.XOr(Echo).XOr(ExpressionAction).Named("an action");

    // ternary = condition "?" action [ ":" action ]

    private static readonly Parser<Func<ConditionSyntax, StatementSyntax>> TernaryTail =
        from question in Symbol("?")
        from whenTrue in Action
        from whenFalse in (from colon in Symbol(":") from action in Action select action).XOptional()
        select (Func<ConditionSyntax, StatementSyntax>)(condition => new TernarySyntax(
            TextSpan.Union(condition.Span, whenFalse.GetOrElse(whenTrue).Span), condition, whenTrue, whenFalse.GetOrDefault()));

    private static readonly Parser<Func<ExpressionSyntax, StatementSyntax>> ComparisonTernaryTail =
        from comparison in ComparisonTail
        from ternary in TernaryTail
        select (Func<ExpressionSyntax, StatementSyntax>)(left => ternary(comparison(left)));

    private static readonly Parser<Func<ExpressionSyntax, StatementSyntax>> CallTernaryTail =
        from ternary in TernaryTail
        select (Func<ExpressionSyntax, StatementSyntax>)(call => ternary(new CallConditionSyntax(call.Span, (CallSyntax)call)));

    private static readonly Parser<StatementSyntax> ExpressionStatement = Operand(
        tagPath: AssignTail.XOr(AssignIfExistsTail).XOr(ComparisonTernaryTail),
        name: AssignTail.XOr(ComparisonTernaryTail),
        call: ComparisonTernaryTail.XOr(CallTernaryTail).XOr(CallTail),
        other: ComparisonTernaryTail);

    // describe, export, version, removeAllPrivateTags

    public static readonly Parser<StatementSyntax> Describe =
        from word in Word("describe")
        from name in Name
        from description in StringLiteral.XOr<ExpressionSyntax>(Word("hidden")).XOr(Word("const")).XOr(Word("immutable"))
        select new DescribeSyntax(TextSpan.Union(word.Span, description.Span), name, description);

    public static readonly Parser<StatementSyntax> Export =
        from word in Word("export")
        from name in Name
        from field in StringLiteral
        select new ExportSyntax(TextSpan.Union(word.Span, field.Span), name, field);

    public static readonly Parser<StatementSyntax> Version =
        from word in Word("version")
        from version in StringLiteral
        select new VersionSyntax(TextSpan.Union(word.Span, version.Span), version);

    public static readonly Parser<StatementSyntax> RemoveAllPrivateTags =
        from word in Word("removeAllPrivateTags")
        select new RemoveAllPrivateTagsSyntax(word.Span);

    /// <summary>What <see cref="ScriptParser"/> tells from a variable of this name: <c>include</c> is no reserved word in DicomEdit 6.</summary>
    public static readonly Parser<StatementSyntax> Include =
        from word in Word("include")
        from path in StringLiteral
        select new IncludeSyntax(TextSpan.Union(word.Span, path.Span), path);

    /// <summary>Any statement but a block and an include.</summary>
    public static readonly Parser<StatementSyntax> Statement =
        Delete.XOr(Echo).XOr(Describe).XOr(Export).XOr(Version).XOr(RemoveAllPrivateTags).XOr(ExpressionStatement).Named("a statement");

    /// <summary>What stands before the block of <c>if</c> and <c>elseif</c>.</summary>
    public static readonly Parser<ConditionSyntax> IfHeader =
        from word in Word("if").XOr(Word("elseif"))
        from open in Symbol("(")
        from condition in Condition
        from close in Symbol(")")
        select condition;

    /// <summary>A statement or action that begins with a value: what kind of value it is decides what may follow.</summary>
    private static Parser<StatementSyntax> Operand(
        Parser<Func<ExpressionSyntax, StatementSyntax>> tagPath,
        Parser<Func<ExpressionSyntax, StatementSyntax>> name,
        Parser<Func<ExpressionSyntax, StatementSyntax>> call,
        Parser<Func<ExpressionSyntax, StatementSyntax>> other) =>
        i =>
        {
            var operand = Value(i);
            if (!operand.WasSuccessful)
                return Result.Failure<StatementSyntax>(operand.Remainder, "", operand.Expectations);

            var isLiteral = operand.Value is not (TagPathSyntax or NameSyntax or CallSyntax);
            var tail = (operand.Value switch
            {
                TagPathSyntax => tagPath,
                NameSyntax => name,
                CallSyntax => call,
                _ => other,
            })(operand.Remainder);
            if (tail.WasSuccessful)
                return Result.Success(tail.Value(operand.Value), tail.Remainder);

            // A literal begins a statement only if a comparison follows: otherwise the literal itself is what is wrong ("a""b").
            var isMisplaced = isLiteral && tail.Remainder.Equals(operand.Remainder);
            return Result.Failure<StatementSyntax>(isMisplaced ? i : tail.Remainder, "", tail.Expectations);
        };

    private static Parser<Func<ExpressionSyntax, StatementSyntax>> Nothing(string expectation) =>
        i => Result.Failure<Func<ExpressionSyntax, StatementSyntax>>(i, "", [expectation]);

    /// <summary><c>entry, entry …</c> and the closing bracket. A comma wants an entry behind it.</summary>
    private static Parser<EquatableArray<ExpressionSyntax>> Separated(Parser<ExpressionSyntax> entry, string close)
    {
        var closing = Symbol(close);
        var comma = Symbol(",");
        return i =>
        {
            var entries = new List<ExpressionSyntax>();
            var closed = closing(i);
            while (!closed.WasSuccessful)
            {
                var parsed = entry(i);
                if (!parsed.WasSuccessful)
                {
                    var expectations = entries.Count == 0 && parsed.Remainder.Equals(i) ? parsed.Expectations.Concat(closed.Expectations) : parsed.Expectations;
                    return Result.Failure<EquatableArray<ExpressionSyntax>>(parsed.Remainder, "", expectations);
                }

                entries.Add(parsed.Value);
                closed = closing(parsed.Remainder);
                if (closed.WasSuccessful)
                    break;

                var next = comma(parsed.Remainder);
                if (!next.WasSuccessful)
                    return Result.Failure<EquatableArray<ExpressionSyntax>>(parsed.Remainder, "", next.Expectations.Concat(closed.Expectations));
                i = next.Remainder;
            }

            return Result.Success(new EquatableArray<ExpressionSyntax>(entries), closed.Remainder);
        };
    }

    /// <summary>A production that needs its span, which ends before the blanks behind it.</summary>
    private static Parser<T> Spanned<T>(Parser<Func<TextSpan, T>> parser) => i =>
    {
        var result = parser(i);
        if (!result.WasSuccessful)
            return Result.Failure<T>(result.Remainder, result.Message, result.Expectations);

        var input = (ScriptInput)i;
        var end = result.Remainder.Position;
        while (end > input.Position && input.Source[end - 1] is ' ' or '\t' or '\r' or '\n')
            end--;
        return Result.Success(result.Value(input.Text.Span(input.Position, end)), result.Remainder);
    };
}
