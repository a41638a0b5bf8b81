using Das.Language.Binding;
using Das.Language.Diagnostics;
using Das.Language.Paths;
using Das.Standard;

namespace Das.Language.Analysis;

/// <summary>Finds statements that tell more than they seem to: values of identifying elements in the log, one shift for all patients.</summary>
internal static class Disclosures
{
    public static void Report(ScriptFlow flow, BoundScript script, DiagnosticBag diagnostics)
    {
        foreach (var (echo, value) in flow.Echoes)
        {
            if ((value.Fate & ElementFate.Computed) != 0 && value.Sources.FirstOrDefault(IsIdentifying) is { } source)
                diagnostics.Report(DiagnosticDescriptors.EchoesElement, echo.Value!.Span, source);
        }

        // Once is enough for a script.
        if (script.Statements.SelectMany(ShiftsIn).FirstOrDefault(shift => shift.Days is BoundText) is { Days: { } days, Function: var function })
            diagnostics.Report(DiagnosticDescriptors.ConstantShift, days.Span, FunctionSignature.Of(function).Name);
    }

    /// <summary>Whether an element is one that Table E.1-1 lists, private ones and unknown ones included.</summary>
    private static bool IsIdentifying(TagPath path) =>
        path.Steps[path.Steps.Count - 1] is not TagStep { Tag: { IsExact: true, Creator: null } pattern }
        || ActionTable.TryGet(new(pattern.Value), out _)
        || !DataDictionary.TryGet(new(pattern.Value), out _);

    private static IEnumerable<(Function Function, BoundExpression Days)> ShiftsIn(BoundStatement statement) => statement switch
    {
        BoundAssign assign => ShiftsIn(assign.Value),
        BoundAssignIfExists assign => ShiftsIn(assign.Value),
        BoundSetVariable set => ShiftsIn(set.Value),
        BoundInvoke { Function: Function.ShiftDateTimeSequenceByIncrement } invoke => [(invoke.Function, invoke.Arguments[0])],
        BoundInvoke { Function: Function.ShiftDates or Function.ShiftDateTimeListByIncrement } invoke => [(invoke.Function, invoke.Arguments[1])],
        BoundInvoke invoke => invoke.Arguments.SelectMany(ShiftsIn),
        BoundIf branching => branching.Branches.SelectMany(branch => branch.Statements).Concat(branching.Else).SelectMany(ShiftsIn),
        _ => [],
    };

    private static IEnumerable<(Function Function, BoundExpression Days)> ShiftsIn(BoundExpression expression) => expression switch
    {
        BoundCall { Function: Function.ShiftDateByIncrement or Function.ShiftDateTimeByIncrement } call => [(call.Function, call.Arguments[1])],
        BoundCall call => call.Arguments.SelectMany(ShiftsIn),
        BoundList list => list.Entries.SelectMany(ShiftsIn),
        _ => [],
    };
}
