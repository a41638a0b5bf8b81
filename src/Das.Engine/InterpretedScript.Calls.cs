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
        Function.Concatenate => session.Concatenate(a),
        Function.Format => session.Format(a[0], a[1..]),
        Function.Lowercase => session.Lowercase(a[0]),
        Function.Uppercase => session.Uppercase(a[0]),
        Function.Substring => session.Substring(a[0], a[1], a[2]),
        Function.Replace => session.Replace(a[0], a[1], a[2]),
        Function.RegexReplace => session.RegexReplace(a[0], a[1], a[2]),
        Function.Match => session.Match(a[0], a[1], a[2]),
        Function.IsMatch => session.IsMatch(a[0], a[1]),
        Function.NormalizeString => a.Length == 1 ? session.NormalizeString(a[0]) : session.NormalizeString(a[0], a[1]),
        Function.UrlEncode => session.UrlEncode(a[0]),
        Function.Lookup => session.Lookup(a[0], a[1]),
        Function.GetUrl => session.GetUrl(a[0]),
        Function.HashUid => session.HashUid(a[0]),
        Function.NewUid => session.NewUid(),
        Function.MapUid => session.MapUid(a[0], a[1]),
        Function.Pseudonym => session.Pseudonym(a[0], a[1]),
        Function.InventName => a.Length == 1 ? session.InventName(a[0]) : session.InventName(a[0], a[1]),
        Function.InventBirthDate => session.InventBirthDate(a[0], a[1]),
        Function.ShiftDateByIncrement when a.Length == 2 => session.ShiftDateByIncrement(a[0], a[1]),
        Function.ShiftDateByIncrement => session.ShiftDateByIncrement(a[0], a[1], a[2]),
        Function.ShiftDateTimeByIncrement when a.Length == 2 => session.ShiftDateTimeByIncrement(a[0], a[1]),
        Function.ShiftDateTimeByIncrement => session.ShiftDateTimeByIncrement(a[0], a[1], a[2]),
        Function.IsPresent => session.IsPresent(a),
        Function.CollectValues => session.CollectValues(a),
        Function.And => session.And(a),
        Function.Or => session.Or(a),
        Function.Not => session.Not(a[0]),
        Function.AreEqual => session.AreEqual(a[0], a[1]),
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
            case Function.ReplaceUids:
                session.ReplaceUids(paths);
                break;
            case Function.MapReferencedUids:
                session.MapReferencedUids(a[0], paths);
                break;
            case Function.ShiftDateTimeSequenceByIncrement:
                session.ShiftDateTimeSequenceByIncrement(a[0], paths);
                break;
            case Function.ShiftDateTimeListByIncrement:
                session.ShiftDateTimeListByIncrement(paths, a[0], a[1]);
                break;
            case Function.ShiftDates:
                session.ShiftDates(paths, a[0]);
                break;
            case Function.ShiftDatesByPatient:
                session.ShiftDatesByPatient(paths);
                break;
            case Function.ScalePatientAgeAndDobFromStudyDate:
                session.ScalePatientAgeAndDobFromStudyDate();
                break;
            case Function.CapAge:
                session.CapAge();
                break;
            case Function.BlankValues:
                session.BlankValues(a);
                break;
            case Function.Reject when a.Length == 0:
                session.Reject();
                break;
            case Function.Reject:
                session.Reject(a[0]);
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
