using Das.Language.Binding;

namespace Das.Script.Generator;

/// <content>What the user's half of the class can do: functions for the script, and a look at each element of the result.</content>
internal sealed partial class ScriptEmitter
{
    /// <summary>
    /// A call of a method of the class. It is not made if an argument has no value whose parameter cannot be null.
    /// </summary>
    private string Call(HostFunction function, IReadOnlyList<BoundExpression> arguments)
    {
        var parameters = function.Parameters;
        var taken = parameters.Select((parameter, i) => $"a.{parameter.Type}{(parameter.TakesNothing ? "OrNull" : "")}({i})");
        var needed = Enumerable.Range(0, parameters.Count).Where(i => !parameters[i].TakesNothing).Select(i => $"a.Has({i})").ToArray();
        var call = $"{SessionType}.ValueOf({function.Method}({string.Join(", ", taken)}))";
        var guarded = needed.Length == 0 ? call : $"{string.Join(" && ", needed)} ? {call} : default";
        return $"{SessionType}.Call({string.Join(", ", arguments.Select(Value).Prepend("static a => " + guarded).Prepend(Literal(function.Name)))})";
    }

    private static void WriteHook(SourceWriter source)
    {
        source.Line();
        source.Line("/// <summary>Called for each element of the result, if another part of the class has a body for it.</summary>");
        source.Line("partial void OnElement(" + Engine + "ResultElement element);");
        source.Line();
        source.Line("/// <inheritdoc />");
        source.Open("protected override void VisitResult(" + SessionType + " session)");
        source.Line("// Without a body nobody asks for an element, and there is no next one.");
        source.Line("var elements = session.Result;");
        source.Line("do");
        source.Line("    OnElement(elements.Current);");
        source.Line("while (elements.MoveNext());");
        source.Close();
    }
}
