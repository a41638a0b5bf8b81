using Das.Standard;

namespace Das.Language.DicomEdit4;

/// <summary>A value of DicomEdit 4.</summary>
internal abstract record Term(TextSpan Span)
{
    /// <summary>This term and all those inside it.</summary>
    public virtual IEnumerable<Term> All => [this];
}

/// <summary><c>"text"</c>, with its escapes resolved.</summary>
internal sealed record TextTerm(TextSpan Span, string Value) : Term(Span);

/// <summary>An integer as it was written.</summary>
internal sealed record NumberTerm(TextSpan Span, string Text) : Term(Span);

/// <summary>The original value of an element.</summary>
internal sealed record TagTerm(TextSpan Span, Tag Tag) : Term(Span);

/// <summary>A variable; case does not matter in its name.</summary>
internal sealed record VariableTerm(TextSpan Span, string Name) : Term(Span);

/// <summary><c>name[term, …]</c>.</summary>
internal sealed record CallTerm(TextSpan Span, string Name, IReadOnlyList<Term> Arguments) : Term(Span)
{
    /// <inheritdoc />
    public override IEnumerable<Term> All => Arguments.SelectMany(argument => argument.All).Prepend(this);
}

/// <summary><c>"{0}_{1}" term, …</c>: a pattern of Java's MessageFormat with what goes into it.</summary>
internal sealed record FormatTerm(TextSpan Span, TextTerm Pattern, IReadOnlyList<Term> Arguments) : Term(Span)
{
    /// <inheritdoc />
    public override IEnumerable<Term> All => Arguments.SelectMany(argument => argument.All).Prepend(Pattern).Prepend(this);
}

/// <summary><c>new UID</c>; a host may know other generators.</summary>
internal sealed record NewTerm(TextSpan Span, string Generator) : Term(Span);
