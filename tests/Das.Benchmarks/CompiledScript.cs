extern alias Generator;

using System.Reflection;
using Das.Engine;
using Generator::Das.Script.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Das.Benchmarks;

/// <summary>Makes the class of a script, as a build would.</summary>
internal static class CompiledScript
{
    /// <summary>An object of the class.</summary>
    public static Script Of(Language.SourceText script)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        CSharpGeneratorDriver.Create([new ScriptGenerator().AsSourceGenerator()], [new ScriptText(script)])
            .RunGeneratorsAndUpdateCompilation(
                CSharpCompilation.Create("Compiled", null, references, new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release)),
                out var compilation,
                out _);
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        if (!result.Success)
            throw new InvalidDataException(string.Join('\n', result.Diagnostics));
        return (Script)Activator.CreateInstance(Assembly.Load(image.ToArray()).GetExportedTypes().Single())!;
    }

    private sealed class ScriptText(Language.SourceText script) : AdditionalText
    {
        public override string Path => script.Path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(script.Text);
    }
}
