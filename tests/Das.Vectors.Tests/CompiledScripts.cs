using System.Globalization;
using System.Reflection;
using Das.Language.Binding;
using Das.Script.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Das.Vectors.Tests;

/// <summary>Makes classes of scripts: one assembly for many of them, because a compiler takes its time to begin.</summary>
internal static class CompiledScripts
{
    /// <summary>One object of each class, in the order of the texts. All of them must compile.</summary>
    public static IReadOnlyList<Engine.Script> Of(IReadOnlyList<string> texts)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        CSharpGeneratorDriver.Create(
                [new ScriptGenerator().AsSourceGenerator()],
                [.. texts.Select((text, i) => new ScriptText(PathOf(i), text))],
                new CSharpParseOptions(LanguageVersion.CSharp12))
            .RunGeneratorsAndUpdateCompilation(
                CSharpCompilation.Create("Scripts", null, references, new(OutputKind.DynamicallyLinkedLibrary)), out var compilation, out _);
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));

        var scripts = Assembly.Load(image.ToArray()).GetExportedTypes()
            .Select(type => (Engine.Script)Activator.CreateInstance(type)!)
            .ToDictionary(script => script.Path);
        return [.. texts.Select((_, i) => scripts[PathOf(i)])];
    }

    /// <summary>Gives the properties of a class, one for each external variable, their values.</summary>
    public static void SetProperties(Engine.Script script, IReadOnlyDictionary<string, string> variables)
    {
        var info = (Engine.ScriptInfo)script.GetType().GetProperty("Info")!.GetValue(null)!;
        foreach (var variable in info.Variables.Where(variable => variable.Property is not null))
            script.GetType().GetProperty(variable.Property!)!.SetValue(script, Convert(variables.GetValueOrDefault(variable.Name), variable.Kind));
    }

    /// <summary>A text as the property takes it.</summary>
    private static object? Convert(string? text, VariableKind type) => text is null ? null : type switch
    {
        VariableKind.Integer => long.Parse(text, CultureInfo.InvariantCulture),
        VariableKind.Truth => text.Equals("true", StringComparison.OrdinalIgnoreCase),
        _ => text,
    };

    private static string PathOf(int number) => string.Create(CultureInfo.InvariantCulture, $"/scripts/Script{number}.das");

    private sealed class ScriptText(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
