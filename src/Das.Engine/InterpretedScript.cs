using Das.Engine.Paths;
using Das.Engine.Values;
using Das.Language;
using Das.Language.Binding;

namespace Das.Engine;

/// <summary>A script that is carried out statement by statement, without a compiler. What does not depend on a file is prepared once.</summary>
public sealed class InterpretedScript : Script
{
    private readonly BoundScript _script;
    private readonly Step[] _steps;

    /// <summary>Prepares a checked script.</summary>
    /// <param name="script">The script.</param>
    /// <param name="source">Its text, for the positions in messages.</param>
    public InterpretedScript(BoundScript script, SourceText source)
    {
        _script = script;
        _steps = [.. script.Statements.Select(statement =>
        {
            var (line, column) = source.GetPosition(statement.Span.Start);
            return new Step(line, column, Prepare(statement));
        })];
    }

    private delegate void Operation(EditSession session);

    private delegate ScriptValue Evaluation(EditSession session);

    /// <inheritdoc />
    public override string Path => _script.Path;

    /// <inheritdoc />
    public override IReadOnlyList<string> ExternalVariables => _script.ExternalVariables;

    /// <inheritdoc />
    protected override void Execute(EditSession session)
    {
        foreach (var step in _steps)
        {
            session.At(step.Line, step.Column);
            step.Operation(session);
        }
    }

    private static Operation Prepare(BoundStatement statement)
    {
        switch (statement)
        {
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
            case BoundRemoveAllPrivate:
                return session => session.RemoveAllPrivate();
            case BoundInvoke invoke:
                return Prepare(invoke);
            default:
                throw new ArgumentException($"{statement.GetType().Name} is not known to the interpreter", nameof(statement));
        }
    }

    private static Operation Prepare(BoundInvoke invoke)
    {
        switch (invoke.Method)
        {
            case Method.KeepTags:
                return WithPaths(invoke.Arguments, (session, paths) => session.KeepTags(paths));
            case Method.RetainPrivateTags:
                return WithPaths(invoke.Arguments, (session, paths) => session.RetainPrivateTags(paths));
            case Method.HashUidList:
                return WithPaths(invoke.Arguments, (session, paths) => session.HashUidList(paths));
            case Method.Set when invoke.Arguments[0] is BoundPath target:
                var value = Prepare(invoke.Arguments[1]);
                return session => session.Set(target.Path, value(session));
            case Method.Set:
                var (path, content) = (Prepare(invoke.Arguments[0]), Prepare(invoke.Arguments[1]));
                return session => session.Set(path(session), content(session));
            case Method.Delete when invoke.Arguments[0] is BoundPath target:
                return session => session.Delete(target.Path);
            case Method.Delete:
                var deleted = Prepare(invoke.Arguments[0]);
                return session => session.Delete(deleted(session));
            default:
                throw new ArgumentException($"{invoke.Method} is not known to the interpreter", nameof(invoke));
        }
    }

    /// <summary>An operation on paths: where all of them are constant, they are prepared here and now.</summary>
    private static Operation WithPaths(EquatableArray<BoundExpression> arguments, Action<EditSession, PathSet> operation)
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
            case BoundCall { Function: Function.HashUid } call:
                var argument = Prepare(call.Arguments[0]);
                return session => EditSession.HashUid(argument(session));
            default:
                throw new ArgumentException($"{expression.GetType().Name} is not known to the interpreter", nameof(expression));
        }
    }

    private readonly record struct Step(int Line, int Column, Operation Operation);
}
