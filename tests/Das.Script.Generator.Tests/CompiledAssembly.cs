using System.Globalization;
using System.Runtime.Loader;
using Das.Engine;
using Das.Language.Binding;
using Microsoft.CodeAnalysis;

namespace Das.Script.Generator.Tests;

/// <summary>A compilation, loaded until it is disposed.</summary>
internal sealed class CompiledAssembly : IDisposable
{
    private readonly AssemblyLoadContext _context = new(nameof(CompiledAssembly), isCollectible: true);

    /// <summary>Loads a compilation and makes an object of each script class.</summary>
    /// <param name="compilation">What the compiler made.</param>
    /// <param name="variables">Values of the properties; those that are not named stay null.</param>
    public CompiledAssembly(Compilation compilation, IReadOnlyDictionary<string, string>? variables = null)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        image.Position = 0;
        Scripts = [.. _context.LoadFromStream(image).GetExportedTypes()
            .Where(type => type.IsSubclassOf(typeof(Das.Engine.Script)))
            .Select(type => Create(type, variables ?? new Dictionary<string, string>()))];
    }

    /// <summary>One of each script class.</summary>
    public IReadOnlyList<Das.Engine.Script> Scripts { get; }

    /// <summary>What a class says of itself.</summary>
    public static ScriptInfo InfoOf(Type type) => (ScriptInfo)type.GetProperty("Info")!.GetValue(null)!;

    /// <inheritdoc />
    public void Dispose() => _context.Unload();

    private static Das.Engine.Script Create(Type type, IReadOnlyDictionary<string, string> variables)
    {
        var script = (Das.Engine.Script)Activator.CreateInstance(type)!;
        foreach (var variable in InfoOf(type).Variables.Where(variable => variable.Property is not null && variables.ContainsKey(variable.Name)))
            type.GetProperty(variable.Property!)!.SetValue(script, Convert(variables[variable.Name], variable.Kind));
        return script;
    }

    /// <summary>A text as the property takes it.</summary>
    private static object? Convert(string? text, VariableKind type) => text is null ? null : type switch
    {
        VariableKind.Integer => long.Parse(text, CultureInfo.InvariantCulture),
        VariableKind.Truth => text.Equals("true", StringComparison.OrdinalIgnoreCase),
        _ => text,
    };
}
