namespace Das.Language.Binding;

/// <summary>
/// A function that the class of a compiled script brings along: a static method that is marked for it. An interpreted script has no class, and knows
/// none.
/// </summary>
/// <param name="Name">As scripts write it.</param>
/// <param name="Method">The method's name in C#.</param>
/// <param name="Parameters">In order.</param>
/// <param name="Problem">Why a script cannot call it, as the end of a sentence; null if it can.</param>
public sealed record HostFunction(string Name, string Method, EquatableArray<HostParameter> Parameters, string? Problem)
{
    /// <summary>What the binder checks calls against.</summary>
    internal FunctionSignature Signature =>
        new(Name, Function.Host, true, new EquatableArray<Parameter>(Parameters.Select(parameter => new Parameter(parameter.Name, KindOf(parameter.Type)))));

    private static ParameterKind KindOf(HostType type) => type switch
    {
        HostType.Text => ParameterKind.Value,
        HostType.Date => ParameterKind.Date,
        _ => ParameterKind.Integer,
    };
}

/// <summary>A parameter of a <see cref="HostFunction"/>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What it takes.</param>
/// <param name="TakesNothing">Whether it can be null; else the function is not called with an argument that has no value, and has none itself.</param>
public sealed record HostParameter(string Name, HostType Type, bool TakesNothing);

/// <summary>What can be handed to a <see cref="HostFunction"/>.</summary>
public enum HostType
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>An integer of 32 bits.</summary>
    Int32,

    /// <summary>An integer of 64 bits.</summary>
    Int64,

    /// <summary>A date, to the day.</summary>
    Date,
}
