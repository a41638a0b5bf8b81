using Das.Language.Paths;

namespace Das.Language.Binding;

/// <summary>One statement, checked: names, paths, creators and argument kinds are resolved.</summary>
/// <param name="Span">Where it stands in the script.</param>
public abstract record BoundStatement(TextSpan Span);

/// <summary><c>path := value</c>. The path is singular.</summary>
public sealed record BoundAssign(TextSpan Span, TagPath Target, BoundExpression Value) : BoundStatement(Span);

/// <summary><c>path ?= value</c>: replaces what exists, creates nothing.</summary>
public sealed record BoundAssignIfExists(TextSpan Span, TagPath Target, BoundExpression Value) : BoundStatement(Span);

/// <summary><c>name := value</c>.</summary>
public sealed record BoundSetVariable(TextSpan Span, string Name, BoundExpression Value) : BoundStatement(Span);

/// <summary><c>- path</c> and <c>removeTags[…]</c>: removes every element that one of the paths matches.</summary>
/// <param name="Span">Where it stands in the script.</param>
/// <param name="Paths">Paths, texts holding a path, lists of them, or variables.</param>
public sealed record BoundRemove(TextSpan Span, EquatableArray<BoundExpression> Paths) : BoundStatement(Span);

/// <summary><c>removeAllPrivateTags</c>.</summary>
public sealed record BoundRemoveAllPrivate(TextSpan Span) : BoundStatement(Span);

/// <summary>A call of a method: it changes the data set and has no value.</summary>
public sealed record BoundInvoke(TextSpan Span, Method Method, EquatableArray<BoundExpression> Arguments) : BoundStatement(Span);

/// <summary>The methods, calls that stand as a statement.</summary>
public enum Method
{
    /// <summary><c>keepTags[paths…]</c>: removes everything that no path matches.</summary>
    KeepTags,

    /// <summary><c>retainPrivateTags[paths…]</c>: removes every private element that no path matches.</summary>
    RetainPrivateTags,

    /// <summary><c>hashUIDList[paths…]</c>: <see cref="Function.HashUid"/> in place, value by value.</summary>
    HashUidList,

    /// <summary><c>set["direct path", value]</c>: writes one element addressed by number.</summary>
    Set,

    /// <summary><c>delete["direct path"]</c>: removes one element addressed by number.</summary>
    Delete,
}
