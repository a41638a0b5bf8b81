using Das.Language.Paths;
using Das.Language.Syntax;
using FsCheck;
using FsCheck.Fluent;

namespace Das.Language.Tests.Formatting;

/// <summary>Random trees of the whole grammar, without spans.</summary>
internal static class SyntaxTrees
{
    private static readonly string[] s_names =
        ["a", "subject", "_x", "X1", "facade", "exact", "abcd", "elseif_", "Iff", "include", "removeTags", "aNameThatIsLongEnoughToFillTheLineBeforeOthersDo"];

    private static readonly string[] s_fragments =
        ["a", "\\", "\"", "n", "101", "//", "{", "}", "[", "]", "(", ")", ",", " ", "\t", ";", "'", ":", "é", "😀", "^", "(0010,0010)", "a text with a few words"];

    private static readonly string[] s_numbers = ["0", "5", "-1", "1.50", "-0.25", "1234", "20200131"];

    private static readonly string[] s_creators = ["ACME", "HOLOGIC, Inc.", "1.2.840", "a//b", "c\"d", "e{f[g", "SIEMENS CSA HEADER"];

    public static Gen<ScriptSyntax> Scripts => Statements(3).Select(statements => new ScriptSyntax(default, statements));

    private static Gen<EquatableArray<StatementSyntax>> Statements(int depth) => Many(Statement(depth), 5);

    private static Gen<StatementSyntax> Statement(int depth) => Gen.Frequency(
        (6, Action),
        (3, Ternary),
        (depth > 0 ? 3 : 0, depth > 0 ? If(depth - 1) : Action),
        (1, Describe),
        (1, from name in Name from field in Text select (StatementSyntax)new ExportSyntax(default, name, field)),
        (1, from version in Text select (StatementSyntax)new VersionSyntax(default, version)),
        (1, from path in Text select (StatementSyntax)new IncludeSyntax(default, path)),
        (1, Gen.Constant<StatementSyntax>(new RemoveAllPrivateTagsSyntax(default))));

    private static Gen<StatementSyntax> Action => Gen.OneOf(
        from target in Path from value in Value(3) select (StatementSyntax)new AssignSyntax(default, target, value),
        from target in Path from value in Value(3) select (StatementSyntax)new AssignIfExistsSyntax(default, target, value),
        from name in Name from value in Value(3) select (StatementSyntax)new SetVariableSyntax(default, name, value),
        from target in Path select (StatementSyntax)new DeleteSyntax(default, target),
        from call in Call(3) select (StatementSyntax)new CallStatementSyntax(default, call),
        from value in Optional(Value(2)) select (StatementSyntax)new EchoSyntax(default, value));

    private static Gen<StatementSyntax> Ternary =>
        from condition in Condition
        from whenTrue in Action
        from whenFalse in Optional(Action)
        select (StatementSyntax)new TernarySyntax(default, condition, whenTrue, whenFalse);

    private static Gen<StatementSyntax> If(int depth) =>
        from first in Branch(depth)
        from others in Many(Branch(depth), 2)
        from otherwise in Optional(Block(depth))
        select (StatementSyntax)new IfSyntax(default, new([first, .. others]), otherwise);

    private static Gen<IfBranchSyntax> Branch(int depth) =>
        from condition in Condition from block in Block(depth) select new IfBranchSyntax(default, condition, block);

    private static Gen<BlockSyntax> Block(int depth) => Statements(depth).Select(statements => new BlockSyntax(default, statements));

    private static Gen<ConditionSyntax> Condition => Gen.OneOf(
        from call in Call(2) select (ConditionSyntax)new CallConditionSyntax(default, call),
        from left in Value(2)
        from comparison in Gen.Elements(ComparisonOperator.Equal, ComparisonOperator.NotEqual, ComparisonOperator.Matches, ComparisonOperator.NotMatches)
        from right in Value(2)
        select (ConditionSyntax)new ComparisonSyntax(default, left, comparison, right));

