using System.Text;
using Das.Engine.Paths;
using Das.Engine.Profiles;
using Das.Engine.Values;
using Das.Language;
using Das.Language.Binding;
using Das.Language.Syntax;

namespace Das.Engine;

/// <summary>A script that is carried out statement by statement, without a compiler. What does not depend on a file is prepared once.</summary>
public sealed partial class InterpretedScript : Script
{
    private readonly BoundScript _script;
    private readonly ScriptSources _sources;
    private readonly Step[] _steps;

    /// <summary>Prepares a checked script.</summary>
    /// <param name="script">The script.</param>
    /// <param name="sources">Its files, for the positions in messages.</param>
    public InterpretedScript(BoundScript script, ScriptSources sources)
    {
        _script = script;
        _sources = sources;
        _steps = Prepare(script.Statements);
    }

    private delegate void Operation(EditSession session);

    private delegate ScriptValue Evaluation(EditSession session);

    private delegate bool Test(EditSession session);

    /// <inheritdoc />
    public override string Path => _script.Path;

    /// <inheritdoc />
    public override IReadOnlyList<string> ExternalVariables => _script.ExternalVariables;

    /// <inheritdoc />
    public override ScriptRequirements Requirements => _script.Requirements;

    /// <inheritdoc />
    protected override void Execute(EditSession session) => Execute(session, _steps);

    private static void Execute(EditSession session, Step[] steps)
    {
        foreach (var step in steps)
        {
            session.At(step.Position.Line, step.Position.Column, step.Position.Path);
            step.Operation(session);
        }
    }

    private Step[] Prepare(EquatableArray<BoundStatement> statements)
    {
        var steps = new Step[statements.Count];
        for (var i = 0; i < steps.Length; i++)
            steps[i] = new(PositionOf(statements[i]), Prepare(statements[i]));
        return steps;
    }

    private RulePosition PositionOf(BoundStatement statement)
    {
        var (source, line, column) = _sources.Locate(statement.Span.Start);
        return new(source.Path == Path ? null : source.Path, line, column);
    }

    private Operation Prepare(BoundStatement statement)
    {
        switch (statement)
        {
            case BoundAssign { Value: BoundText { Value: var text } } assign when PlainText.Is(text):
                var plain = Encoding.ASCII.GetBytes(text);
                return session => session.Assign(assign.Target, plain);
            case BoundAssignIfExists { Value: BoundText { Value: var text } } assign when PlainText.Is(text):
                var (places, bytes) = (new PathSet(assign.Target), Encoding.ASCII.GetBytes(text));
                return session => session.AssignIfExists(places, bytes);
            case BoundAssign assign:
                var value = Prepare(assign.Value);
                return session => session.Assign(assign.Target, value(session));
            case BoundAssignIfExists assign:
                var targets = new PathSet(assign.Target);
                var replacement = Prepare(assign.Value);
                return session => session.AssignIfExists(targets, replacement(session));
            case BoundSetVariable variable:
                var content = Prepare(variable.Value);
                return session => session.SetVariable(variable.Name, content(session));
            case BoundRemove remove:
                return WithPaths(remove.Paths, (session, paths) => session.Remove(paths));
            case BoundRemovals removals:
                var paths = PathSet.OfRules([.. removals.Statements.Select(one => one.Paths.Select(path => ((BoundPath)path).Path).ToArray())]);
                var pass = new RemovalPass(paths, [.. removals.Statements.Select(PositionOf)]);
                return session => session.Remove(pass);
            case BoundRemoveAllPrivate:
                return session => session.RemoveAllPrivate();
            case BoundDeidentify deidentify:
                var profile = new DeidentificationProfile(deidentify.Profile);
                return session => session.Deidentify(profile);
            case BoundInvoke invoke:
                return Prepare(invoke);
            case BoundEcho { Value: null }:
                return session => session.Echo();
            case BoundEcho { Value: { } line }:
                var said = Prepare(line);
                return session => session.Echo(said(session));
            case BoundIf branching:
                return Prepare(branching);
            default:
                throw new ArgumentException($"{statement.GetType().Name} is not known to the interpreter", nameof(statement));
        }
    }

    private Operation Prepare(BoundIf branching)
    {
        var branches = branching.Branches.Select(branch => (Test: Prepare(branch.Condition), Steps: Prepare(branch.Statements))).ToArray();
        var otherwise = Prepare(branching.Else);
        return session =>
        {
            foreach (var (test, steps) in branches)
            {
                if (test(session))
                {
                    Execute(session, steps);
                    return;
                }
            }

            Execute(session, otherwise);
        };
    }

    private static Test Prepare(BoundCondition condition)
    {
        if (condition is BoundTruth truth)
        {
            var value = Prepare(truth.Value);
            return session => EditSession.IsTrue(value(session));
        }

        var comparison = (BoundComparison)condition;
        var (left, right) = (Prepare(comparison.Left), Prepare(comparison.Right));
        return comparison.Operator switch
        {
            ComparisonOperator.Equal => session => EditSession.IsEqual(left(session), right(session)),
            ComparisonOperator.NotEqual => session => !EditSession.IsEqual(left(session), right(session)),
            ComparisonOperator.Matches => session => session.IsWholeMatch(left(session), right(session)),
            _ => session => !session.IsWholeMatch(left(session), right(session)),
        };
    }

    /// <summary>An operation on paths: where all of them are constant, they are prepared here and now.</summary>
    private static Operation WithPaths(IReadOnlyList<BoundExpression> arguments, Action<EditSession, PathSet> operation)
    {
        if (arguments.All(argument => argument is BoundPath))
        {
            var paths = new PathSet(arguments.Select(argument => ((BoundPath)argument).Path));
            return session => operation(session, paths);
        }

        var evaluations = arguments.Select(Prepare).ToArray();
        return session => operation(session, EditSession.Paths([.. evaluations.Select(evaluate => evaluate(session))]));
    }

    private static Evaluation Prepare(BoundExpression expression)
    {
        switch (expression)
        {
            case BoundText text:
                return _ => text.Value;
            case BoundVariable variable:
                return session => session.Variable(variable.Name);
            case BoundElementValue element:
                return session => session.ElementValue(element.Path);
            case BoundPath path:
                return _ => path.Path;
            case BoundList list:
                var entries = list.Entries.Select(Prepare).ToArray();
                return session => ScriptValue.List([.. entries.Select(entry => entry(session))]);
            case BoundCall call:
                return Prepare(call);
            default:
                throw new ArgumentException($"{expression.GetType().Name} is not known to the interpreter", nameof(expression));
        }
    }

    private readonly record struct Step(RulePosition Position, Operation Operation);
}
