namespace Das.Engine;

/// <summary>
/// Makes a static method of a script's class a function of the script: the user's half of the partial class has the method, and the script calls it by its
/// name with a small first letter. Parameters are <c>string</c>, <c>int</c>, <c>long</c> or <see cref="DateOnly"/>, and the result one of these or
/// <c>bool</c>. Where a parameter cannot be null, the method is not called with an argument that has no value, and the call has no value either.
/// </summary>
/// <param name="name">What scripts call it instead; null for the name of the method.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DasFunctionAttribute(string? name = null) : Attribute
{
    /// <summary>What scripts call it; null for the name of the method with a small first letter.</summary>
    public string? Name => name;
}
