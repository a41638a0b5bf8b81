using Das.Engine.Paths;
using Das.Engine.Values;
using Das.Language.Binding;

namespace Das.Engine;

/// <content>Calls: which operation of <see cref="EditSession"/> a function or method is.</content>
public sealed partial class InterpretedScript
{
    private static Evaluation Prepare(BoundCall call)
    {
        var arguments = call.Arguments.Select(Prepare).ToArray();
        return session =>
        {
            var values = new ScriptValue[arguments.Length];
            for (var i = 0; i < values.Length; i++)
                values[i] = arguments[i](session);
            return Call(session, call.Function, values);
        };
    }

    private static ScriptValue Call(EditSession session, Function function, ScriptValue[] a) => function switch
    {
        Function.HashUid => session.HashUid(a[0]),
        _ => throw new ArgumentException($"{function} is not known to the interpreter", nameof(function)),
    };

    /// <summary>What a method does, with its paths and its other arguments.</summary>
    private static void Invoke(EditSession session, Function function, PathSet paths, ScriptValue[] a)
    {
        switch (function)
        {
            case Function.KeepTags:
                session.KeepTags(paths);
                break;
            case Function.RetainTags:
                session.RetainTags(paths);
                break;
            case Function.EmptyTags:
                session.EmptyTags(paths);
                break;
            case Function.ReplaceTags:
                session.ReplaceTags(paths);
                break;
            case Function.RetainPrivateTags:
                session.RetainPrivateTags(paths);
                break;
            case Function.HashUidList:
                session.HashUidList(paths);
                break;
            case Function.AlterPixels:
                session.AlterPixels(a[0], a[1], a[2], a[3]);
                break;
            default:
                throw new ArgumentException($"{function} is not known to the interpreter", nameof(function));
        }
    }

    private static Operation Prepare(BoundInvoke invoke)
    {
        switch (invoke.Function)
        {
            case Function.Set when invoke.Arguments[0] is BoundPath target:
                var value = Prepare(invoke.Arguments[1]);
                return session => session.Set(target.Path, value(session));
            case Function.Set:
                var (path, content) = (Prepare(invoke.Arguments[0]), Prepare(invoke.Arguments[1]));
                return session => session.Set(path(session), content(session));
            case Function.Delete when invoke.Arguments[0] is BoundPath target:
                return session => session.Delete(target.Path);
            case Function.Delete:
                var deleted = Prepare(invoke.Arguments[0]);
                return session => session.Delete(deleted(session));
        }

        var paths = Array.FindIndex([.. FunctionSignature.Of(invoke.Function).Parameters], p => p.Kind is ParameterKind.Path or ParameterKind.PrivatePath);
        var arguments = invoke.Arguments.Where((_, i) => i != paths).Select(Prepare).ToArray();
        return WithPaths(
            paths < 0 ? [] : [.. ((BoundList)invoke.Arguments[paths]).Entries],
            (session, prepared) => Invoke(session, invoke.Function, prepared, [.. arguments.Select(evaluate => evaluate(session))]));
    }
}
