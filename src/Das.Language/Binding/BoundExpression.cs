using Das.Language.Paths;

namespace Das.Language.Binding;

/// <summary>Something that has a value when a script runs.</summary>
/// <param name="Span">Where it stands in the script.</param>
public abstract record BoundExpression(TextSpan Span);

/// <summary>A string or number, escapes resolved. Numbers keep their spelling (<c>1.50</c>).</summary>
public sealed record BoundText(TextSpan Span, string Value) : BoundExpression(Span);

/// <summary>A variable that is read.</summary>
public sealed record BoundVariable(TextSpan Span, string Name) : BoundExpression(Span);

/// <summary>The value of an element; the path is singular.</summary>
public sealed record BoundElementValue(TextSpan Span, TagPath Path) : BoundExpression(Span);

/// <summary>A path as such: an argument of a method that takes paths, or an entry of a list.</summary>
public sealed record BoundPath(TextSpan Span, TagPath Path) : BoundExpression(Span);

/// <summary>A list literal. Paths in it stay paths.</summary>
public sealed record BoundList(TextSpan Span, EquatableArray<BoundExpression> Entries) : BoundExpression(Span);

/// <summary>A call of a function that has a value.</summary>
/// <param name="Span">Where it stands in the script.</param>
/// <param name="Function">Which function; its signature says how the arguments are meant.</param>
/// <param name="Arguments">
/// In order. All that a parameter of kind <see cref="ParameterKind.Path"/> or <see cref="ParameterKind.PrivatePath"/> takes is one
/// <see cref="BoundList"/>, with a <see cref="BoundPath"/> for each path that is known.
/// </param>
public sealed record BoundCall(TextSpan Span, Function Function, EquatableArray<BoundExpression> Arguments) : BoundExpression(Span)
{
    /// <summary>Which function of the class, for <see cref="Function.Host"/>; null for any other.</summary>
    public HostFunction? Host { get; init; }

    /// <summary>What it takes.</summary>
    public FunctionSignature Signature => Host?.Signature ?? FunctionSignature.Of(Function);
}
