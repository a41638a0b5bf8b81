using Das.Language;
using Das.Language.Binding;

namespace Das.Engine;

/// <summary>A variable of a script, as its host sees it.</summary>
/// <param name="Name">Its name in the script.</param>
/// <param name="Property">The property of the class that gives it its value; null if the script sets it itself.</param>
/// <param name="Kind">What its uses demand, which is the type of the property.</param>
/// <param name="Description">What <c>describe</c> says about it; null if nothing.</param>
/// <param name="IsHidden">Whether the script says <c>describe name hidden</c>: a host does not show it.</param>
/// <param name="Exports">The fields of the host that it feeds, from <c>export</c>.</param>
public sealed record ScriptVariable(
    string Name,
    string? Property,
    VariableKind Kind,
    string? Description,
    bool IsHidden,
    EquatableArray<string> Exports);
