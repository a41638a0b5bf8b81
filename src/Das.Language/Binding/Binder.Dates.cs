using Das.Language.Diagnostics;
using Das.Standard;

namespace Das.Language.Binding;

/// <content>Checks of elements whose dates are moved.</content>
internal sealed partial class Binder
{
    /// <summary>Whether the elements that a call names, as far as the dictionary knows them, have VRs whose dates it moves; reports if not.</summary>
    private bool CheckHoldsDates(FunctionSignature signature, EquatableArray<BoundExpression> arguments)
    {
        VR[]? moved = signature.Function switch
        {
            Function.ShiftDateByIncrement or Function.InventBirthDate => [VR.DA],
            Function.ShiftDateTimeByIncrement => [VR.DA, VR.DT],
            Function.ShiftDates or Function.ShiftDatesByPatient => [VR.DA, VR.DT, VR.TM],
            _ => null,
        };
        if (moved is null)
            return true;

        var areRight = true;
        foreach (var argument in arguments)
        {
            foreach (var path in argument is BoundList list ? list.Entries.OfType<BoundPath>() : new[] { argument }.OfType<BoundPath>())
            {
                if (!TryGetEntry(path.Path.Steps[path.Path.Steps.Count - 1], out var entry) || moved.Contains(entry.VR))
                    continue;
                _diagnostics.Report(
                    DiagnosticDescriptors.HoldsNoDate, path.Span, signature.Name, string.Join(" or ", moved), entry.Name + " " + entry.TagPattern, entry.VR);
                areRight = false;
            }
        }

        return areRight;
    }
}
