using System.Collections.Immutable;
using Das.Language;
using Das.Language.Binding;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Das.Script.Generator;

/// <summary>A method that a class marks for its script, without anything of the compilation that it stands in.</summary>
/// <param name="ClassName">Full name of the class.</param>
/// <param name="Function">What scripts see of it.</param>
internal sealed record DeclaredFunction(string ClassName, HostFunction Function)
{
    /// <summary>What marks a method.</summary>
    internal const string Attribute = "Das.Engine.DasFunctionAttribute";

    private const string Accepted = "string, int, long and DateOnly";

    /// <summary>The function that a marked method is.</summary>
    internal static DeclaredFunction Of(GeneratorAttributeSyntaxContext context)
    {
        var method = (IMethodSymbol)context.TargetSymbol;
        var arguments = context.Attributes[0].ConstructorArguments;
        var name = arguments.Length > 0 && arguments[0].Value is string given ? given : char.ToLowerInvariant(method.Name[0]) + method.Name.Substring(1);
        var parameters = method.Parameters.Select(ParameterOf).ToArray();
        var problem = !method.IsStatic ? "it is not static"
            : method.IsGenericMethod ? "it has type parameters"
            : Array.FindIndex(parameters, parameter => parameter is null) is >= 0 and var wrong
                ? $"its parameter '{method.Parameters[wrong].Name}' is none of {Accepted}"
            : !IsResult(method.ReturnType) ? $"its result is none of {Accepted}, and bool"
            : null;
        var csharpName = SyntaxFacts.GetKeywordKind(method.Name) == SyntaxKind.None ? method.Name : "@" + method.Name;
        var function = new HostFunction(name, csharpName, new(problem is null ? parameters.OfType<HostParameter>() : []), problem);
        return new(method.ContainingType.ToDisplayString(), function);
    }

    /// <summary>All functions, in the same order whatever the order of the files; of two with one name of one class none can be called.</summary>
    internal static EquatableArray<DeclaredFunction> InOrder(ImmutableArray<DeclaredFunction> declared) => new(declared
        .GroupBy(function => (function.ClassName, function.Function.Name))
        .Select(group => group.Count() == 1 ? group.First() : Ambiguous(group.OrderBy(function => function.Function.Method, StringComparer.Ordinal).First()))
        .OrderBy(function => function.ClassName, StringComparer.Ordinal)
        .ThenBy(function => function.Function.Name, StringComparer.Ordinal));

    /// <summary>The functions of a script's class; none if the script calls no function that the language does not have.</summary>
    internal static EquatableArray<HostFunction> For(NamedScript script, EquatableArray<DeclaredFunction> declared)
    {
        if (declared.Count == 0 || !script.Includes.Select(include => include.Text).Prepend(script.File.Text).OfType<string>().Any(MayCallUnknown))
            return default;
        var className = (script.Namespace.Length == 0 ? script.ClassName : script.Namespace + "." + script.ClassName).Replace("@", "");
        return new(declared.Where(function => function.ClassName.Replace("@", "") == className).Select(function => function.Function));
    }

    /// <summary>Whether a name stands before a bracket somewhere, be it in a comment, that is none of a function of the language.</summary>
    private static bool MayCallUnknown(string text)
    {
        for (var bracket = text.IndexOf('['); bracket >= 0; bracket = text.IndexOf('[', bracket + 1))
        {
            var end = bracket;
            while (end > 0 && (text[end - 1] is ' ' or '\t'))
                end--;
            var start = end;
            while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '_'))
                start--;
            if (start < end && FunctionSignature.Find(text.Substring(start, end - start)) is null)
                return true;
        }

        return false;
    }

    private static DeclaredFunction Ambiguous(DeclaredFunction first) =>
        first with { Function = new(first.Function.Name, first.Function.Method, default, $"there are several methods for '{first.Function.Name}'") };

    private static HostParameter? ParameterOf(IParameterSymbol parameter) =>
        parameter.RefKind == RefKind.None && TypeOf(parameter.Type) is var (type, canBeNull) ? new(parameter.Name, type, canBeNull) : null;

    private static bool IsResult(ITypeSymbol type) => TypeOf(type) is not null || Underlying(type).SpecialType == SpecialType.System_Boolean;

    private static (HostType Type, bool CanBeNull)? TypeOf(ITypeSymbol type)
    {
        var underlying = Underlying(type);
        var canBeNull = type.NullableAnnotation == NullableAnnotation.Annotated;
        return underlying.SpecialType switch
        {
            SpecialType.System_String => (HostType.Text, canBeNull),
            SpecialType.System_Int32 => (HostType.Int32, canBeNull),
            SpecialType.System_Int64 => (HostType.Int64, canBeNull),
            _ => underlying.ToDisplayString() == "System.DateOnly" ? (HostType.Date, canBeNull) : null,
        };
    }

    private static ITypeSymbol Underlying(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
}
