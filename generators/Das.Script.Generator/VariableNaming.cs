using Das.Language;
using Das.Language.Binding;

namespace Das.Script.Generator;

/// <summary>What external variables are called in C#: <c>site_code</c> becomes the property <c>SiteCode</c>.</summary>
internal static class VariableNaming
{
    // Members that every class has or inherits; a property of that name would be an error, or hide one.
    private static readonly HashSet<string> _taken = new(ScriptNaming.Members, StringComparer.Ordinal)
    {
        "Apply", "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    };

    /// <summary>The property of a variable.</summary>
    /// <param name="variable">Its name in the script.</param>
    /// <param name="className">The class; no member can be called like it.</param>
    internal static string PropertyOf(string variable, string className)
    {
        var name = ScriptNaming.PascalCase(variable);
        while (name == className.TrimStart('@') || _taken.Contains(name))
            name += "Variable";
        return name;
    }

    /// <summary>Variables whose property another one has already, each with where it is read first.</summary>
    internal static IEnumerable<(string Variable, string Property, string First, TextSpan Span)> Clashes(BoundScript script, string className)
    {
        var properties = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < script.ExternalVariables.Count; i++)
        {
            var variable = script.ExternalVariables[i];
            var property = PropertyOf(variable, className);
            if (properties.TryGetValue(property, out var first))
                yield return (variable, property, first, script.ExternalReads[i]);
            else
                properties.Add(property, variable);
        }
    }
}