    private static Gen<StatementSyntax> Describe =>
        from name in Name
        from description in Gen.OneOf(Text.Select(text => (ExpressionSyntax)text), Word("hidden"), Word("const"), Word("immutable"))
        select (StatementSyntax)new DescribeSyntax(default, name, description);

    private static Gen<ExpressionSyntax> Word(string word) => Gen.Constant<ExpressionSyntax>(new NameSyntax(default, word));

    private static Gen<ExpressionSyntax> Value(int depth) => Gen.Frequency(
        (3, Text.Select(text => (ExpressionSyntax)text)),
        (1, Gen.Elements(s_numbers).Select(text => (ExpressionSyntax)new NumberSyntax(default, text))),
        (2, Name.Select(name => (ExpressionSyntax)name)),
        (3, Path.Select(path => (ExpressionSyntax)path)),
        (depth > 0 ? 2 : 0, depth > 0 ? Call(depth - 1).Select(call => (ExpressionSyntax)call) : Word("a")),
        (depth > 0 ? 2 : 0, depth > 0 ? Many(Value(depth - 1), 5).Select(entries => (ExpressionSyntax)new ListSyntax(default, entries)) : Word("a")));

    private static Gen<CallSyntax> Call(int depth) =>
        from name in Name from arguments in Many(Value(depth), 4) select new CallSyntax(default, name, arguments);

    private static Gen<NameSyntax> Name => Gen.Elements(s_names).Select(name => new NameSyntax(default, name));

    private static Gen<StringSyntax> Text => Many(Gen.Elements(s_fragments), 6).Select(fragments => new StringSyntax(default, string.Concat(fragments)));

    private static Gen<TagPathSyntax> Path =>
        from first in Step
        from others in Many(Step, 2)
        select new TagPathSyntax(default, new TagPath(new([first, .. others])), default);

    private static Gen<PathStep> Step => Gen.Frequency(
        (1, Gen.Elements(LevelWildcard.AnyNumber, LevelWildcard.OneOrMore, LevelWildcard.ExactlyOne).Select(level => (PathStep)new LevelStep(level))),
        (3,
            from isPrivate in Gen.Elements(false, false, true)
            from high in Digits(3)
            from parity in LastDigit(isPrivate)
            from element in Digits(isPrivate ? 2 : 4)
            from creator in Gen.Elements(s_creators)
            from item in Gen.Elements<int?>(null, null, 0, 12, TagStep.AnyItem)
            select (PathStep)new TagStep(Pattern([.. high, parity], element, isPrivate ? creator : null), item)));

    private static TagPattern Pattern((uint Value, uint Mask)[] high, (uint Value, uint Mask)[] element, string? creator)
    {
        (uint Value, uint Mask) none = default;
        var digits = creator is null ? high.Concat(element) : high.Append(none).Append(none).Concat(element);
        return digits.Aggregate(new TagPattern(0, 0, creator), (tag, digit) => new((tag.Value << 4) | digit.Value, (tag.Mask << 4) | digit.Mask, creator));
    }

    private static Gen<(uint Value, uint Mask)[]> Digits(int count) =>
        Gen.Frequency(
            (8, Gen.Choose(0, 15).Select(value => ((uint)value, 15u))),
            (1, Gen.Elements((0u, 0u), (0u, 1u), (1u, 1u)))).ArrayOf(count);

    private static Gen<(uint Value, uint Mask)> LastDigit(bool isOdd) =>
        Gen.Choose(0, 8).Select(n => n == 8 ? (isOdd ? 1u : 0u, 1u) : ((2 * (uint)n) + (isOdd ? 1u : 0u), 15u));

    private static Gen<T?> Optional<T>(Gen<T> gen)
        where T : class =>
        Gen.Frequency((1, Gen.Constant<T?>(null)), (2, gen.Select(value => (T?)value)));

    private static Gen<EquatableArray<T>> Many<T>(Gen<T> gen, int most)
        where T : IEquatable<T> =>
        Gen.Choose(0, most).SelectMany(count => gen.ArrayOf(count)).Select(items => new EquatableArray<T>(items));
}
