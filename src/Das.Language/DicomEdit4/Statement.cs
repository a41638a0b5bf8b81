using Das.Language.Paths;

namespace Das.Language.DicomEdit4;

/// <summary>A line of a DicomEdit 4 script that says something.</summary>
internal abstract record Statement(TextSpan Span)
{
    /// <summary>The values that it reads.</summary>
    public virtual IEnumerable<Term> Terms => [];
}

/// <summary><c>left = right</c> or <c>left ~ regex</c>.</summary>
internal sealed record Comparison(TextSpan Span, Term Left, bool IsMatch, Term Right);

/// <summary>A statement that conditions may guard: <c>condition : condition : action</c>; all of them must hold.</summary>
internal abstract record ActionStatement(TextSpan Span, IReadOnlyList<Comparison> Conditions) : Statement(Span)
{
    /// <inheritdoc />
    public override IEnumerable<Term> Terms => Conditions.SelectMany(condition => condition.Left.All.Concat(condition.Right.All));
}

/// <summary>An action about elements.</summary>
internal abstract record ElementStatement(TextSpan Span, IReadOnlyList<Comparison> Conditions, TagPattern Target, TextSpan TargetSpan)
    : ActionStatement(Span, Conditions);

/// <summary><c>tag := value</c>.</summary>
internal sealed record AssignStatement(TextSpan Span, IReadOnlyList<Comparison> Conditions, TagPattern Target, TextSpan TargetSpan, Term Value)
    : ElementStatement(Span, Conditions, Target, TargetSpan)
{
    /// <inheritdoc />
    public override IEnumerable<Term> Terms => base.Terms.Concat(Value.All);
}

/// <summary><c>- tag</c>.</summary>
internal sealed record DeleteStatement(TextSpan Span, IReadOnlyList<Comparison> Conditions, TagPattern Target, TextSpan TargetSpan)
    : ElementStatement(Span, Conditions, Target, TargetSpan);

/// <summary><c>echo value</c>.</summary>
internal sealed record EchoStatement(TextSpan Span, IReadOnlyList<Comparison> Conditions, Term? Value) : ActionStatement(Span, Conditions)
{
    /// <inheritdoc />
    public override IEnumerable<Term> Terms => Value is null ? base.Terms : base.Terms.Concat(Value.All);
}

/// <summary><c>name := value</c>: what a variable holds, wherever it is read, unless the host gives it a value.</summary>
internal sealed record InitializeStatement(TextSpan Span, string Name, Term Value) : Statement(Span)
{
    /// <inheritdoc />
    public override IEnumerable<Term> Terms => Value.All;
}

/// <summary><c>describe name "text"</c>; a null text stands for <c>hidden</c>.</summary>
internal sealed record DescribeStatement(TextSpan Span, string Name, TextTerm? Text) : Statement(Span);

/// <summary><c>export name "field"</c>.</summary>
internal sealed record ExportStatement(TextSpan Span, string Name, TextTerm Field) : Statement(Span);

/// <summary>Text that the parser of DicomEdit 4 complained of and skipped.</summary>
internal sealed record SkippedStatement(TextSpan Span) : Statement(Span);
