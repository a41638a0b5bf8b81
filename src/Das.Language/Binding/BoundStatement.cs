using Das.Language.Paths;
using Das.Language.Profiles;

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

/// <summary>Consecutive removals that are done in one pass; see <see cref="Fusion"/>.</summary>
/// <param name="Span">Where the first one stands.</param>
/// <param name="Statements">At least two, in order. Their paths are all known.</param>
public sealed record BoundRemovals(TextSpan Span, EquatableArray<BoundRemove> Statements) : BoundStatement(Span);

/// <summary><c>removeAllPrivateTags</c>.</summary>
public sealed record BoundRemoveAllPrivate(TextSpan Span) : BoundStatement(Span);

/// <summary><c>deidentify[option, …]</c>: the Basic Profile of PS3.15 Annex E.</summary>
/// <param name="Span">Where it stands in the script.</param>
/// <param name="Profile">The options that are on; they do not contradict each other.</param>
public sealed record BoundDeidentify(TextSpan Span, ProfileSelection Profile) : BoundStatement(Span);

/// <summary>A call of a method: it changes the data set and has no value. <c>removeTags</c> is a <see cref="BoundRemove"/>,
/// <c>deidentify</c> a <see cref="BoundDeidentify"/>.</summary>
/// <param name="Span">Where it stands in the script.</param>
/// <param name="Function">Which method; its signature says how the arguments are meant.</param>
/// <param name="Arguments">As in a <see cref="BoundCall"/>.</param>
public sealed record BoundInvoke(TextSpan Span, Function Function, EquatableArray<BoundExpression> Arguments) : BoundStatement(Span);

/// <summary><c>echo value</c>: to the log of the run, never to the standard output. Without a value an empty line.</summary>
public sealed record BoundEcho(TextSpan Span, BoundExpression? Value) : BoundStatement(Span);

/// <summary><c>if</c>, and <c>condition ? action : action</c>: the first branch whose condition holds is carried out, or else the last part.</summary>
/// <param name="Span">Where it stands in the script.</param>
/// <param name="Branches">In order; at least one.</param>
/// <param name="Else">What is done when no condition holds; empty if there is no such part.</param>
public sealed record BoundIf(TextSpan Span, EquatableArray<BoundBranch> Branches, EquatableArray<BoundStatement> Else) : BoundStatement(Span);

/// <summary>One branch of a <see cref="BoundIf"/>.</summary>
public sealed record BoundBranch(TextSpan Span, BoundCondition Condition, EquatableArray<BoundStatement> Statements);
