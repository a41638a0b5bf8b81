namespace Das.Language.Syntax;

/// <summary>Trees without spans: equal if and only if the scripts say the same.</summary>
internal static class SpanlessSyntax
{
    /// <summary>The same tree with all spans empty.</summary>
    public static ScriptSyntax WithoutSpans(this ScriptSyntax script) => new(default, All(script.Statements, Of));

    private static StatementSyntax Of(StatementSyntax statement) => statement switch
    {
        AssignSyntax s => new AssignSyntax(default, Of(s.Target), Of(s.Value)),
        AssignIfExistsSyntax s => new AssignIfExistsSyntax(default, Of(s.Target), Of(s.Value)),
        SetVariableSyntax s => new SetVariableSyntax(default, Of(s.Name), Of(s.Value)),
        DeleteSyntax s => new DeleteSyntax(default, Of(s.Target)),
        CallStatementSyntax s => new CallStatementSyntax(default, Of(s.Call)),
        EchoSyntax s => new EchoSyntax(default, s.Value is null ? null : Of(s.Value)),
        TernarySyntax s => new TernarySyntax(default, Of(s.Condition), Of(s.WhenTrue), s.WhenFalse is null ? null : Of(s.WhenFalse)),
        IfSyntax s => new IfSyntax(default, All(s.Branches, Of), s.Else is null ? null : Of(s.Else)),
        DescribeSyntax s => new DescribeSyntax(default, Of(s.Name), Of(s.Description)),
        ExportSyntax s => new ExportSyntax(default, Of(s.Name), Of(s.Field)),
        VersionSyntax s => new VersionSyntax(default, Of(s.Version)),
        IncludeSyntax s => new IncludeSyntax(default, Of(s.Path)),
        _ => statement with { Span = default },
    };

    private static IfBranchSyntax Of(IfBranchSyntax branch) => new(default, Of(branch.Condition), Of(branch.Block));

    private static BlockSyntax Of(BlockSyntax block) => new(default, All(block.Statements, Of));

    private static ConditionSyntax Of(ConditionSyntax condition) => condition switch
    {
        ComparisonSyntax c => new ComparisonSyntax(default, Of(c.Left), c.Operator, Of(c.Right)),
        CallConditionSyntax c => new CallConditionSyntax(default, Of(c.Call)),
        _ => condition with { Span = default },
    };

    private static T Of<T>(T expression)
        where T : ExpressionSyntax
    {
        ExpressionSyntax spanless = expression switch
        {
            CallSyntax e => new CallSyntax(default, Of(e.Name), All(e.Arguments, Of)),
            ListSyntax e => new ListSyntax(default, All(e.Entries, Of)),
            TagPathSyntax e => new TagPathSyntax(default, e.Path, default),
            _ => expression with { Span = default },
        };
        return (T)spanless;
    }

    private static EquatableArray<T> All<T>(EquatableArray<T> nodes, Func<T, T> spanless)
        where T : IEquatable<T> =>
        new(nodes.Select(spanless));
}
